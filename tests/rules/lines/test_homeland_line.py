"""Force on the other's soil is a line of its own."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.lines import homeland_line
from tests.worlds import pars

NEUTRAL = MECHANISMS["homeland_line"].neutral


@pytest.mark.parametrize("rung", [3, 5, 7])
def test_force_on_a_homeland_costs_more_than_the_same_force_elsewhere(rung):
    assert homeland_line.score(rung, True, 1.0, 2.0) == -2.0
    assert homeland_line.score(rung, False, 1.0, 2.0) == 0.0


@pytest.mark.parametrize("rung", [0, 1, 2])
def test_what_is_no_force_costs_nothing_there(rung):
    assert homeland_line.score(rung, True, 1.0, 2.0) == 0.0


def test_a_worn_line_costs_less():
    assert homeland_line.score(6, True, 0.25, 2.0) == -0.5
    assert homeland_line.score(6, True, 0.0, 2.0) == 0.0


def test_at_neutral_values_no_soil_is_holy():
    nothing = pars("homeland_line", **NEUTRAL)
    for nats in (nothing.us_nats, nothing.israel_nats, nothing.patron_nats):
        assert homeland_line.score(7, True, 1.0, nats) == 0.0
