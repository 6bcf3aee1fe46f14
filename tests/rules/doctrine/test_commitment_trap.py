"""Commitment trap: the patron is beholden to the militias that it built."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.commitment_trap import felt, loosening
from tests.worlds import pars

PARS = pars("commitment_trap", duty=0.4, licence_rungs=1.5)


def test_the_more_invested_in_a_struck_militia_the_more_its_loss_weighs():
    assert felt(10.0, 0.5, PARS) == pytest.approx(2.0)
    assert felt(10.0, 1.0, PARS) == pytest.approx(4.0)


def test_a_militia_without_investment_is_no_concern():
    assert felt(10.0, 0.0, PARS) == 0.0
    assert loosening(0.0, PARS) == 0.0


def test_the_patron_never_feels_more_than_the_militia_suffered():
    most = MECHANISMS["commitment_trap"].parameters["duty"].high
    assert felt(10.0, 1.0, pars("commitment_trap", duty=most)) <= 10.0


def test_the_more_invested_the_looser_the_licence():
    assert loosening(0.5, PARS) == pytest.approx(0.75)
    assert loosening(1.0, PARS) == pytest.approx(1.5)


def test_neutral_values_owe_nothing():
    record = pars("commitment_trap", **MECHANISMS["commitment_trap"].neutral)
    assert felt(10.0, 1.0, record) == 0.0
    assert loosening(1.0, record) == 0.0
