"""Loyalty: a struck ally is resupplied first."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.loyalty import investment_after, resupplied
from tests.worlds import pars

PARS = pars("loyalty", resupply=0.01, invested=0.5)


def test_a_greater_loss_draws_more_resupply():
    assert resupplied(0.4, 1.0, PARS) == pytest.approx(0.004)
    assert resupplied(0.2, 1.0, PARS) == pytest.approx(0.002)


def test_an_unhurt_militia_draws_none():
    assert resupplied(0.0, 1.0, PARS) == 0.0


def test_resupply_comes_along_the_materiel_strand():
    assert resupplied(0.4, 0.5, PARS) == pytest.approx(0.002)
    assert resupplied(0.4, 0.0, PARS) == 0.0


def test_what_is_restored_is_invested():
    assert investment_after(0.6, 0.5, PARS) == pytest.approx(0.7)
    assert investment_after(0.6, 0.0, PARS) == 0.6


def test_investment_never_passes_one():
    assert investment_after(0.6, 100.0, PARS) == pytest.approx(1.0)
    assert investment_after(1.0, 0.5, PARS) == 1.0


def test_neutral_values_restore_and_invest_nothing():
    record = pars("loyalty", **MECHANISMS["loyalty"].neutral)
    restored = resupplied(1.0, 1.0, record)
    assert restored == 0.0
    assert investment_after(0.3, restored, record) == 0.3
