"""Proportionality: the answer follows the blow, a little below it."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.proportionality import due, score
from tests.worlds import pars

PARS = pars("proportionality", tracking=0.5, nats_per_rung=2.0)


def best(perceived, record):
    return max(range(1, 8), key=lambda rung: score(rung, perceived, record))


def test_the_answer_to_a_grave_blow_stays_below_it():
    tracking = MECHANISMS["proportionality"].parameters["tracking"].default
    assert 4.0 < due(5.0, tracking) < 5.0
    assert 6.0 < due(7.0, tracking) < 7.0


def test_the_answer_to_harassment_is_harassment_at_any_ratio():
    assert due(3.0, 0.0) == due(3.0, 1.5) == 3.0


def test_a_graver_blow_calls_for_a_graver_answer():
    record = pars("proportionality")
    assert [best(perceived, record) for perceived in (2.0, 3.0, 4.0, 5.0, 6.0, 7.0)] == [2, 3, 4, 5, 6, 7]


def test_a_rung_off_the_answer_due_costs_as_much_above_as_below():
    assert score(4, 5.0, PARS) == 0.0
    assert score(3, 5.0, PARS) == score(5, 5.0, PARS) == -2.0
    assert score(1, 5.0, PARS) == -6.0


def test_whether_to_answer_at_all_is_not_its_business():
    assert score(0, 5.0, PARS) == 0.0


@pytest.mark.parametrize("rung", range(8))
def test_nothing_to_answer_pulls_nowhere(rung):
    assert score(rung, 0.0, PARS) == 0.0


@pytest.mark.parametrize("perceived", [0.5, 4.0, 7.0])
def test_neutral_values_answer_at_rung_three_whatever_came(perceived):
    record = pars("proportionality", **MECHANISMS["proportionality"].neutral)
    assert best(perceived, record) == 3
    assert score(3, perceived, record) == 0.0
