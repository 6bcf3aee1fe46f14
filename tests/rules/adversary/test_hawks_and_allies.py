"""Domestic hawks, reluctant allies."""

import pytest

from sim.ladder import RUNGS
from sim.rules import MECHANISMS
from sim.rules.adversary import hawks_and_allies
from tests.worlds import pars

NEUTRAL = MECHANISMS["hawks_and_allies"].neutral
SCORE = hawks_and_allies.score


def test_hawks_call_for_lethal_strikes_and_the_more_for_harder_ones():
    usual = pars("hawks_and_allies", hawk_nats=0.5)
    assert SCORE(4, 1.0, 1.0, usual) == pytest.approx(0.5)
    assert SCORE(7, 1.0, 1.0, usual) == pytest.approx(2.0)
    assert SCORE(7, 0.5, 1.0, usual) == pytest.approx(1.0)


def test_without_allies_a_grave_strike_is_harder_and_a_campaign_hardest():
    usual = pars("hawks_and_allies", ally_nats=0.8)
    assert SCORE(5, 0.0, 0.0, usual) == pytest.approx(-0.8)
    assert SCORE(7, 0.0, 0.0, usual) == pytest.approx(-2.4)
    assert SCORE(7, 0.0, 0.5, usual) == pytest.approx(-1.2)


def test_a_lethal_strike_takes_no_ally():
    usual = pars("hawks_and_allies")
    assert SCORE(4, 0.7, 0.0, usual) == SCORE(4, 0.7, 1.0, usual)


@pytest.mark.parametrize("rung", range(4))
def test_nobody_minds_what_stays_below_a_lethal_strike(rung):
    assert SCORE(rung, 1.0, 0.0, pars("hawks_and_allies")) == 0.0


def test_hawks_with_all_allies_beside_them_want_more_than_hawks_alone():
    usual = pars("hawks_and_allies")
    alone, together = ([SCORE(rung, 1.0, allies, usual) for rung in range(RUNGS)] for allies in (0.0, 1.0))
    assert alone[:5] == together[:5]
    assert all(one < both for one, both in zip(alone[5:], together[5:], strict=True))


def test_at_neutral_values_neither_is_heard():
    nothing = pars("hawks_and_allies", **NEUTRAL)
    assert all(SCORE(rung, 1.0, 0.0, nothing) == 0.0 for rung in range(RUNGS))
