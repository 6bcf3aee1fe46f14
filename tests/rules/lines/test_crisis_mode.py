"""After a grave act everything runs faster and overshoots."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.lines import crisis_mode
from tests.worlds import pars

NEUTRAL = MECHANISMS["crisis_mode"].neutral


def test_in_a_crisis_provocations_are_answered_faster():
    usual = pars("crisis_mode", tempo=1.5)
    assert crisis_mode.tempo_factor(0.0, usual) == 1.0
    assert crisis_mode.tempo_factor(0.5, usual) == 1.75
    assert crisis_mode.tempo_factor(1.0, usual) == 2.5


def test_in_a_crisis_every_rung_more_is_more_tempting():
    usual = pars("crisis_mode", overshoot=0.5)
    assert [crisis_mode.score(rung, 0.8, usual) for rung in (0, 1, 5)] == pytest.approx([0.0, 0.4, 2.0])
    assert crisis_mode.score(7, 0.0, usual) == 0.0


def test_a_grave_act_opens_a_crisis_and_a_second_deepens_it():
    usual = pars("crisis_mode", raised_by=0.6)
    assert crisis_mode.level_after(0.0, usual) == 0.6
    assert crisis_mode.level_after(0.6, usual) == pytest.approx(0.84)


def test_no_crisis_is_more_than_full():
    assert crisis_mode.level_after(1.0, pars("crisis_mode")) == 1.0
    assert crisis_mode.level_after(0.3, pars("crisis_mode", raised_by=1.0)) == 1.0


def test_at_neutral_values_a_crisis_changes_nothing():
    nothing = pars("crisis_mode", **NEUTRAL)
    assert crisis_mode.tempo_factor(1.0, nothing) == 1.0
    assert crisis_mode.score(7, 1.0, nothing) == 0.0
    assert nothing.alert == 0.0
