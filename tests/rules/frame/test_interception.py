"""What air defence takes away."""

import pytest

from sim.rules.frame import interception
from tests.worlds import pars


def test_an_intercepted_attack_comes_about_as_a_low_rung():
    usual = pars("interception", falls_to=2.0)
    assert [interception.rung_after(rung, True, usual) for rung in (3, 4, 5)] == [2, 2, 2]


def test_interception_raises_no_act():
    assert interception.rung_after(1, True, pars("interception", falls_to=3.0)) == 1


@pytest.mark.parametrize("rung", [1, 3, 5, 7])
def test_what_is_not_intercepted_comes_about_as_intended(rung):
    assert interception.rung_after(rung, False, pars("interception")) == rung


@pytest.mark.parametrize("rung", [6, 7])
def test_a_direct_strike_keeps_its_level_and_loses_force(rung):
    assert interception.rung_after(rung, True, pars("interception")) == rung
    assert interception.got_through(rung, True, 0.75) == 0.25
    assert interception.got_through(rung, False, 0.75) == 0.25


def test_below_that_all_of_it_arrives_or_nothing():
    assert interception.got_through(5, True, 0.75) == 0.0
    assert interception.got_through(5, False, 0.75) == 1.0
