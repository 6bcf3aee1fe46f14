"""Commitment trap: the patron is beholden to the militias that it built.

Claim: after billions of dollars and much political capital the patron finds itself beholden to its militias.
Source: OC24, Tehran's public stance.
Basis: stated; that the duty to answer for a struck militia, and the cost of restraining it, grow with investment is
inferred.
Shows: the more invested in a struck militia, the more its loss weighs with the patron; the looser its licence.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

COMMITMENT_TRAP = Mechanism(
    "A16",
    __name__,
    __doc__,
    duty=Parameter(
        0.37, "1", 0.0, 1.0, "judgement", "of a militia's provocation felt by the patron, fully invested", neutral=0.0
    ),
    licence_rungs=Parameter(0.5, "rung", 0.0, 3.0, "judgement", "licence loosened at full investment", neutral=0.0),
)


@rule
def felt(provocation, investment, pars):
    """What the patron feels of a provocation suffered by a militia of ``investment`` (0..1)."""
    return pars.duty * investment * provocation


@rule
def loosening(investment, pars):
    """Rungs by which restraining so invested a militia is too costly."""
    return pars.licence_rungs * investment
