"""Deeds of regime change beside calls for talks."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.adversary import mixed_messages
from tests.worlds import pars

NEUTRAL = MECHANISMS["mixed_messages"].neutral


def test_the_wider_the_gap_the_more_threat_stays():
    usual = pars("mixed_messages", threat=0.2)
    assert mixed_messages.resting_threat(0.5, usual) == pytest.approx(0.1)
    assert mixed_messages.resting_threat(1.0, usual) == pytest.approx(0.2)


def test_who_means_what_he_says_is_not_feared_for_it():
    assert mixed_messages.resting_threat(0.0, pars("mixed_messages", threat=1.0)) == 0.0


def test_no_gap_frightens_beyond_measure():
    assert mixed_messages.resting_threat(1.0, pars("mixed_messages", threat=1.0)) == 1.0


def test_at_the_neutral_value_words_are_wind():
    assert mixed_messages.resting_threat(1.0, pars("mixed_messages", **NEUTRAL)) == 0.0
