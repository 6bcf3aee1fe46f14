"""Political stake: office at risk makes cautious, office held makes bold.

Claim: protests forced some partners to distance themselves from Tehran; those who lost an election coerced their way
back to office, and were emboldened by it.
Source: DA22, opening and Failure to Deliver; OC24, the Iraqi militias.
Basis: stated for both directions; that they meet in one score, and its strengths, are judgement.
Shows: stake lowers control while it is at risk; acts fall with stake at risk and rise with stake in dominance.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

POLITICAL_STAKE = Mechanism(
    "C5",
    __name__,
    __doc__,
    at_risk=Parameter(
        0.25, "nat/rung", 0.0, 3.0, "judgement", "lost per rung by a full stake that is wholly at risk", neutral=0.0
    ),
    dominant=Parameter(
        0.25, "nat/rung", 0.0, 3.0, "judgement", "gained per rung by a full stake in full dominance", neutral=0.0
    ),
    distance=Parameter(
        0.15, "1", 0.0, 1.0, "judgement", "share of control lost by a full stake that is wholly at risk", neutral=0.0
    ),
)


@rule
def score(rung, stake, dominance, pars):
    """Nats at ``rung`` by ``stake`` and by how far partners dominate the host's politics (both 0..1)."""
    return rung * stake * (pars.dominant * dominance - pars.at_risk * (1.0 - dominance))


@rule
def control_left(stake, dominance, pars):
    """Factor on the patron's control over a militia that keeps its distance to save its stake."""
    return 1.0 - pars.distance * stake * (1.0 - dominance)
