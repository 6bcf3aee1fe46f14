"""Guarantees, scope, a broken deal."""

import pytest

from sim.elementary import exp
from sim.rules import MECHANISMS
from sim.rules.adversary import terms
from tests.worlds import pars

NEUTRAL = MECHANISMS["terms"].neutral


def test_plain_terms_change_nothing():
    assert terms.factor(0.0, 0.0, 0.0, pars("terms")) == 1.0


def test_guarantees_nudge_a_process_along():
    usual = pars("terms", guarantee_nats=1.5)
    assert terms.factor(1.0, 0.0, 0.0, usual) == pytest.approx(exp(1.5))
    assert terms.factor(0.5, 0.0, 0.0, usual) == pytest.approx(exp(0.75))


def test_a_network_in_scope_stands_in_its_way():
    usual = pars("terms", scope_nats=2.0)
    assert terms.factor(0.0, 1.0, 0.0, usual) == pytest.approx(exp(-2.0))
    assert terms.factor(0.0, 0.5, 0.0, usual) == pytest.approx(exp(-1.0))


def test_so_does_a_deal_that_was_broken():
    usual = pars("terms", breach_nats=1.0)
    assert terms.factor(0.0, 0.0, 1.0, usual) == pytest.approx(exp(-1.0))
    assert terms.factor(0.0, 0.0, 0.5, usual) == pytest.approx(exp(-0.5))


def test_one_term_can_make_up_for_another():
    even = pars("terms", guarantee_nats=3.0, scope_nats=2.0, breach_nats=1.0)
    assert terms.factor(1.0, 1.0, 1.0, even) == pytest.approx(1.0)


def test_the_worst_terms_leave_a_little():
    hard = pars("terms", scope_nats=6.0, breach_nats=6.0)
    assert 0.0 < terms.factor(0.0, 1.0, 1.0, hard) < 1e-5


def test_at_neutral_values_no_term_matters():
    assert terms.factor(1.0, 0.5, 0.25, pars("terms", **NEUTRAL)) == 1.0
