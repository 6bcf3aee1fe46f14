"""Comfort zone: known terrain is preferred."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.comfort_zone import theatre_score
from tests.worlds import pars

PARS = pars("comfort_zone", nats=3.0)


def test_home_ground_costs_nothing():
    assert theatre_score(1.0, PARS) == 0.0


def test_a_wholly_unknown_theatre_costs_all():
    assert theatre_score(0.0, PARS) == -3.0


def test_half_known_ground_costs_half():
    assert theatre_score(0.5, PARS) == pytest.approx(-1.5)


@pytest.mark.parametrize("familiarity", [0.0, 0.4, 1.0])
def test_neutral_values_make_every_theatre_alike(familiarity):
    assert theatre_score(familiarity, pars("comfort_zone", **MECHANISMS["comfort_zone"].neutral)) == 0.0
