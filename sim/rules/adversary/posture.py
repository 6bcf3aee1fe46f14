"""Posture: carriers, alerts, evacuation.

Claim: a carrier and bombers were sent as a message, staff evacuated and threat levels raised, as the potential for
confrontation grew.
Source: PC19, first section, the meeting and the assessment.
Basis: stated for the measures; that posture both deters and provokes is inferred, the strengths are judgement.
Shows: the patron's force gets rarer with posture and its threat perception higher; an alert adversary loses fewer dead.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

POSTURE = Mechanism(
    "D7",
    __name__,
    __doc__,
    deters=Parameter(
        0.4, "nat/rung", 0.0, 4.0, "judgement", "lost by the patron per rung from 3 on at full posture", neutral=0.0
    ),
    provokes=Parameter(0.25, "0..1", 0.0, 1.0, "judgement", "resting threat perception at full posture", neutral=0.0),
    shelters=Parameter(0.4, "1", 0.0, 1.0, "judgement", "share of deaths that full alert avoids", neutral=0.0),
)


@rule
def score(rung, posture, pars):
    """Nats at ``rung`` for the patron before a ``posture`` of 0..1."""
    return -pars.deters * posture * max(0, rung - 2)


@rule
def resting_threat(posture, pars):
    """Part of the threat perception that does not fade while the posture stands."""
    return pars.provokes * posture


@rule
def exposed(alert, pars):
    """Factor on deaths among those who are alert to the degree ``alert`` (0..1)."""
    return 1.0 - pars.shelters * alert
