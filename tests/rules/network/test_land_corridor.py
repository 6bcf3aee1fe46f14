"""Land corridor: strikes close it a little, supply depends on its opening, and it opens again."""

import pytest

from sim.elementary import daily_fade
from sim.rules import MECHANISMS
from sim.rules.network.land_corridor import opening_after, supply
from tests.worlds import pars

PARS = pars("land_corridor", dependence=0.8, closed=0.1, half_life_days=30.0)


def test_a_strike_closes_the_corridor_a_little():
    assert opening_after(1.0, PARS) == pytest.approx(0.9)
    assert opening_after(0.5, PARS) == pytest.approx(0.45)


def test_no_number_of_strikes_closes_it_for_good():
    opening = 1.0
    for _ in range(30):
        opening = opening_after(opening, PARS)
    assert opening == pytest.approx(0.9**30)
    assert opening > 0.0


def test_less_comes_through_a_corridor_that_is_half_closed():
    assert supply(1.0, 1.0, PARS) == 1.0
    assert supply(0.5, 1.0, PARS) == pytest.approx(0.6)
    assert supply(0.0, 1.0, PARS) == pytest.approx(0.2)


def test_a_militia_off_the_corridor_does_not_depend_on_it():
    assert supply(0.0, 0.0, PARS) == 1.0
    assert supply(0.0, 1.0, PARS) < supply(0.0, 0.5, PARS) < 1.0


def test_half_of_what_is_closed_opens_again_in_a_half_life():
    assert daily_fade(PARS.half_life_days) ** 30 == pytest.approx(0.5)


def test_the_neutral_value_supplies_through_a_closed_corridor():
    record = pars("land_corridor", **MECHANISMS["land_corridor"].neutral)
    assert supply(0.0, 1.0, record) == 1.0
