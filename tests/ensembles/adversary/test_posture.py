"""Massed forces deter and provoke; the alert lose fewer."""

import numpy as np
import pytest

from sim.ladder import UNITED_STATES, Rung, Victim
from tests.ensembles.adversary.measures import threat
from tests.ensembles.paired import by_patron, measured, standard_errors
from tests.worlds import histories, off

NONE = off("posture")
MASSED, USUAL = "rules.policy.posture=1.0", "rules.policy.posture=0.0"
SHELTERED = "rules.posture.shelters=1.0"
NOBODY_ALERT = ("rules.threat.alert_gain=0.0", "rules.crisis_mode.alert=0.0", "rules.watched_coordination.alert=0.0")
SEASON = {"years": 0.25}


def force_against_us(world, acts) -> int:
    own = by_patron(acts)
    return ((own["target"] == UNITED_STATES) & (own["intended"] >= Rung.HARASSING)).sum()


def test_the_patrons_force_gets_rarer_as_forces_are_massed():
    deterred = measured(force_against_us, MASSED)
    assert standard_errors(deterred, measured(force_against_us, MASSED, NONE)) < -3
    assert standard_errors(deterred, measured(force_against_us, USUAL)) < -3


def test_its_threat_perception_is_higher():
    provoked = measured(threat, MASSED)
    assert standard_errors(provoked, measured(threat, MASSED, NONE)) > 3
    assert standard_errors(provoked, measured(threat, USUAL)) > 3


@pytest.mark.parametrize(
    ("after", "victim"), [("tower_22_2024", Victim.SOLDIER_US), ("gaza_2023", Victim.SOLDIER_ISRAEL)]
)
def test_an_alert_adversary_loses_fewer_dead(after, victim):
    sheltered, exposed = (histories(f"scenario={after}", USUAL, o, **SEASON) for o in (SHELTERED, NONE))
    assert standard_errors(sheltered["tally"]["deaths"][:, victim], exposed["tally"]["deaths"][:, victim]) < -3


def test_one_that_is_never_alert_is_not_sheltered():
    assert np.array_equal(histories(*NOBODY_ALERT, USUAL, SHELTERED), histories(*NOBODY_ALERT, USUAL, NONE))
