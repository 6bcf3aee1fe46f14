"""Gradualism: small steps, from the dyad's highest rung of late."""

import numpy as np
import pytest

from sim.actors.deciding import highest_rung_lately
from sim.rules import MECHANISMS
from sim.rules.doctrine.gradualism import score
from sim.state import DYAD
from tests.worlds import pars

PARS = pars("gradualism", nats_per_rung=2.0)


@pytest.mark.parametrize("rung", [0, 3, 4])
def test_a_step_of_one_rung_or_less_costs_nothing(rung):
    assert score(rung, 3, PARS) == 0.0


def test_each_rung_of_a_jump_beyond_one_is_rarer():
    assert [score(rung, 3, PARS) for rung in (5, 6, 7)] == [-2.0, -4.0, -6.0]


def test_a_quiet_dyad_makes_every_act_of_force_a_jump():
    assert score(1, 0, PARS) == 0.0
    assert score(2, 0, PARS) == -2.0
    assert score(7, 0, PARS) == -12.0


def test_an_escalated_dyad_makes_no_rung_a_jump():
    assert score(7, 6, PARS) == 0.0


def test_neutral_values_allow_any_jump():
    assert score(7, 0, pars("gradualism", **MECHANISMS["gradualism"].neutral)) == 0.0


def test_steps_are_measured_from_the_last_thirty_days_only():
    dyad = np.zeros(1, DYAD).view(np.recarray)[0]
    dyad.rung_day[:] = -1000
    dyad.rung_day[5] = 10
    dyad.rung_day[3] = 35
    window = PARS.window_days
    assert window == 30.0
    assert highest_rung_lately(dyad, 40, window) == 5
    assert highest_rung_lately(dyad, 41, window) == 3
    assert highest_rung_lately(dyad, 100, window) == 0
