"""Fragmentation of the axis: too little coherence for too long."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.coming_apart import apart, coherence, days_below
from tests.worlds import pars

PARS = pars("coming_apart", floor=0.3, days=21.0)


def test_control_and_a_common_narrative_hold_a_militia_alike():
    assert coherence(0.75, 0.25) == coherence(0.25, 0.75) == 0.5
    assert coherence(0.0, 0.0) == 0.0


def test_days_below_the_floor_are_counted():
    assert days_below(0.29, 14.0, 7.0, PARS) == pytest.approx(21.0)
    assert days_below(0.3, 14.0, 7.0, PARS) == 0.0


def test_a_single_week_of_coherence_starts_the_count_anew():
    days = 0.0
    for mean in (0.2, 0.2, 0.5, 0.2):
        days = days_below(mean, days, 7.0, PARS)
    assert days == pytest.approx(7.0)


def test_it_comes_apart_only_after_its_patience():
    days = 0.0
    weeks = []
    for _ in range(4):
        days = days_below(0.2, days, 7.0, PARS)
        weeks.append(bool(apart(days, PARS)))
    assert weeks == [False, False, False, True]


def test_the_neutral_floor_holds_a_network_without_any_coherence():
    record = pars("coming_apart", **MECHANISMS["coming_apart"].neutral)
    assert days_below(0.0, 1000.0, 7.0, record) == 0.0
    assert not apart(0.0, record)
