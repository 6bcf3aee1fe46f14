"""Elections and protests in the host states."""

import pytest

from sim.calendar import DAYS_A_YEAR
from sim.rules import MECHANISMS
from sim.rules.home import host_politics
from tests.worlds import pars

NEUTRAL = MECHANISMS["host_politics"].neutral


def test_elections_come_once_in_four_years():
    usual = pars("host_politics")
    weeks = 4 * DAYS_A_YEAR / 7
    assert weeks * host_politics.chance(7, usual) == pytest.approx(1.0, rel=0.01)


def test_the_chance_grows_with_time_and_with_their_number():
    rare, frequent = pars("host_politics", elections_a_year=0.25), pars("host_politics", elections_a_year=2.0)
    assert 0.0 < host_politics.chance(7, rare) < host_politics.chance(28, rare) < host_politics.chance(28, frequent) < 1


def test_where_nobody_votes_there_is_no_election():
    assert host_politics.chance(7, pars("host_politics", elections_a_year=0.0)) == 0.0
    assert host_politics.chance(0, pars("host_politics")) == 0.0


def test_an_election_takes_a_share_of_dominance_by_how_it_goes():
    usual = pars("host_politics", swing=0.5)
    assert host_politics.dominance_after_election(0.8, 0.0, usual) == 0.8
    assert host_politics.dominance_after_election(0.8, 0.5, usual) == pytest.approx(0.6)
    assert host_politics.dominance_after_election(0.8, 1.0, usual) == pytest.approx(0.4)


def test_who_dominates_nothing_has_nothing_to_lose_and_nobody_loses_more_than_there_is():
    landslide = pars("host_politics", swing=1.0)
    assert host_politics.dominance_after_election(0.0, 1.0, landslide) == 0.0
    assert host_politics.dominance_after_election(0.6, 1.0, landslide) == 0.0


def test_the_presence_is_tolerated_more_as_dominance_is_lost_and_less_as_it_is_gained():
    usual = pars("host_politics", sway=0.5)
    assert host_politics.tolerated(0.5, 0.2, 0.6, usual) == pytest.approx(0.7)
    assert host_politics.tolerated(0.5, 0.6, 0.6, usual) == 0.5
    assert host_politics.tolerated(0.5, 1.0, 0.6, usual) == pytest.approx(0.3)


def test_tolerance_stays_a_share():
    swayed = pars("host_politics", sway=1.0)
    assert host_politics.tolerated(0.9, 0.0, 1.0, swayed) == 1.0
    assert host_politics.tolerated(0.1, 1.0, 0.0, swayed) == 0.0


def test_at_neutral_values_elections_change_nothing():
    nothing = pars("host_politics", **NEUTRAL)
    assert host_politics.dominance_after_election(0.7, 1.0, nothing) == 0.7
    assert host_politics.tolerated(0.4, 0.0, 1.0, nothing) == 0.4
