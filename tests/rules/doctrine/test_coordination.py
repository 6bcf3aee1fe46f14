"""Coordination: one order readies several militias, joint fire saturates defences."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.coordination import interception_left, joins
from tests.worlds import pars

PARS = pars("coordination", joint=0.5, saturation=0.25)


def test_the_more_control_the_likelier_a_militia_joins():
    chances = [joins(control, 1.0, PARS) for control in (0.0, 0.2, 0.6, 1.0)]
    assert chances[0] == 0.0
    assert chances[-1] == 0.5
    assert all(more > less for less, more in pairwise(chances))


def test_an_order_of_half_reach_brings_half_as_many():
    assert joins(0.8, 0.5, PARS) == pytest.approx(0.2)
    assert joins(0.8, 0.0, PARS) == 0.0


@pytest.mark.parametrize("attacks", [0, 1])
def test_an_attack_alone_meets_the_whole_defence(attacks):
    assert interception_left(attacks, PARS) == 1.0


def test_each_further_attack_leaves_less_interception():
    assert interception_left(5, PARS) == pytest.approx(0.5)
    left = [interception_left(attacks, PARS) for attacks in (1, 2, 3, 10)]
    assert all(0.0 < later < earlier for earlier, later in pairwise(left))


def test_neutral_values_reach_one_militia_and_saturate_nothing():
    record = pars("coordination", **MECHANISMS["coordination"].neutral)
    assert joins(1.0, 1.0, record) == 0.0
    assert interception_left(9, record) == 1.0
