"""Office at risk makes cautious, office held makes bold."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.militia import political_stake
from tests.worlds import pars

NEUTRAL = MECHANISMS["political_stake"].neutral


def test_each_rung_costs_a_militia_whose_office_is_at_risk():
    cautious = pars("political_stake", at_risk=0.5, dominant=0.2)
    assert political_stake.score(2, 1.0, 0.0, cautious) == pytest.approx(-1.0)
    assert political_stake.score(4, 1.0, 0.0, cautious) == pytest.approx(-2.0)


def test_each_rung_attracts_a_militia_that_dominates():
    bold = pars("political_stake", at_risk=0.5, dominant=0.2)
    assert political_stake.score(2, 1.0, 1.0, bold) == pytest.approx(0.4)
    assert political_stake.score(4, 1.0, 1.0, bold) == pytest.approx(0.8)


def test_the_two_meet_where_risk_and_dominance_weigh_alike():
    even = pars("political_stake", at_risk=0.3, dominant=0.3)
    assert political_stake.score(5, 1.0, 0.5, even) == pytest.approx(0.0)
    assert political_stake.score(5, 1.0, 0.4, even) < 0.0 < political_stake.score(5, 1.0, 0.6, even)


def test_half_a_stake_weighs_half():
    usual = pars("political_stake", at_risk=0.5)
    assert political_stake.score(3, 0.5, 0.0, usual) == pytest.approx(0.5 * political_stake.score(3, 1.0, 0.0, usual))


def test_who_has_no_stake_or_does_nothing_is_not_moved():
    strong = pars("political_stake", at_risk=3.0, dominant=3.0)
    assert political_stake.score(7, 0.0, 0.0, strong) == political_stake.score(7, 0.0, 1.0, strong) == 0.0
    assert political_stake.score(0, 1.0, 0.0, strong) == political_stake.score(0, 1.0, 1.0, strong) == 0.0


def test_a_stake_at_risk_takes_its_share_of_control():
    usual = pars("political_stake", distance=0.4)
    assert political_stake.control_left(1.0, 0.0, usual) == pytest.approx(0.6)
    assert political_stake.control_left(0.5, 0.0, usual) == pytest.approx(0.8)
    assert political_stake.control_left(1.0, 0.5, usual) == pytest.approx(0.8)


def test_nobody_keeps_a_distance_without_a_stake_or_without_a_risk():
    distant = pars("political_stake", distance=1.0)
    assert political_stake.control_left(0.0, 0.0, distant) == 1.0
    assert political_stake.control_left(1.0, 1.0, distant) == 1.0


def test_control_never_turns_negative():
    assert political_stake.control_left(1.0, 0.0, pars("political_stake", distance=1.0)) == 0.0


def test_at_neutral_values_office_moves_nothing():
    nothing = pars("political_stake", **NEUTRAL)
    for dominance in (0.0, 0.3, 1.0):
        assert political_stake.score(7, 1.0, dominance, nothing) == 0.0
        assert political_stake.control_left(1.0, dominance, nothing) == 1.0
