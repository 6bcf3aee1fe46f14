"""Reach: capability widens the set of targets."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.reach import FAR_BELOW, weight
from tests.worlds import pars

PARS = pars("reach", widening=2.0)


def test_a_stronger_militia_reaches_further():
    assert weight(0.1, 1.5, PARS) == pytest.approx(0.2)
    assert weight(0.1, 2.0, PARS) == pytest.approx(0.3)


def test_an_ordinary_or_weaker_one_reaches_as_declared():
    assert weight(0.1, 1.0, PARS) == weight(0.1, 0.2, PARS) == 0.1


def test_what_is_near_counts_as_before():
    assert weight(FAR_BELOW, 3.0, PARS) == FAR_BELOW
    assert weight(1.0, 3.0, PARS) == 1.0


def test_out_of_reach_stays_out_of_reach():
    assert weight(0.0, 10.0, PARS) == 0.0


def test_the_neutral_value_widens_nothing():
    assert weight(0.1, 10.0, pars("reach", **MECHANISMS["reach"].neutral)) == 0.1
