"""One militia's attack is taken up by those tied to it."""

import pytest

from sim.ladder import Rung
from sim.rules import MECHANISMS
from sim.rules.militia import joining
from tests.worlds import pars

NEUTRAL = MECHANISMS["joining"].neutral


def test_the_wish_to_join_is_as_strong_as_the_tie():
    assert joining.wish_after(0.0, 0.6) == 0.6
    assert joining.wish_after(0.0, 0.0) == 0.0


def test_a_looser_friends_attack_does_not_weaken_a_wish_and_a_closer_ones_renews_it():
    assert joining.wish_after(0.5, 0.2) == 0.5
    assert joining.wish_after(0.2, 0.5) == 0.5


def test_no_number_of_attacks_makes_a_wish_stronger_than_the_strongest_tie():
    wish = 0.0
    for _ in range(100):
        wish = joining.wish_after(wish, 0.7)
    assert wish == 0.7


def test_the_stronger_the_wish_the_more_occasions():
    eager = pars("joining", occasions=0.2)
    assert joining.further_occasions(1.0, eager) == pytest.approx(0.2)
    assert joining.further_occasions(0.25, eager) == pytest.approx(0.05)
    assert joining.further_occasions(0.0, eager) == 0.0


def test_only_what_is_meant_to_kill_is_taken_up():
    assert joining.FROM_RUNG == Rung.LETHAL


def test_at_the_neutral_value_nobody_joins():
    assert joining.further_occasions(1.0, pars("joining", **NEUTRAL)) == 0.0
