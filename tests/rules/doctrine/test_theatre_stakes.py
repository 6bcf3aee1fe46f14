"""Theatre stakes: Iraq and the axis to Lebanon first."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.theatre_stakes import factor
from tests.worlds import pars

PARS = pars("theatre_stakes", weight=0.5)


def test_the_higher_the_stake_the_more_a_loss_weighs():
    factors = [factor(stake, PARS) for stake in (0.0, 0.3, 0.7, 1.0)]
    assert factors == pytest.approx([0.5, 0.8, 1.2, 1.5])
    assert all(higher > lower for lower, higher in pairwise(factors))


def test_a_theatre_of_usual_stake_is_as_any():
    assert factor(0.5, PARS) == 1.0


@pytest.mark.parametrize(("stake", "expected"), [(0.0, 0.0), (1.0, 2.0)])
def test_at_full_weight_what_is_of_no_stake_counts_for_nothing_and_the_highest_twice(stake, expected):
    assert factor(stake, pars("theatre_stakes", weight=1.0)) == expected


@pytest.mark.parametrize("stake", [0.0, 0.3, 1.0])
def test_neutral_values_make_all_theatres_alike(stake):
    assert factor(stake, pars("theatre_stakes", **MECHANISMS["theatre_stakes"].neutral)) == 1.0
