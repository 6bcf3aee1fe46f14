"""Complicity and courtship: who helps with sanctions is struck, who is courted is spared.

Claim: Gulf states' complicity in sanctions drives attacks on them; while one was courted, attacks on it were disowned.
Source: AN20, Yemen and the Arabian Peninsula; DA22, Paradox of power.
Basis: stated (complicity: one anonymous analyst); the strengths are judgement.
Shows: acts where third states are struck follow their complicity, and the licence there tightens under courtship.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

COMPLICITY = Mechanism(
    "A21",
    __name__,
    __doc__,
    nats=Parameter(1.0, "nat", 0.0, 6.0, "judgement", "for a theatre of third states at full complicity", neutral=0.0),
    rungs=Parameter(1.5, "rung", 0.0, 5.0, "judgement", "licence withdrawn there under full courtship", neutral=0.0),
    complicity=Parameter(0.3, "0..1", 0.0, 1.0, "judgement", "of the third states in the pressure"),
    courtship=Parameter(0.0, "0..1", 0.0, 1.0, "judgement", "of one of them by the patron"),
)


@rule
def theatre_score(release, pars):
    """Nats of a theatre where third states are struck to the degree ``release`` (0..1)."""
    return pars.nats * (pars.complicity - pars.courtship) * release


@rule
def tightening(release, pars):
    """Rungs by which the licence of a militia at home there is withdrawn."""
    return pars.rungs * pars.courtship * release
