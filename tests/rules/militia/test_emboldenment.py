"""What goes unpunished is done again."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.militia import emboldenment
from tests.worlds import pars

NEUTRAL = MECHANISMS["emboldenment"].neutral


def test_an_attack_that_got_through_moves_boldness_part_of_the_way_to_full():
    quick = pars("emboldenment", per_success=0.25)
    assert emboldenment.after_success(0.0, quick) == 0.25
    assert emboldenment.after_success(0.6, quick) == pytest.approx(0.7)


def test_no_run_of_successes_makes_a_militia_bolder_than_bold():
    boldness = 0.0
    for _ in range(300):
        boldness = emboldenment.after_success(boldness, pars("emboldenment"))
    assert 0.99 < boldness <= 1.0


def test_a_strike_suffered_takes_boldness_away():
    assert emboldenment.after_punishment(0.8, pars("emboldenment", punished=0.25)) == pytest.approx(0.6)
    assert emboldenment.after_punishment(0.8, pars("emboldenment", punished=1.0)) == 0.0


def test_the_bold_lean_to_higher_rungs_and_the_timid_do_not():
    usual = pars("emboldenment", nats_per_rung=0.3)
    assert emboldenment.score(4, 0.5, usual) == pytest.approx(0.6)
    assert emboldenment.score(4, 0.0, usual) == 0.0
    assert emboldenment.score(0, 1.0, usual) == 0.0


def test_the_bold_act_more_often_before_an_adversary_that_looks_away():
    usual = pars("emboldenment", tempo=0.5)
    assert emboldenment.tempo_factor(1.0, 0.0, usual) == 1.5
    assert emboldenment.tempo_factor(1.0, 0.5, usual) == 1.25
    assert emboldenment.tempo_factor(1.0, 1.0, usual) == 1.0
    assert emboldenment.tempo_factor(0.0, 0.0, usual) == 1.0


def test_at_neutral_values_boldness_moves_neither_rung_nor_tempo():
    nothing = pars("emboldenment", **NEUTRAL)
    assert emboldenment.score(5, 1.0, nothing) == 0.0
    assert emboldenment.tempo_factor(1.0, 0.0, nothing) == 1.0
