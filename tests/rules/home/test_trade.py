"""Regional presence softens sanctions."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.home.trade import felt
from tests.worlds import pars

NEUTRAL = MECHANISMS["trade"].neutral
USUAL = pars("trade", relief=0.4)


def test_a_standing_axis_takes_its_share_of_pressure_away():
    assert felt(1.0, 1.0, USUAL) == pytest.approx(0.6)
    assert felt(0.5, 1.0, USUAL) == pytest.approx(0.3)


def test_the_stronger_the_presence_the_less_is_felt():
    pressures = [felt(0.8, presence, USUAL) for presence in (0.0, 0.25, 0.5, 1.0)]
    assert pressures == sorted(pressures, reverse=True)
    assert len(set(pressures)) == 4


def test_without_a_presence_all_of_it_is_felt():
    assert felt(0.8, 0.0, USUAL) == 0.8


def test_more_pressure_is_felt_as_more():
    assert felt(0.0, 0.5, USUAL) == 0.0 < felt(0.2, 0.5, USUAL) < felt(0.9, 0.5, USUAL)


def test_no_trade_turns_pressure_into_its_opposite():
    assert felt(1.0, 1.0, pars("trade", relief=1.0)) == 0.0


def test_at_the_neutral_value_all_pressure_is_felt():
    nothing = pars("trade", **NEUTRAL)
    assert [felt(0.7, presence, nothing) for presence in (0.0, 0.5, 1.0)] == [0.7, 0.7, 0.7]
