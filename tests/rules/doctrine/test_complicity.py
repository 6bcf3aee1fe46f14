"""Complicity and courtship: who helps with sanctions is struck, who is courted is spared."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.complicity import theatre_score, tightening
from tests.worlds import pars


def third_states(complicity, courtship):
    return pars("complicity", nats=2.0, rungs=1.5, complicity=complicity, courtship=courtship)


def test_the_more_they_help_with_sanctions_the_likelier_they_are_struck():
    scores = [theatre_score(1.0, third_states(helped, 0.0)) for helped in (0.0, 0.2, 0.6, 1.0)]
    assert scores[0] == 0.0
    assert scores[-1] == 2.0
    assert all(more > less for less, more in pairwise(scores))


def test_who_is_courted_is_spared():
    assert theatre_score(1.0, third_states(0.4, 0.9)) == pytest.approx(-1.0)
    assert theatre_score(1.0, third_states(0.4, 0.4)) == 0.0


def test_the_licence_tightens_with_courtship():
    assert tightening(1.0, third_states(1.0, 0.0)) == 0.0
    assert tightening(1.0, third_states(1.0, 0.4)) == pytest.approx(0.6)
    assert tightening(1.0, third_states(1.0, 1.0)) == 1.5


def test_half_a_theatre_of_third_states_counts_half():
    assert theatre_score(0.5, third_states(1.0, 0.0)) == 1.0
    assert tightening(0.5, third_states(1.0, 1.0)) == 0.75


def test_where_no_third_state_is_struck_nothing_changes():
    assert theatre_score(0.0, third_states(1.0, 0.0)) == 0.0
    assert tightening(0.0, third_states(0.0, 1.0)) == 0.0


def test_neutral_values_neither_strike_nor_spare():
    neutral = MECHANISMS["complicity"].neutral
    for complicity, courtship in ((1.0, 0.0), (0.0, 1.0)):
        record = pars("complicity", **{"complicity": complicity, "courtship": courtship, **neutral})
        assert theatre_score(1.0, record) == 0.0
        assert tightening(1.0, record) == 0.0
