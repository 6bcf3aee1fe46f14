"""Long aim: low pressure of the patron's own on the American presence."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.long_aim import score
from tests.worlds import pars

PARS = pars("long_aim", nats=2.0)


def test_covert_and_harassing_pressure_gain_and_nothing_else():
    assert [score(rung, True, True, PARS) for rung in range(8)] == [0.0, 0.0, 2.0, 2.0, 0.0, 0.0, 0.0, 0.0]


@pytest.mark.parametrize("rung", [2, 3])
def test_israel_is_not_what_the_long_aim_wears_down(rung):
    assert score(rung, True, False, PARS) == 0.0


@pytest.mark.parametrize("rung", [2, 3])
def test_an_answer_to_a_blow_is_no_long_aim(rung):
    assert score(rung, False, True, PARS) == 0.0


def test_neutral_values_have_no_aim():
    neutral = MECHANISMS["long_aim"].neutral
    assert neutral["occasions"] == 0.0
    assert score(3, True, True, pars("long_aim", **neutral)) == 0.0
