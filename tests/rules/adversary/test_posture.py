"""Carriers, alerts, evacuation."""

import pytest

from sim.ladder import RUNGS
from sim.rules import MECHANISMS
from sim.rules.adversary import posture
from tests.worlds import pars

NEUTRAL = MECHANISMS["posture"].neutral


def test_massed_forces_deter_from_force_and_the_more_from_more():
    usual = pars("posture", deters=0.4)
    assert posture.score(3, 1.0, usual) == pytest.approx(-0.4)
    assert posture.score(7, 1.0, usual) == pytest.approx(-2.0)
    assert posture.score(7, 0.5, usual) == pytest.approx(-1.0)


@pytest.mark.parametrize("rung", range(3))
def test_they_do_not_deter_from_what_is_no_force(rung):
    assert posture.score(rung, 1.0, pars("posture")) == 0.0


def test_with_no_forces_massed_nobody_is_deterred_or_provoked():
    usual = pars("posture")
    assert all(posture.score(rung, 0.0, usual) == 0.0 for rung in range(RUNGS))
    assert posture.resting_threat(0.0, usual) == 0.0


def test_they_provoke_in_proportion():
    usual = pars("posture", provokes=0.25)
    assert posture.resting_threat(1.0, usual) == pytest.approx(0.25)
    assert posture.resting_threat(0.4, usual) == pytest.approx(0.1)


def test_the_alert_are_less_exposed():
    usual = pars("posture", shelters=0.4)
    assert posture.exposed(0.0, usual) == 1.0
    assert posture.exposed(0.5, usual) == pytest.approx(0.8)
    assert posture.exposed(1.0, usual) == pytest.approx(0.6)


def test_no_shelter_gives_back_more_than_the_dead():
    assert posture.exposed(1.0, pars("posture", shelters=1.0)) == 0.0


def test_at_neutral_values_posture_is_nothing():
    nothing = pars("posture", **NEUTRAL)
    assert all(posture.score(rung, 1.0, nothing) == 0.0 for rung in range(RUNGS))
    assert posture.resting_threat(1.0, nothing) == 0.0
    assert posture.exposed(1.0, nothing) == 1.0
