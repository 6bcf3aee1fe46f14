"""The network costs money at home."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.home import economy
from tests.worlds import pars

NEUTRAL = MECHANISMS["economy"].neutral


def test_the_more_pressure_is_felt_the_fewer_resources_are_left():
    usual = pars("economy", drain=0.6)
    assert economy.sustained(0.0, usual) == 1.0
    assert economy.sustained(0.5, usual) == pytest.approx(0.7)
    assert economy.sustained(1.0, usual) == pytest.approx(0.4)


def test_no_pressure_leaves_less_than_nothing():
    assert economy.sustained(1.0, pars("economy", drain=1.0)) == 0.0


def test_hardship_and_fear_each_feed_dissent_and_add_up():
    usual = pars("economy", hardship=0.4, fear=0.2)
    assert economy.discontent(0.5, 0.0, usual) == pytest.approx(0.2)
    assert economy.discontent(1.0, 0.5, usual) == pytest.approx(0.1)
    assert economy.discontent(0.5, 0.5, usual) == pytest.approx(0.3)


def test_who_lives_in_plenty_and_peace_is_content():
    assert economy.discontent(1.0, 0.0, pars("economy", hardship=1.0, fear=1.0)) == 0.0


def test_dissent_is_whole_at_most():
    assert economy.discontent(0.0, 1.0, pars("economy", hardship=1.0, fear=1.0)) == 1.0


def test_scarce_resources_limit_support():
    usual = pars("economy", limits=0.5)
    assert economy.support_left(1.0, 0.0, usual) == 1.0
    assert economy.support_left(0.4, 0.0, usual) == pytest.approx(0.7)
    assert economy.support_left(0.0, 0.0, usual) == pytest.approx(0.5)


def test_they_limit_it_least_where_the_stake_is_high():
    usual = pars("economy", limits=0.5)
    left = [economy.support_left(0.2, stake, usual) for stake in (0.0, 0.5, 1.0)]
    assert left == sorted(left)
    assert left[0] < left[1] < left[2] == 1.0


def test_support_never_turns_negative():
    assert economy.support_left(0.0, 0.0, pars("economy", limits=1.0)) == 0.0


def test_at_neutral_values_the_network_costs_nothing_at_home():
    nothing = pars("economy", **NEUTRAL)
    assert economy.sustained(1.0, nothing) == 1.0
    assert economy.discontent(0.0, 1.0, nothing) == 0.0
    assert economy.support_left(0.0, 0.0, nothing) == 1.0
