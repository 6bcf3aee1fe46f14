"""What the other's alert does to one's fear."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.theory.spiral import resting_threat
from tests.worlds import pars

NEUTRAL = MECHANISMS["spiral"].neutral


def test_measures_of_security_are_taken_for_threats_as_far_as_they_are_taken():
    spiral = pars("spiral", threat=0.5)
    assert resting_threat(1.0, spiral) == 0.5
    assert resting_threat(0.4, spiral) == pytest.approx(0.2)


def test_below_nought_firmness_calms():
    assert resting_threat(1.0, pars("spiral", threat=-0.5)) == -0.5


@pytest.mark.parametrize("threat", [-1.0, 0.5, 1.0])
def test_an_adversary_at_ease_moves_nothing(threat):
    assert resting_threat(0.0, pars("spiral", threat=threat)) == 0.0


@pytest.mark.parametrize("alert", [0.0, 0.5, 1.0])
def test_at_the_neutral_value_alert_is_not_feared(alert):
    assert resting_threat(alert, pars("spiral", **NEUTRAL)) == 0.0
