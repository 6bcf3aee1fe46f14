"""Tactical cooperation: a common enemy makes quiet partners."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.tactical_cooperation import occasions_left
from tests.worlds import pars


def left(calm, common_enemy):
    return occasions_left(pars("tactical_cooperation", calm=calm, common_enemy=common_enemy))


def test_a_common_enemy_takes_occasions_away():
    assert left(0.5, 0.8) == pytest.approx(0.6)


def test_the_more_of_a_common_enemy_the_fewer_occasions():
    factors = [left(0.5, common) for common in (0.0, 0.3, 0.7, 1.0)]
    assert all(more < less for less, more in pairwise(factors))


def test_without_a_common_enemy_nothing_changes():
    assert left(1.0, 0.0) == 1.0


def test_no_fewer_than_no_occasions_are_left():
    assert left(1.0, 1.0) == 0.0


def test_neutral_values_calm_nobody():
    neutral = MECHANISMS["tactical_cooperation"].neutral
    assert occasions_left(pars("tactical_cooperation", **{"common_enemy": 1.0, **neutral})) == 1.0
