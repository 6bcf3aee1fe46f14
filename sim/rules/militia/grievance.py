"""Grievance: own blood that counts for less.

Claim: a militia leader complains that strikes rarely kill Iranians, and that Iraqi blood is held of no significance.
Source: OC24, Khazali on 27 November.
Basis: stated; the form (own dead relative to American and Iranian dead) is inferred, the numbers judgement.
Shows: the motive to strike grows with own dead relative to both others.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

GRIEVANCE = Mechanism(
    "C3",
    __name__,
    __doc__,
    nats_per_rung=Parameter(0.35, "nat/rung", 0.0, 3.0, "judgement", "gained per rung at full grievance", neutral=0.0),
    half_saturation=Parameter(
        10.0, "death", 0.1, 1000.0, "judgement", "own dead at which it is half full, others' none"
    ),
    half_life_days=Parameter(180.0, "day", 1.0, 2000.0, "judgement", "in which the remembered dead halve", stays=True),
)


@rule
def level(own_dead, american_dead, iranian_dead, pars):
    """Grievance (0..1) from the remembered dead."""
    return own_dead / (own_dead + american_dead + iranian_dead + pars.half_saturation)


@rule
def score(rung, grievance, pars):
    """Nats at ``rung``."""
    return pars.nats_per_rung * grievance * rung
