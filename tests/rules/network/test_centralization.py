"""Centralization: how far the network runs through the capital."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.centralization import horizontal, order_reach, personal_share, strand, tilt
from tests.worlds import pars

PARS = pars("centralization", strand_gain=0.5, commander_gain=0.5, reach_gain=1.0, horizontal_gain=0.5)


def test_in_the_middle_the_roster_stands_as_declared():
    assert tilt(0.5) == 0.0
    assert strand(0.3, 0.5, PARS) == 0.3
    assert personal_share(0.4, 0.5, PARS) == 0.4
    assert horizontal(0.5, PARS) == 1.0
    assert order_reach(0.5, PARS) == 0.5


def test_a_strand_moves_by_a_share_of_what_is_left_on_its_side():
    assert strand(0.4, 1.0, PARS) == pytest.approx(0.7)
    assert strand(0.4, 0.0, PARS) == pytest.approx(0.2)
    assert strand(0.4, 0.75, PARS) == pytest.approx(0.55)


@pytest.mark.parametrize("level", [0.0, 1.0])
@pytest.mark.parametrize("declared", [0.0, 0.5, 1.0])
def test_shares_and_strands_stay_within_nought_and_one(declared, level):
    record = pars("centralization", strand_gain=1.0, commander_gain=1.0, reach_gain=1.0, horizontal_gain=1.0)
    for value in (strand(declared, level, record), personal_share(declared, level, record), order_reach(level, record)):
        assert 0.0 <= value <= 1.0
    assert horizontal(level, record) >= 0.0


def test_more_of_control_rests_on_the_commander_in_a_hierarchy():
    assert personal_share(0.4, 1.0, PARS) == pytest.approx(0.6)
    assert personal_share(0.4, 0.0, PARS) == pytest.approx(0.2)
    assert personal_share(0.9, 1.0, PARS) == 1.0


def test_an_order_reaches_everyone_in_a_hierarchy_and_nobody_further_at_the_other_end():
    assert order_reach(1.0, PARS) == 1.0
    assert order_reach(0.0, PARS) == 0.0


def test_ties_between_militias_weigh_more_the_less_runs_through_the_capital():
    assert horizontal(0.0, PARS) == pytest.approx(1.5)
    assert horizontal(1.0, PARS) == pytest.approx(0.5)


@pytest.mark.parametrize("level", [0.0, 0.2, 1.0])
def test_neutral_values_keep_the_roster_at_any_level(level):
    record = pars("centralization", **MECHANISMS["centralization"].neutral)
    assert strand(0.3, level, record) == 0.3
    assert personal_share(0.4, level, record) == 0.4
    assert order_reach(level, record) == 0.5
    assert horizontal(level, record) == 1.0
