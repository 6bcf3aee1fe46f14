"""Trap avoidance: give a massed adversary no excuse.

Claim: elusiveness is the third tradition; partners were asked to create no excuse for intervention.
Source: AN20, State of Play; DA22, The perils of hierarchy.
Basis: stated (one academic's view); that massing and alert are what is avoided is inferred.
Shows: acts above harassment get rarer, and move to other theatres, when the adversary is massed.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

TRAP_AVOIDANCE = Mechanism(
    "A3",
    __name__,
    __doc__,
    nats_per_rung=Parameter(0.6, "nat/rung", 0.0, 6.0, "judgement", "lost per rung above 2 at full alert", neutral=0.0),
    theatre_nats=Parameter(0.8, "nat", 0.0, 6.0, "judgement", "lost by a theatre full of alert forces", neutral=0.0),
)


@rule
def score(rung, alert, pars):
    """Nats at ``rung`` against an adversary whose alert is ``alert`` (0..1)."""
    return -pars.nats_per_rung * alert * max(0, rung - 2)


@rule
def theatre_score(presence, alert, pars):
    """Nats of a theatre where the alert adversary has ``presence`` (0..1)."""
    return -pars.theatre_nats * alert * presence
