"""By its own hand or by an order to a militia."""

import pytest

from sim.rules.frame import means
from tests.worlds import pars


def test_without_a_blow_the_own_hand_weighs_as_declared():
    usual = pars("means", own_weight=0.5)
    assert means.own_hand_weight(0.0, usual) == 0.5
    assert means.own_hand_weight(3.0, usual) == 0.5


def test_a_harder_blow_is_sooner_answered_by_the_own_hand():
    usual = pars("means", own_weight=0.5, own_blow_nats=0.5)
    assert means.own_hand_weight(5.0, usual) == pytest.approx(0.5 * 2.718281828)
    assert means.own_hand_weight(7.0, usual) == pytest.approx(0.5 * 7.389056099)


def test_where_blows_do_not_matter_the_weight_stays():
    assert means.own_hand_weight(7.0, pars("means", own_weight=2.0, own_blow_nats=0.0)) == 2.0


def test_a_patron_without_an_own_hand_leaves_everything_to_militias():
    assert means.own_hand_weight(7.0, pars("means", own_weight=0.0)) == 0.0
