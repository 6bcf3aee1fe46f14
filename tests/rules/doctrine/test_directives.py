"""Directives: licences and orders, and what reaches a militia of them."""

from itertools import pairwise

import numpy as np
import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.directives import HIGHEST, arrives_after, heard, licence_score, order_score, sent, wanted
from tests.worlds import pars

PARS = pars(
    "directives",
    nats_per_rung=2.0,
    order_nats_per_rung=3.0,
    usual_rung=3.0,
    rungs_per_heat=0.5,
    caution=1.0,
    threat_caution=0.5,
    delay_days=3.0,
    garbled=0.1,
)


def test_the_wish_is_looser_when_provoked_or_beholden():
    assert wanted(0.0, 0.0, 0.0, 0.0, PARS) == wanted(3.0, 0.0, 0.0, 0.0, PARS) == 3.0
    assert wanted(5.0, 0.0, 0.0, 0.0, PARS) == pytest.approx(4.0)
    assert wanted(0.0, 0.0, 0.0, 0.5, PARS) == pytest.approx(3.5)


def test_the_wish_is_tighter_before_a_massed_adversary_or_a_threat():
    assert wanted(0.0, 1.0, 0.0, 0.0, PARS) == pytest.approx(2.0)
    assert wanted(0.0, 0.0, 1.0, 0.0, PARS) == pytest.approx(2.5)


def test_what_is_sent_is_right_on_average_and_one_rung_from_the_last():
    draws = (np.arange(100) + 0.5) / 100
    assert np.mean([sent(3.25, 3, u) for u in draws]) == pytest.approx(3.25)
    assert sent(0.0, 4, 0.9) == 3
    assert sent(5.0, 1, 0.0) == 2


def test_a_licence_stays_between_restraint_and_grave_force():
    assert sent(-2.0, 0, 0.9) == 0
    assert sent(9.0, HIGHEST, 0.9) == HIGHEST == 5
    assert heard(5, 0.01, PARS) == 5
    assert heard(0, 0.09, PARS) == 0


def test_a_directive_is_now_and_then_heard_a_rung_off():
    assert [heard(3, u, PARS) for u in (0.01, 0.09, 0.11, 0.99)] == [4, 2, 3, 3]


def test_a_directive_takes_its_mean_delay_and_at_least_a_day():
    draws = (np.arange(1000) + 0.5) / 1000
    days = [arrives_after(u, PARS) for u in draws]
    assert min(days) == 1
    assert np.mean(days) == pytest.approx(3.0, abs=0.1)
    assert arrives_after(0.999, pars("directives", delay_days=0.0)) == 1


def test_a_licence_binds_above_it_only_and_by_the_odds_of_control():
    assert licence_score(2, 3, 4.0, PARS) == licence_score(3, 3, 4.0, PARS) == 0.0
    assert licence_score(5, 3, 1.0, PARS) == -4.0
    assert licence_score(5, 3, 0.5, PARS) == -2.0
    assert licence_score(5, 3, 0.0, PARS) == 0.0


def test_an_order_pulls_both_ways_in_proportion_to_control():
    assert order_score(4, 4, 1.0, PARS) == 0.0
    assert order_score(3, 4, 0.5, PARS) == order_score(5, 4, 0.5, PARS) == -1.5
    pull = [order_score(0, 4, control, PARS) for control in (0.0, 0.3, 0.6, 1.0)]
    assert pull[0] == 0.0
    assert all(tighter < looser for looser, tighter in pairwise(pull))


def test_neutral_values_leave_a_militia_untold():
    record = pars("directives", **MECHANISMS["directives"].neutral)
    assert licence_score(7, 0, 1e9, record) == 0.0
    assert order_score(0, 5, 1.0, record) == 0.0
