"""Troops near the border, precision arms."""

import pytest

from sim.ladder import RUNGS
from sim.rules import MECHANISMS
from sim.rules.adversary import israeli_red_lines
from tests.worlds import pars

NEUTRAL = MECHANISMS["israeli_red_lines"].neutral


def test_entrenchment_grows_by_a_share_of_what_is_left():
    usual = pars("israeli_red_lines", growth=0.01)
    assert israeli_red_lines.entrenched(0.0, 10.0, usual) == pytest.approx(0.1)
    assert israeli_red_lines.entrenched(0.5, 10.0, usual) == pytest.approx(0.55)


def test_it_is_never_more_than_whole():
    usual = pars("israeli_red_lines", growth=0.02)
    assert israeli_red_lines.entrenched(0.5, 10000.0, usual) == 1.0
    assert israeli_red_lines.entrenched(1.0, 7.0, usual) == 1.0


def test_each_strike_cuts_a_share_of_it():
    usual = pars("israeli_red_lines", cut=0.1)
    assert israeli_red_lines.after_strike(0.5, usual) == pytest.approx(0.45)
    assert israeli_red_lines.after_strike(0.0, usual) == 0.0


def test_the_nearer_it_comes_the_more_occasions():
    usual = pars("israeli_red_lines", pull=2.0, at_start=0.4)
    assert israeli_red_lines.occasions_factor(0.4, usual) == 1.0
    assert israeli_red_lines.occasions_factor(0.6, usual) == pytest.approx(1.4)
    assert israeli_red_lines.occasions_factor(0.2, usual) == pytest.approx(0.6)


def test_occasions_never_turn_negative():
    assert israeli_red_lines.occasions_factor(0.0, pars("israeli_red_lines", pull=5.0, at_start=1.0)) == 0.0


def test_the_nearer_it_comes_the_harder_the_campaigns_strikes():
    usual = pars("israeli_red_lines", nats_per_rung=2.0, at_start=0.4)
    assert israeli_red_lines.score(4, 0.6, True, usual) == pytest.approx(0.4)
    assert israeli_red_lines.score(7, 0.6, True, usual) == pytest.approx(1.6)
    assert israeli_red_lines.score(7, 0.2, True, usual) == pytest.approx(-1.6)


def test_where_it_was_at_the_start_nothing_weighs():
    usual = pars("israeli_red_lines", at_start=0.4)
    assert all(israeli_red_lines.score(rung, 0.4, True, usual) == 0.0 for rung in range(RUNGS))


def test_it_weighs_neither_off_the_campaign_nor_below_a_lethal_strike():
    usual = pars("israeli_red_lines")
    assert all(israeli_red_lines.score(rung, 1.0, False, usual) == 0.0 for rung in range(RUNGS))
    assert all(israeli_red_lines.score(rung, 1.0, True, usual) == 0.0 for rung in range(4))


def test_at_neutral_values_the_campaign_goes_on_as_ever():
    nothing = pars("israeli_red_lines", **NEUTRAL)
    assert israeli_red_lines.occasions_factor(1.0, nothing) == israeli_red_lines.occasions_factor(0.0, nothing) == 1.0
    assert all(israeli_red_lines.score(rung, 1.0, True, nothing) == 0.0 for rung in range(RUNGS))
