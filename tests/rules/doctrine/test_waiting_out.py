"""Waiting out a term: sit still until the hawks are gone, dig in when they stay."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.waiting_out import investment_after, tightening
from tests.worlds import pars

PARS = pars("waiting_out", rungs=2.0, entrenched=0.01, term_ends_day=500.0, window_days=200.0)


def test_the_licence_tightens_as_the_end_of_the_term_comes_near():
    rungs = [tightening(day, 1.0, PARS) for day in (300.0, 350.0, 400.0, 499.0, 500.0)]
    assert rungs[0] == 0.0
    assert rungs[2] == pytest.approx(1.0)
    assert rungs[-1] == 2.0
    assert all(nearer > farther for farther, nearer in pairwise(rungs))


def test_the_harder_the_pressure_the_more_is_withdrawn():
    assert tightening(400.0, 0.0, PARS) == 0.0
    assert tightening(400.0, 0.5, PARS) == pytest.approx(0.5)


@pytest.mark.parametrize("day", [0.0, 299.0, 501.0, 2000.0])
def test_nothing_is_waited_for_long_before_or_after_the_end(day):
    assert tightening(day, 1.0, PARS) == 0.0


def test_the_patron_digs_in_when_the_pressure_stays():
    assert investment_after(0.5, 550.0, 1.0, 7.0, PARS) == pytest.approx(0.535)
    assert investment_after(0.5, 550.0, 0.0, 7.0, PARS) == 0.5
    assert investment_after(0.5, 550.0, 1.0, 1000.0, PARS) == 1.0


@pytest.mark.parametrize("day", [499.0, 701.0])
def test_it_digs_in_only_in_the_window_after_the_term(day):
    assert investment_after(0.5, day, 1.0, 7.0, PARS) == 0.5


def test_neutral_values_withdraw_nothing_and_dig_in_nowhere():
    neutral = MECHANISMS["waiting_out"].neutral
    record = pars("waiting_out", **{"term_ends_day": 500.0, "window_days": 200.0, **neutral})
    assert tightening(500.0, 1.0, record) == 0.0
    assert investment_after(0.5, 550.0, 1.0, 7.0, record) == 0.5
