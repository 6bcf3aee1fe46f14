"""Nuclear advance: pressed, the patron moves its programme forward."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.nuclear_advance import level_after, score
from tests.worlds import pars

PARS = pars("nuclear_advance", a_day=0.01, at_start=0.2, deal=0.0, nats=2.0)


def test_the_level_rises_with_pressure():
    levels = [level_after(0.2, pressure, 7.0, PARS) for pressure in (0.0, 0.3, 0.6, 1.0)]
    assert levels[0] == 0.2
    assert levels[-1] == pytest.approx(0.256)
    assert all(more > less for less, more in pairwise(levels))


def test_a_deal_halts_the_programme():
    dealt = pars("nuclear_advance", a_day=0.01, deal=1.0)
    assert level_after(0.2, 1.0, 700.0, dealt) == 0.2


@pytest.mark.parametrize("level", [0.0, 0.5, 1.0])
def test_the_level_never_passes_the_threshold(level):
    assert level_after(level, 1.0, 1000.0, PARS) == 1.0


@pytest.mark.parametrize("rung", [6, 7])
def test_an_advance_makes_direct_strikes_likelier(rung):
    assert score(rung, 0.7, PARS) == pytest.approx(1.0)
    assert score(rung, 0.9, PARS) > score(rung, 0.7, PARS)


def test_an_advance_moves_nothing_short_of_a_direct_strike_and_a_level_as_at_the_start_nothing():
    assert score(5, 1.0, PARS) == 0.0
    assert score(7, 0.2, PARS) == 0.0
    assert score(7, 0.1, PARS) == 0.0


def test_neutral_values_advance_nothing_and_provoke_nothing():
    record = pars("nuclear_advance", **MECHANISMS["nuclear_advance"].neutral)
    assert level_after(0.3, 1.0, 365.0, record) == 0.3
    assert score(7, 1.0, record) == 0.0
