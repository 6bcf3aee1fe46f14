"""Blame the militia, or its patron."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.adversary import belief_and_liability
from tests.worlds import pars

NEUTRAL = MECHANISMS["belief_and_liability"].neutral


BELIEVED = belief_and_liability.believed_order


def test_an_ordered_act_looks_ordered_more_often_than_any_other():
    usual = pars("belief_and_liability", sign_ordered=0.75, sign_other=0.25)
    assert belief_and_liability.looks_ordered(True, False, 0.5, usual)
    assert not belief_and_liability.looks_ordered(False, False, 0.5, usual)
    assert not belief_and_liability.looks_ordered(True, False, 0.76, usual)


def test_several_attacks_on_one_evening_look_more_like_an_order():
    usual = pars("belief_and_liability", sign_other=0.2, joint_sign=0.5)
    assert not belief_and_liability.looks_ordered(False, False, 0.55, usual)
    assert belief_and_liability.looks_ordered(False, True, 0.55, usual)
    assert not belief_and_liability.looks_ordered(False, True, 0.65, usual)


def test_belief_follows_the_sign_and_what_was_believed_before():
    usual = pars("belief_and_liability", sign_ordered=0.8, sign_other=0.2)
    assert BELIEVED(0.5, True, usual) == pytest.approx(0.8)
    assert BELIEVED(0.5, False, usual) == pytest.approx(0.2)
    assert BELIEVED(0.2, True, usual) == pytest.approx(0.5)
    assert BELIEVED(0.0, True, usual) == 0.0
    assert BELIEVED(1.0, False, usual) == 1.0


def test_signs_that_tell_nothing_leave_belief_where_it_was():
    blind = pars("belief_and_liability", sign_ordered=0.6, sign_other=0.6)
    assert BELIEVED(0.3, True, blind) == pytest.approx(0.3)
    assert BELIEVED(0.3, False, blind) == pytest.approx(0.3)


def test_believed_control_lags_behind_the_signs():
    slow = pars("belief_and_liability", learning=0.1)
    assert belief_and_liability.learned(0.5, True, slow) == pytest.approx(0.55)
    assert belief_and_liability.learned(0.5, False, slow) == pytest.approx(0.45)
    believed = 0.5
    for _ in range(10):
        believed = belief_and_liability.learned(believed, True, slow)
    assert 0.75 < believed < 0.9


def test_the_patron_is_charged_when_belief_passes_the_standard():
    strict = pars("belief_and_liability", charged=1.0, standard=0.75, nats_per_belief=20.0)
    charge = belief_and_liability.chance_of_charge
    assert charge(0.75, 0.0, strict) == pytest.approx(0.5)
    assert charge(1.0, 0.0, strict) > 0.99
    assert charge(0.5, 0.0, strict) < 0.01


def test_a_stance_moves_the_charge_and_not_the_belief():
    usual = pars("belief_and_liability")
    charge = belief_and_liability.chance_of_charge
    assert charge(0.6, -2.0, usual) < charge(0.6, 0.0, usual) < charge(0.6, 2.0, usual)


def test_at_the_neutral_value_the_militia_alone_is_blamed():
    assert belief_and_liability.chance_of_charge(1.0, 5.0, pars("belief_and_liability", **NEUTRAL)) == 0.0
