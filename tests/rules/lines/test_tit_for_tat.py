"""Unanswered provocation persists, and fades."""

import pytest

from sim.elementary import daily_fade
from sim.rules import MECHANISMS
from sim.rules.lines import tit_for_tat
from tests.worlds import pars

NEUTRAL = MECHANISMS["tit_for_tat"].neutral


def test_memory_keeps_the_peak_and_a_share_of_the_lesser_acts():
    usual = pars("tit_for_tat", adding_up=0.25)
    assert tit_for_tat.remembered(16.0, 4.0, usual) == 17.0
    assert tit_for_tat.remembered(4.0, 16.0, usual) == 17.0


def test_how_lesser_acts_add_up_runs_from_the_peak_to_the_sum():
    assert tit_for_tat.remembered(16.0, 4.0, pars("tit_for_tat", adding_up=0.0)) == 16.0
    assert tit_for_tat.remembered(16.0, 4.0, pars("tit_for_tat", adding_up=1.0)) == 20.0


def test_an_answer_discharges_memory_in_proportion_and_leaves_no_debt():
    usual = pars("tit_for_tat", discharge=1.5)
    assert tit_for_tat.left_after_answer(16.0, 4.0, usual) == 10.0
    assert tit_for_tat.left_after_answer(4.0, 16.0, usual) == 0.0


def test_memory_halves_in_its_half_life():
    assert 16.0 * daily_fade(pars("tit_for_tat").us_half_life) ** 14 == pytest.approx(8.0)


def test_a_militia_answers_near_the_blow():
    usual = pars("tit_for_tat", militia_nats_per_rung=0.5)
    assert tit_for_tat.militia_score(5, 5.0, usual) == 0.0
    assert tit_for_tat.militia_score(3, 5.0, usual) == -1.0
    assert tit_for_tat.militia_score(7, 4.5, usual) == -1.25
    assert tit_for_tat.militia_score(3, 0.0, usual) == 0.0


def test_without_memory_a_provocation_is_gone_by_morning():
    nothing = pars("tit_for_tat", **NEUTRAL)
    for half_life in (
        nothing.patron_half_life,
        nothing.us_half_life,
        nothing.israel_half_life,
        nothing.militia_half_life,
    ):
        assert daily_fade(half_life) == 0.0
