"""Haste loses control."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.theory.tempo_and_inadvertence import factor
from tests.worlds import pars

NEUTRAL = MECHANISMS["tempo_and_inadvertence"].neutral


def test_the_deeper_the_crisis_the_likelier_an_accident():
    hasty = pars("tempo_and_inadvertence", gain=4.0)
    assert factor(0.5, hasty) == 3.0
    assert factor(1.0, hasty) == 5.0


@pytest.mark.parametrize("gain", [0.0, 1.0, 20.0])
def test_in_calm_nobody_hurries(gain):
    assert factor(0.0, pars("tempo_and_inadvertence", gain=gain)) == 1.0


@pytest.mark.parametrize("crisis", [0.0, 0.5, 1.0])
def test_at_the_neutral_value_a_crisis_is_no_likelier_to_go_wrong(crisis):
    assert factor(crisis, pars("tempo_and_inadvertence", **NEUTRAL)) == 1.0
