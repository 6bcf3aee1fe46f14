"""Solidarity: an attack on one is felt by others.

Claim: mutual commitment deepens, so that an attack on one node increasingly risks a response by others.
Source: DA22, The decentralized axis in action.
Basis: stated; the share is judgement.
Shows: the occasions of tied militias rise after a strike on one.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

SOLIDARITY = Mechanism(
    "C7",
    __name__,
    __doc__,
    share=Parameter(0.3, "1", 0.0, 1.0, "judgement", "of a provocation felt along a full horizontal tie", neutral=0.0),
)


@rule
def felt(provocation, tie, pars):
    """What a militia feels of a provocation suffered by one that it is tied to (0..1)."""
    return pars.share * tie * provocation
