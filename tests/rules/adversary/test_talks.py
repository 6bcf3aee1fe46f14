"""The way out, unless it is spoiled."""

import pytest

from sim.calendar import DAYS_A_YEAR
from sim.elementary import exp
from sim.rules import MECHANISMS
from sim.rules.adversary import talks
from tests.worlds import pars

NEUTRAL = MECHANISMS["talks"].neutral


def test_talks_in_goodwill_calm_both_governments():
    usual = pars("talks", calm=0.5)
    assert talks.occasions_left(1.0, 1.0, usual) == 0.5
    assert talks.occasions_left(0.5, 1.0, usual) == 0.75
    assert talks.occasions_left(1.0, 0.5, usual) == 0.75


def test_without_talks_or_without_goodwill_nobody_is_calmed():
    usual = pars("talks", calm=1.0)
    assert talks.occasions_left(0.0, 1.0, usual) == 1.0
    assert talks.occasions_left(1.0, 0.0, usual) == 1.0


def test_occasions_never_turn_negative():
    assert talks.occasions_left(1.0, 1.0, pars("talks", calm=1.0)) == 0.0


def test_each_lethal_act_destroys_a_share_of_goodwill():
    usual = pars("talks", soured=0.3)
    assert talks.goodwill_after(1.0, usual) == pytest.approx(0.7)
    assert talks.goodwill_after(talks.goodwill_after(1.0, usual), usual) == pytest.approx(0.49)
    assert talks.goodwill_after(0.0, usual) == 0.0


def test_the_chance_of_a_settlement_is_that_of_a_hazard():
    usual = pars("talks", settled_a_year=2.0)
    assert talks.chance(1.0, 1.0, 1.0, DAYS_A_YEAR, usual) == pytest.approx(1.0 - exp(-2.0))
    assert talks.chance(0.5, 0.5, 2.0, DAYS_A_YEAR, usual) == pytest.approx(1.0 - exp(-1.0))


def test_it_rises_with_talks_goodwill_and_terms():
    usual = pars("talks")
    chance = talks.chance(0.5, 0.5, 1.0, 7.0, usual)
    assert talks.chance(0.6, 0.5, 1.0, 7.0, usual) > chance
    assert talks.chance(0.5, 0.6, 1.0, 7.0, usual) > chance
    assert talks.chance(0.5, 0.5, 1.1, 7.0, usual) > chance


def test_who_does_not_talk_does_not_settle_nor_who_has_no_goodwill():
    usual = pars("talks", settled_a_year=5.0)
    assert talks.chance(0.0, 1.0, 10.0, 10000.0, usual) == 0.0
    assert talks.chance(1.0, 0.0, 10.0, 10000.0, usual) == 0.0


def test_at_neutral_values_talk_is_idle():
    nothing = pars("talks", **NEUTRAL)
    assert talks.occasions_left(1.0, 1.0, nothing) == 1.0
    assert talks.chance(1.0, 1.0, 10.0, 10000.0, nothing) == 0.0
