"""A chance from a yearly hazard: nothing at none, additive over time, never certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.calendar import DAYS_A_YEAR, WEEK, chance_within
from sim.elementary import exp

HAZARD = st.floats(1e-6, 5.0)
DAYS = st.floats(0.1, 1000.0)


@given(DAYS)
def test_without_a_hazard_nothing_comes(days):
    assert chance_within(days, 0.0) == 0.0


@given(HAZARD)
def test_in_no_time_nothing_comes(hazard):
    assert chance_within(0.0, hazard) == 0.0


@given(HAZARD)
def test_two_weeks_miss_it_as_often_as_one_week_twice(hazard):
    week = chance_within(WEEK, hazard)
    assert chance_within(2 * WEEK, hazard) == pytest.approx(1.0 - (1.0 - week) ** 2, abs=1e-14)


@given(first=DAYS, second=DAYS, hazard=HAZARD)
def test_any_two_spells_add_up(first, second, hazard):
    missed = (1.0 - chance_within(first, hazard)) * (1.0 - chance_within(second, hazard))
    assert chance_within(first + second, hazard) == pytest.approx(1.0 - missed, abs=1e-14)


@given(DAYS, HAZARD)
def test_it_grows_with_time_and_with_the_hazard_and_stays_below_one(days, hazard):
    chance = chance_within(days, hazard)
    assert 0.0 < chance < chance_within(2.0 * days, hazard) < 1.0
    assert chance < chance_within(days, 2.0 * hazard) < 1.0


def test_a_hazard_of_one_a_year_comes_within_a_year_in_two_cases_out_of_three():
    assert chance_within(DAYS_A_YEAR, 1.0) == pytest.approx(1.0 - exp(-1.0))
    assert chance_within(DAYS_A_YEAR, 1.0) == pytest.approx(0.632, abs=1e-3)


def test_a_small_hazard_is_a_chance_of_its_own_size():
    assert chance_within(WEEK, 0.01) == pytest.approx(0.01 * WEEK / DAYS_A_YEAR, rel=1e-3)
