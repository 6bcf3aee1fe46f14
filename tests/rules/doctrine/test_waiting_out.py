"""Waiting out a term: sit still until the hawks are gone, dig in when they stay."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.waiting_out import investment_after, tightening
from tests.worlds import pars

PARS = pars("waiting_out", rungs=2.0, entrenched=0.01)


def test_the_licence_tightens_as_the_term_closes():
    assert tightening(0.0, 1.0, PARS) == 0.0
    assert tightening(0.5, 1.0, PARS) == pytest.approx(1.0)
    assert tightening(1.0, 1.0, PARS) == 2.0


def test_the_harder_the_pressure_the_more_is_withdrawn():
    assert tightening(0.5, 0.0, PARS) == 0.0
    assert tightening(0.5, 0.5, PARS) == pytest.approx(0.5)


def test_the_patron_digs_in_when_the_pressure_stays():
    assert investment_after(0.5, True, 1.0, 7.0, PARS) == pytest.approx(0.535)
    assert investment_after(0.5, True, 0.0, 7.0, PARS) == 0.5
    assert investment_after(0.5, True, 1.0, 1000.0, PARS) == 1.0


def test_it_digs_in_only_while_the_term_is_new():
    assert investment_after(0.5, False, 1.0, 7.0, PARS) == 0.5


def test_neutral_values_withdraw_nothing_and_dig_in_nowhere():
    record = pars("waiting_out", **MECHANISMS["waiting_out"].neutral)
    assert tightening(1.0, 1.0, record) == 0.0
    assert investment_after(0.5, True, 1.0, 7.0, record) == 0.5
