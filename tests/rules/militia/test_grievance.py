"""Own blood that counts for less."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.militia import grievance
from tests.worlds import pars

NEUTRAL = MECHANISMS["grievance"].neutral


def test_there_is_no_grievance_without_own_dead():
    assert grievance.level(0.0, 0.0, 0.0, pars("grievance")) == 0.0
    assert grievance.level(0.0, 50.0, 50.0, pars("grievance")) == 0.0


def test_it_is_half_full_at_the_declared_number_of_own_dead():
    assert grievance.level(12.0, 0.0, 0.0, pars("grievance", half_saturation=12.0)) == 0.5


def test_american_and_iranian_dead_soothe_it_alike():
    usual = pars("grievance", half_saturation=10.0)
    assert grievance.level(10.0, 20.0, 0.0, usual) == 0.25
    assert grievance.level(10.0, 0.0, 20.0, usual) == 0.25
    assert grievance.level(10.0, 10.0, 10.0, usual) == 0.25


def test_it_grows_with_own_dead_and_stays_below_one():
    levels = [grievance.level(dead, 5.0, 5.0, pars("grievance")) for dead in (1.0, 10.0, 100.0, 1e6)]
    assert levels == sorted(set(levels))
    assert levels[-1] < 1.0


def test_the_aggrieved_lean_to_higher_rungs():
    usual = pars("grievance", nats_per_rung=0.4)
    assert grievance.score(5, 0.5, usual) == pytest.approx(1.0)
    assert grievance.score(0, 1.0, usual) == 0.0


def test_at_the_neutral_value_grievance_moves_nothing():
    assert grievance.score(5, 1.0, pars("grievance", **NEUTRAL)) == 0.0
