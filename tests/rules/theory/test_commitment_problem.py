"""A rising power cannot promise."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.theory.commitment_problem import factor, score
from tests.worlds import pars

NEUTRAL = MECHANISMS["commitment_problem"].neutral
TORN = pars("commitment_problem", settlement_nats=2.0, prevention_nats=3.0)


def test_the_more_power_shifts_the_less_a_bargain_is_worth():
    assert factor(0.0, 0.0, TORN) == 1.0
    assert factor(0.25, 0.0, TORN) == pytest.approx(0.6065306597)
    assert factor(0.5, 0.0, TORN) == pytest.approx(0.3678794412)


def test_guarantees_stand_in_for_what_a_rising_power_cannot_promise():
    worths = [factor(0.5, guarantees, TORN) for guarantees in (0.0, 0.5, 0.9)]
    assert worths == sorted(worths)
    assert factor(1.0, 1.0, TORN) == 1.0


@pytest.mark.parametrize("rung", [6, 7])
def test_prevention_tempts_with_the_shift_and_without_guarantees(rung):
    assert score(rung, 0.5, 0.0, TORN) == 1.5
    assert score(rung, 0.5, 0.5, TORN) == 0.75
    assert score(rung, 0.5, 1.0, TORN) == 0.0
    assert score(rung, 0.0, 0.0, TORN) == 0.0


@pytest.mark.parametrize("rung", range(6))
def test_less_than_a_direct_strike_prevents_nothing(rung):
    assert score(rung, 1.0, 0.0, TORN) == 0.0


@pytest.mark.parametrize("rung", range(8))
def test_at_the_neutral_values_a_shift_of_power_moves_nobody(rung):
    record = pars("commitment_problem", **NEUTRAL)
    assert factor(1.0, 0.0, record) == 1.0
    assert score(rung, 1.0, 0.0, record) == 0.0
