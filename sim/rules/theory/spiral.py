"""Spiral or deterrence: what the other's alert does to one's fear.

Claim: under the spiral model measures of security are taken for threats and feed hostility; under the deterrence model
firmness restrains.
Source: JERVIS76, ch. 3.
Basis: theory; off by default.
Shows: an adversary's alert raises the patron's resting threat perception, or lowers it, by the sign of one number.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

SPIRAL = Mechanism(
    "T3",
    __name__,
    __doc__,
    threat=Parameter(
        0.0, "-1..1", -1.0, 1.0, "theory", "resting threat before full alert; below 0 firmness calms", neutral=0.0
    ),
)


@rule
def resting_threat(alert, pars):
    """Part of the threat perception that stays while the adversaries' ``alert`` (0..1) does."""
    return pars.threat * alert
