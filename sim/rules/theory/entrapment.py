"""Entrapment and abandonment: the alliance dilemma.

Claim: an ally who is backed may entrap, one who is not may fear abandonment and look to itself.
Source: SNYDER84.
Basis: theory; off by default.
Shows: the licence of a bold militia tightens; one held on a short licence grows more self-sufficient.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

ENTRAPMENT = Mechanism(
    "T1",
    __name__,
    __doc__,
    rungs=Parameter(0.0, "rung", 0.0, 3.0, "theory", "licence withdrawn from a wholly bold militia", neutral=0.0),
    hedging=Parameter(
        0.0,
        "1/day",
        0.0,
        0.01,
        "theory",
        "of the way to self-sufficiency a day under a licence below rung 3",
        neutral=0.0,
    ),
)

SHORT = 3  # rung


@rule
def tightening(boldness, pars):
    """Rungs by which the licence of a militia of ``boldness`` (0..1) is withdrawn."""
    return pars.rungs * boldness


@rule
def hedged(self_sufficiency, licence, days, pars):
    """Self-sufficiency (0..1) after so many days under a licence."""
    if licence >= SHORT:
        return self_sufficiency
    return self_sufficiency + (1.0 - self_sufficiency) * min(1.0, pars.hedging * days)
