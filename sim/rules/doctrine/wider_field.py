"""Widening the battlefield: pressed hard, the patron leaves familiar ground.

Claim: one expert expects the Quds Force to extend its asymmetrical battlefield, against the view that it stays in its
comfort zone.
Source: AN20, State of Play.
Basis: stated (the view of one former intelligence officer); the strength is judgement.
Shows: the share of acts outside familiar theatres rises with pressure.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

WIDER_FIELD = Mechanism(
    "A19",
    __name__,
    __doc__,
    nats=Parameter(0.8, "nat", 0.0, 6.0, "judgement", "for a wholly unknown theatre at full pressure", neutral=0.0),
)


@rule
def theatre_score(familiarity, pressure, pars):
    """Nats of a theatre of ``familiarity`` (0..1) under ``pressure``."""
    return pars.nats * pressure * (1.0 - familiarity)
