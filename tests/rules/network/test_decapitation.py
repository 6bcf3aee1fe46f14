"""Decapitation: a commander's death breaks the personal strand."""

from itertools import pairwise

import pytest

from sim.elementary import daily_fade
from sim.rules import MECHANISMS
from sim.rules.network.decapitation import authority_after, ceiling_after, rebuilt
from tests.worlds import pars

PARS = pars("decapitation", drop=0.5, lasting=0.4)


def test_authority_drops_at_once():
    assert authority_after(0.9, PARS) == pytest.approx(0.45)


def test_a_successor_can_regain_part_of_it_only():
    assert ceiling_after(0.9, PARS) == pytest.approx(0.72)
    assert authority_after(0.9, PARS) < ceiling_after(0.9, PARS) < 0.9


def test_half_of_the_gap_is_regained_in_a_half_life():
    authority = 0.4
    for _ in range(100):
        authority = rebuilt(authority, 0.8, daily_fade(100.0))
    assert authority == pytest.approx(0.6)


def test_authority_rises_every_day_and_never_above_the_ceiling():
    course = [0.4]
    for _ in range(50):
        course.append(rebuilt(course[-1], 0.8, 0.9))
    assert all(earlier < later < 0.8 for earlier, later in pairwise(course))


def test_a_second_killing_leaves_less_again():
    once = authority_after(1.0, PARS)
    assert authority_after(once, PARS) == pytest.approx(0.25)
    assert ceiling_after(ceiling_after(1.0, PARS), PARS) == pytest.approx(0.64)


def test_neutral_values_lose_nothing():
    record = pars("decapitation", **MECHANISMS["decapitation"].neutral)
    assert authority_after(0.95, record) == 0.95
    assert ceiling_after(0.95, record) == 0.95
