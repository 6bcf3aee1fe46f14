"""Spiral or deterrence, over paired histories."""

import numpy as np
import pytest

from tests.ensembles.paired import measured, standard_errors
from tests.worlds import histories, off

OFF = off("spiral")


def threat(world, acts) -> float:
    return world["threat"]


def test_alert_raises_the_patrons_fear_or_lowers_it_by_the_sign_of_one_number():
    feared, ignored, heeded = (
        measured(threat, how) for how in ("rules.spiral.threat=0.5", OFF, "rules.spiral.threat=-0.5")
    )
    assert standard_errors(feared, ignored) > 3
    assert standard_errors(heeded, ignored) < -3


@pytest.mark.parametrize("way", [-1.0, 1.0])
def test_perceived_threat_keeps_its_bounds(way):
    felt = measured(threat, f"rules.spiral.threat={way}")
    assert felt.min() >= 0.0
    assert felt.max() <= 1.0


def test_adversaries_that_are_never_alert_frighten_nobody():
    at_ease = ("rules.threat.alert_gain=0.0", "rules.crisis_mode.alert=0.0", "rules.watched_coordination.alert=0.0")
    assert np.array_equal(histories(*at_ease, "rules.spiral.threat=1.0")["digest"], histories(*at_ease, OFF)["digest"])
