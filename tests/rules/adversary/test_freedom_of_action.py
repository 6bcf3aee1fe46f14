"""Struck where the answer is least feared."""

from sim.rules import MECHANISMS
from sim.rules.adversary import freedom_of_action
from tests.worlds import pars

NEUTRAL = MECHANISMS["freedom_of_action"].neutral


def test_a_theatre_whose_home_militia_would_answer_is_spared():
    usual = pars("freedom_of_action", nats=3.0)
    assert freedom_of_action.theatre_score(1.0, 1.0, usual) == -3.0
    assert freedom_of_action.theatre_score(0.5, 0.5, usual) == -0.75


def test_where_nothing_is_exposed_the_strongest_militia_deters_nothing():
    assert freedom_of_action.theatre_score(0.0, 10.0, pars("freedom_of_action")) == 0.0


def test_a_militia_without_capability_deters_nothing():
    assert freedom_of_action.theatre_score(1.0, 0.0, pars("freedom_of_action")) == 0.0


def test_more_than_full_capability_deters_no_further():
    usual = pars("freedom_of_action")
    assert freedom_of_action.theatre_score(1.0, 6.0, usual) == freedom_of_action.theatre_score(1.0, 1.0, usual)


def test_at_the_neutral_value_no_theatre_is_spared():
    assert freedom_of_action.theatre_score(1.0, 1.0, pars("freedom_of_action", **NEUTRAL)) == 0.0
