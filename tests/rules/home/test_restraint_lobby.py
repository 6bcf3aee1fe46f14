"""Insiders fear being dragged into a war."""

import pytest

from sim.ladder import RUNGS, Rung
from sim.rules import MECHANISMS
from sim.rules.home.restraint_lobby import score
from tests.worlds import pars

NEUTRAL = MECHANISMS["restraint_lobby"].neutral
USUAL = pars("restraint_lobby", nats=2.0)


def test_direct_strikes_and_campaigns_cost_as_much_as_there_is_dissent():
    assert score(Rung.DIRECT, 1.0, USUAL) == score(Rung.CAMPAIGN, 1.0, USUAL) == -2.0
    assert score(Rung.DIRECT, 0.25, USUAL) == pytest.approx(-0.5)


def test_the_more_dissent_the_stronger_the_restraint():
    scores = [score(Rung.DIRECT, dissent, USUAL) for dissent in (0.0, 0.2, 0.6, 1.0)]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_the_lobby_minds_nothing_below():
    assert [score(rung, 1.0, USUAL) for rung in range(Rung.DIRECT)] == [0.0] * 6


def test_without_dissent_nobody_lobbies():
    assert [score(rung, 0.0, USUAL) for rung in range(RUNGS)] == [0.0] * RUNGS


def test_at_the_neutral_value_dissent_restrains_nobody():
    nothing = pars("restraint_lobby", **NEUTRAL)
    assert [score(rung, 1.0, nothing) for rung in range(RUNGS)] == [0.0] * RUNGS
