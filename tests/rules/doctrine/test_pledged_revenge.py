"""Pledged revenge: a commander's blood is a long debt."""

from itertools import accumulate, pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.pledged_revenge import debt_after_answer, debt_after_killing
from tests.worlds import pars

PARS = pars("pledged_revenge", pledged=0.25, instalment=0.5)


def test_the_graver_the_killing_the_larger_the_debt():
    assert debt_after_killing(0.0, 8.0, PARS) == 2.0
    assert debt_after_killing(0.0, 20.0, PARS) == 5.0


def test_a_lesser_killing_does_not_lower_the_debt():
    assert debt_after_killing(3.0, 8.0, PARS) == 3.0
    assert debt_after_killing(1.0, 8.0, PARS) == 2.0


def test_the_debt_is_paid_in_instalments():
    debts = list(
        accumulate([1.0, 1.0, 2.0], lambda debt, severity: debt_after_answer(debt, severity, PARS), initial=5.0)
    )
    assert debts == [5.0, 4.5, 4.0, 3.0]
    assert all(later < earlier for earlier, later in pairwise(debts))


def test_a_debt_is_never_overpaid():
    assert debt_after_answer(1.0, 100.0, PARS) == 0.0
    assert debt_after_answer(0.0, 1.0, PARS) == 0.0


@pytest.mark.parametrize("debt", [0.0, 2.0])
def test_an_answer_of_no_severity_pays_nothing(debt):
    assert debt_after_answer(debt, 0.0, PARS) == debt


def test_neutral_values_pledge_nothing():
    record = pars("pledged_revenge", **MECHANISMS["pledged_revenge"].neutral)
    assert debt_after_killing(0.0, 50.0, record) == 0.0
