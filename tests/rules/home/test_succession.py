"""One man is the glue, and who follows is open."""

import pytest

from sim.calendar import DAYS_A_YEAR
from sim.rules import MECHANISMS
from sim.rules.home import succession
from tests.worlds import pars

NEUTRAL = MECHANISMS["succession"].neutral


def test_the_chance_grows_with_the_hazard_and_with_time():
    usual, likely = pars("succession", a_year=0.1), pars("succession", a_year=0.4)
    assert 0.0 < succession.chance(7, usual) < succession.chance(14, usual) < succession.chance(14, likely) < 1.0
    assert succession.chance(DAYS_A_YEAR, usual) == pytest.approx(0.0952, abs=1e-4)


def test_without_a_hazard_it_comes_by_no_chance():
    assert succession.chance(7, pars("succession", a_year=0.0)) == 0.0


def test_a_day_that_is_set_falls_due_in_exactly_one_week():
    for on_day in (1.0, 6.0, 7.0, 13.0, 100.0):
        dated = pars("succession", on_day=on_day)
        due = [day for day in range(6, 400, 7) if succession.is_due(day, 7, dated)]
        assert len(due) == 1
        assert on_day <= due[0] < on_day + 7


def test_a_successor_may_stand_on_either_side():
    usual = pars("succession", swing=0.5)
    assert succession.orientation_after(0.0, 0.0, usual) == pytest.approx(-0.5)
    assert succession.orientation_after(0.0, 0.5, usual) == 0.0
    assert succession.orientation_after(0.0, 1.0, usual) == pytest.approx(0.5)


def test_he_stands_nearer_to_an_assertive_predecessor_than_to_a_conciliatory_one():
    usual = pars("succession", swing=0.5)
    assert succession.orientation_after(0.4, 0.3, usual) > succession.orientation_after(-0.4, 0.3, usual)


def test_nobody_is_more_than_wholly_assertive_or_wholly_conciliatory():
    usual = pars("succession", swing=1.0)
    assert succession.orientation_after(0.8, 1.0, usual) == 1.0
    assert succession.orientation_after(-0.8, 0.0, usual) == -1.0


def test_without_a_swing_the_orientation_stays():
    assert succession.orientation_after(0.3, 0.9, pars("succession", swing=0.0)) == pytest.approx(0.3)


def test_an_assertive_leader_leans_to_force_and_a_conciliatory_one_away_from_it():
    usual = pars("succession", nats_per_rung=0.4)
    assert succession.score(5, 1.0, usual) == pytest.approx(1.2)
    assert succession.score(5, -0.5, usual) == pytest.approx(-0.6)
    assert succession.score(7, 1.0, usual) > succession.score(3, 1.0, usual) > 0.0


def test_signals_and_covert_acts_are_as_welcome_under_either():
    strong = pars("succession", nats_per_rung=3.0)
    assert [succession.score(rung, orientation, strong) for rung in (0, 1, 2) for orientation in (-1.0, 1.0)] == [0] * 6


def test_licences_are_loosened_by_the_one_and_tightened_by_the_other():
    usual = pars("succession", rungs=0.8)
    assert succession.loosening(1.0, usual) == pytest.approx(0.8)
    assert succession.loosening(-0.5, usual) == pytest.approx(-0.4)
    assert succession.loosening(0.0, usual) == 0.0


def test_at_neutral_values_it_does_not_matter_who_follows():
    nothing = pars("succession", **NEUTRAL)
    for orientation in (-1.0, 0.5, 1.0):
        assert succession.score(7, orientation, nothing) == 0.0
        assert succession.loosening(orientation, nothing) == 0.0
