"""Hawks see a weak patron as the moment."""

import pytest

from sim.ladder import RUNGS
from sim.rules import MECHANISMS
from sim.rules.adversary import window_of_opportunity
from tests.worlds import pars

NEUTRAL = MECHANISMS["window_of_opportunity"].neutral
SCORE = window_of_opportunity.score


@pytest.mark.parametrize("rung", [4, 5])
def test_the_weaker_the_patron_the_likelier_hawks_strike(rung):
    usual = pars("window_of_opportunity", nats=0.8)
    assert SCORE(rung, 1.0, 1.0, usual) == pytest.approx(0.8)
    assert SCORE(rung, 0.5, 1.0, usual) == pytest.approx(0.4)
    assert SCORE(rung, 0.5, 0.5, usual) == pytest.approx(0.2)


@pytest.mark.parametrize("rung", [rung for rung in range(RUNGS) if rung not in (4, 5)])
def test_it_is_an_opening_to_finish_a_militia_and_not_for_a_war(rung):
    assert SCORE(rung, 1.0, 1.0, pars("window_of_opportunity")) == 0.0


def test_it_takes_both_a_weak_patron_and_hawks():
    usual = pars("window_of_opportunity", nats=6.0)
    assert SCORE(5, 0.0, 1.0, usual) == 0.0
    assert SCORE(5, 1.0, 0.0, usual) == 0.0


def test_at_the_neutral_value_no_window_opens():
    nothing = pars("window_of_opportunity", **NEUTRAL)
    assert all(SCORE(rung, 1.0, 1.0, nothing) == 0.0 for rung in range(RUNGS))
