"""Consolidation after loss: successors at once, and more activity."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.consolidation import investment_after, tempo_factor
from tests.worlds import pars

PARS = pars("consolidation", tempo=0.5, invested=0.01)


def test_tempo_rises_with_the_effort():
    assert tempo_factor(1.0, PARS) == 1.5
    factors = [tempo_factor(effort, PARS) for effort in (0.0, 0.2, 0.6, 1.0)]
    assert all(more > less for less, more in pairwise(factors))


def test_investment_rises_with_the_effort():
    assert investment_after(0.5, 1.0, 7.0, PARS) == pytest.approx(0.535)
    assert 0.5 < investment_after(0.5, 0.4, 7.0, PARS) < 0.535


def test_without_a_loss_nothing_is_consolidated():
    assert tempo_factor(0.0, PARS) == 1.0
    assert investment_after(0.5, 0.0, 7.0, PARS) == 0.5


@pytest.mark.parametrize("investment", [0.0, 0.5, 1.0])
def test_investment_is_never_more_than_full(investment):
    assert investment_after(investment, 1.0, 1000.0, PARS) == 1.0


def test_neutral_values_leave_tempo_and_investment():
    record = pars("consolidation", **MECHANISMS["consolidation"].neutral)
    assert tempo_factor(1.0, record) == 1.0
    assert investment_after(0.4, 1.0, 365.0, record) == 0.4
