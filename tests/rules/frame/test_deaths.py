"""How many an act kills, and of which class."""

import pytest

from sim.rules.frame import deaths
from tests.worlds import pars


def test_nobody_dies_of_what_is_no_open_force():
    assert [deaths.deaths(rung, 1.0, 0.999999, pars("deaths")) for rung in (0, 1, 2)] == [0, 0, 0]


def test_the_dead_grow_with_the_rung():
    dead = [deaths.deaths(rung, 1.0, 0.95, pars("deaths")) for rung in range(3, 8)]
    assert dead == sorted(set(dead))


def test_the_number_of_dead_is_as_the_tail_has_it():
    round_numbers = pars("deaths", tail=2.0, scale_4=10.5)
    assert deaths.deaths(4, 1.0, 0.0, round_numbers) == 0
    assert deaths.deaths(4, 1.0, 0.75, round_numbers) == 10
    assert deaths.deaths(4, 1.0, 0.99, round_numbers) == 94


def test_most_strikes_kill_few_and_a_few_kill_many():
    dead = sorted(deaths.deaths(4, 1.0, (k + 0.5) / 1000, pars("deaths")) for k in range(1000))
    assert dead[500] <= 1
    assert sum(dead[900:]) > 0.4 * sum(dead)


def test_the_sheltered_die_less_and_those_whom_nothing_reached_not_at_all():
    usual = pars("deaths", tail=2.0, scale_4=10.5)
    assert deaths.deaths(4, 0.5, 0.75, usual) == 5
    assert deaths.deaths(4, 0.0, 0.999999, usual) == 0


def test_no_act_kills_more_than_the_most():
    assert deaths.deaths(7, 1.0, 1.0 - 1e-12, pars("deaths", most=500.0)) == 500


def test_a_share_of_the_dead_is_whole_and_right_on_average():
    parts = [deaths.part(10, 0.25, (k + 0.5) / 100) for k in range(100)]
    assert set(parts) == {2, 3}
    assert sum(parts) / 100 == pytest.approx(2.5)
    assert deaths.part(10, 1.0, 0.99) == 10
    assert deaths.part(0, 0.5, 0.99) == 0
