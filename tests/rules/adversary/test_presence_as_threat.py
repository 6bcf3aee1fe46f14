"""A large force nearby sharpens perception."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.adversary import presence_as_threat
from tests.worlds import pars

NEUTRAL = MECHANISMS["presence_as_threat"].neutral
RESTING = presence_as_threat.resting_threat


def test_the_more_presence_the_more_threat_stays():
    usual = pars("presence_as_threat", threat=0.3, full=6.0)
    assert RESTING(2.0, usual) == pytest.approx(0.1)
    assert RESTING(6.0, usual) == pytest.approx(0.3)


def test_more_than_full_presence_frightens_no_more():
    usual = pars("presence_as_threat", full=6.0)
    assert RESTING(24.0, usual) == RESTING(6.0, usual)


def test_the_fewer_theatres_make_it_full_the_more_each_counts():
    wide, narrow = (RESTING(1.0, pars("presence_as_threat", threat=0.4, full=full)) for full in (4.0, 2.0))
    assert wide == pytest.approx(0.1)
    assert narrow == pytest.approx(0.2)


def test_nobody_near_frightens_nobody():
    assert RESTING(0.0, pars("presence_as_threat", threat=1.0)) == 0.0


def test_at_the_neutral_value_no_force_frightens():
    assert RESTING(24.0, pars("presence_as_threat", **NEUTRAL)) == 0.0
