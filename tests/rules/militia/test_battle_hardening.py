"""Fighting teaches."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.militia.battle_hardening import capability_after
from tests.worlds import pars

NEUTRAL = MECHANISMS["battle_hardening"].neutral
QUICK = pars("battle_hardening", learned=0.1, ceiling=3.0)


def test_an_engagement_moves_capability_a_share_of_the_way_to_the_ceiling():
    assert capability_after(1.0, QUICK) == pytest.approx(1.2)
    assert capability_after(2.0, QUICK) == pytest.approx(2.1)


def test_the_more_there_is_the_less_is_learned():
    gains = [capability_after(before, QUICK) - before for before in (0.0, 0.5, 1.0, 2.0, 2.9)]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] > 0.0


def test_no_run_of_fights_raises_it_past_the_ceiling():
    capability = 0.5
    for _ in range(300):
        capability = capability_after(capability, QUICK)
    assert 2.99 < capability <= 3.0


def test_who_is_past_the_ceiling_learns_nothing_and_forgets_nothing():
    assert capability_after(3.0, QUICK) == 3.0
    assert capability_after(4.5, QUICK) == 4.5


def test_at_the_neutral_value_fighting_teaches_nothing():
    nothing = pars("battle_hardening", **NEUTRAL)
    assert [capability_after(before, nothing) for before in (0.0, 1.0, 3.5)] == [0.0, 1.0, 3.5]
