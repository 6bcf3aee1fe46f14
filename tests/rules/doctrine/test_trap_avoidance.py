"""Trap avoidance: no excuse for a massed adversary."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.trap_avoidance import score, theatre_score
from tests.worlds import pars

PARS = pars("trap_avoidance", nats_per_rung=1.5, theatre_nats=2.0)


@pytest.mark.parametrize("rung", [0, 1, 2])
def test_restraint_signals_and_covert_acts_give_no_excuse(rung):
    assert score(rung, 1.0, PARS) == 0.0


def test_each_rung_above_covert_is_rarer_before_a_massed_adversary():
    assert [score(rung, 1.0, PARS) for rung in (3, 4, 7)] == [-1.5, -3.0, -7.5]


def test_the_more_alert_the_adversary_the_rarer_the_act():
    alerts = (0.0, 0.3, 0.6, 1.0)
    assert all(score(5, more, PARS) < score(5, less, PARS) for less, more in pairwise(alerts))
    assert score(5, 0.0, PARS) == 0.0


def test_acts_move_away_from_where_the_alert_adversary_is():
    assert theatre_score(0.8, 0.5, PARS) == pytest.approx(-0.8)
    assert theatre_score(0.0, 1.0, PARS) == 0.0
    assert theatre_score(1.0, 0.0, PARS) == 0.0


def test_neutral_values_heed_no_alert():
    record = pars("trap_avoidance", **MECHANISMS["trap_avoidance"].neutral)
    assert score(7, 1.0, record) == 0.0
    assert theatre_score(1.0, 1.0, record) == 0.0
