"""Widening the battlefield: pressed hard, the patron leaves familiar ground."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.wider_field import theatre_score
from tests.worlds import pars

PARS = pars("wider_field", nats=2.0)


def test_the_less_familiar_a_theatre_the_more_it_gains():
    scores = [theatre_score(familiarity, 0.5, PARS) for familiarity in (1.0, 0.9, 0.4, 0.0)]
    assert all(stranger > known for known, stranger in pairwise(scores))
    assert scores[-1] == 1.0


def test_unfamiliar_ground_gains_with_pressure():
    assert theatre_score(0.25, 0.8, PARS) == pytest.approx(1.2)
    assert theatre_score(0.25, 0.4, PARS) == pytest.approx(0.6)


def test_an_unpressed_patron_stays_where_it_is():
    assert theatre_score(0.0, 0.0, PARS) == 0.0


def test_familiar_ground_gains_nothing():
    assert theatre_score(1.0, 1.0, PARS) == 0.0


def test_neutral_values_widen_nothing():
    assert theatre_score(0.0, 1.0, pars("wider_field", **MECHANISMS["wider_field"].neutral)) == 0.0
