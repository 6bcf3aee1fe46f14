"""Asymmetric release: pressure is answered elsewhere."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.asymmetric_release import further_occasions, score, tempo, theatre_score, weight_to_adversary
from tests.worlds import pars

PARS = pars(
    "asymmetric_release", occasions=0.04, nats=3.0, theatre_nats=2.0, militia_tempo=0.5, third_state_discount=0.2
)


def test_the_patron_acts_more_often_under_pressure():
    assert further_occasions(0.0, PARS) == 0.0
    assert further_occasions(0.5, PARS) == pytest.approx(0.02)
    assert further_occasions(1.0, PARS) == pytest.approx(0.04)


def test_pressure_is_answered_from_covert_to_lethal_force():
    assert [score(rung, 0.5, True, PARS) for rung in range(8)] == [0.0, 0.0, 1.5, 1.5, 1.5, 0.0, 0.0, 0.0]


def test_a_blow_is_not_answered_as_pressure_is():
    assert score(3, 1.0, False, PARS) == 0.0


def test_pressure_moves_acts_to_theatres_of_release_only():
    assert theatre_score(1.0, 0.5, PARS) == pytest.approx(1.0)
    assert theatre_score(0.0, 1.0, PARS) == 0.0
    assert theatre_score(1.0, 0.0, PARS) == 0.0


def test_a_militia_at_home_there_surges_with_pressure():
    assert tempo(1.0, 1.0, PARS) == pytest.approx(1.5)
    assert tempo(0.0, 1.0, PARS) == tempo(1.0, 0.0, PARS) == 1.0


def test_a_blow_at_third_states_weighs_less_with_the_adversary():
    assert weight_to_adversary(1.0, 0.0, PARS) == pytest.approx(0.2)
    assert weight_to_adversary(1.0, 0.5, PARS) == pytest.approx(0.6)
    assert weight_to_adversary(1.0, 1.0, PARS) == weight_to_adversary(0.0, 0.0, PARS) == 1.0


def test_neutral_values_answer_no_pressure():
    record = pars("asymmetric_release", **MECHANISMS["asymmetric_release"].neutral)
    assert further_occasions(1.0, record) == 0.0
    assert score(3, 1.0, True, record) == 0.0
    assert theatre_score(1.0, 1.0, record) == 0.0
    assert tempo(1.0, 1.0, record) == 1.0
