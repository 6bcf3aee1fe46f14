"""Calm is refused when it is most wanted."""

import pytest

from sim.elementary import exp
from sim.rules import MECHANISMS
from sim.rules.militia.defiance import odds_left
from tests.worlds import pars

NEUTRAL = MECHANISMS["defiance"].neutral
USUAL = pars("defiance", nats=2.0)


def test_a_fervent_militia_slips_from_control_during_full_talks():
    assert odds_left(1.0, 1.0, 0.0, USUAL) == pytest.approx(exp(-2.0))


def test_it_slips_as_far_on_the_last_day_of_a_term():
    assert odds_left(1.0, 0.0, 1.0, USUAL) == odds_left(1.0, 1.0, 0.0, USUAL)


def test_the_plea_that_is_more_urgent_is_refused_and_the_two_do_not_add_up():
    assert odds_left(1.0, 0.3, 0.8, USUAL) == odds_left(1.0, 0.0, 0.8, USUAL)
    assert odds_left(1.0, 0.8, 0.3, USUAL) == odds_left(1.0, 0.8, 0.0, USUAL)


def test_the_more_fervent_the_more_defiant():
    left = [odds_left(fervor, 0.5, 0.0, USUAL) for fervor in (0.0, 0.25, 0.5, 1.0)]
    assert left == sorted(left, reverse=True)
    assert len(set(left)) == 4


def test_the_nearer_the_end_of_a_term_the_more_defiant():
    left = [odds_left(0.5, 0.0, closing, USUAL) for closing in (0.0, 0.25, 0.5, 1.0)]
    assert left == sorted(left, reverse=True)
    assert len(set(left)) == 4


def test_who_has_no_fervor_defies_no_plea_and_without_a_plea_there_is_nothing_to_defy():
    assert odds_left(0.0, 1.0, 1.0, USUAL) == 1.0
    assert odds_left(1.0, 0.0, 0.0, USUAL) == 1.0


def test_some_control_is_always_left():
    assert 0.0 < odds_left(1.0, 1.0, 1.0, pars("defiance", nats=5.0)) < 0.01


def test_at_the_neutral_value_nobody_defies():
    assert odds_left(1.0, 1.0, 1.0, pars("defiance", **NEUTRAL)) == 1.0
