"""The presence ends when it costs too much and is tolerated too little."""

import pytest

from sim.calendar import DAYS_A_YEAR
from sim.elementary import exp
from sim.rules import MECHANISMS
from sim.rules.adversary import withdrawal
from tests.worlds import pars

NEUTRAL = MECHANISMS["withdrawal"].neutral


def test_an_attack_costs_a_little_and_a_soldiers_death_more():
    usual = pars("withdrawal", per_attack=0.001, per_soldier=0.02)
    assert withdrawal.cost_after(0.0, 0, usual) == pytest.approx(0.001)
    assert withdrawal.cost_after(0.0, 3, usual) == pytest.approx(0.061)


def test_each_further_attack_moves_a_share_of_what_is_left():
    usual = pars("withdrawal", per_attack=0.1, per_soldier=0.0)
    assert withdrawal.cost_after(0.0, 0, usual) == pytest.approx(0.1)
    assert withdrawal.cost_after(0.5, 0, usual) == pytest.approx(0.55)


def test_no_massacre_costs_more_than_everything():
    usual = pars("withdrawal", per_soldier=0.5)
    assert withdrawal.cost_after(0.3, 1000, usual) == 1.0
    assert withdrawal.cost_after(1.0, 1000, usual) == 1.0


def test_the_chance_is_that_of_a_hazard_by_cost_and_intolerance():
    usual = pars("withdrawal", a_year=2.0)
    assert withdrawal.chance(0.5, 0.5, DAYS_A_YEAR, usual) == pytest.approx(1.0 - exp(-0.5))
    assert withdrawal.chance(1.0, 0.0, DAYS_A_YEAR, usual) == pytest.approx(1.0 - exp(-2.0))


def test_it_rises_with_cost_and_time_and_falls_with_tolerance():
    usual = pars("withdrawal")
    chance = withdrawal.chance(0.5, 0.5, 7.0, usual)
    assert withdrawal.chance(0.6, 0.5, 7.0, usual) > chance
    assert withdrawal.chance(0.5, 0.5, 8.0, usual) > chance
    assert withdrawal.chance(0.5, 0.6, 7.0, usual) < chance


def test_nobody_leaves_what_costs_nothing_or_is_wholly_welcome():
    usual = pars("withdrawal", a_year=5.0)
    assert withdrawal.chance(0.0, 0.0, 10000.0, usual) == 0.0
    assert withdrawal.chance(1.0, 1.0, 10000.0, usual) == 0.0


def test_at_the_neutral_value_the_presence_stays():
    assert withdrawal.chance(1.0, 0.0, 10000.0, pars("withdrawal", **NEUTRAL)) == 0.0
