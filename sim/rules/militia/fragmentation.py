"""Fragmentation: many outfits around charismatic leaders are rowdier than one.

Claim: the Iraqi militias never coalesced into one outfit as in Lebanon, and are the rowdiest part of the axis.
Source: OC24, the Iraqi militias.
Basis: stated for Iraq and Lebanon; outbidding is one explanation from the literature and disputed; the strength is
judgement.
Shows: more groups in a theatre, more attacks at equal total capability.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

FRAGMENTATION = Mechanism(
    "C4",
    __name__,
    __doc__,
    outbidding=Parameter(
        0.25, "1", 0.0, 3.0, "judgement", "further tempo per rival at home in the same theatre", neutral=0.0
    ),
)


@rule
def tempo(rivals, pars):
    """Factor on a militia's own tempo, by the number of other groups at home in its theatre."""
    return 1.0 + pars.outbidding * rivals
