"""Reach: capability widens the set of targets.

Claim: Yemen became a launch pad against the United Arab Emirates and Israel; Iraqi militias tried missiles at faraway
Israel.
Source: AN20, Yemen and the Arabian Peninsula; OC24, the Iraqi militias.
Basis: stated; the strength is judgement.
Shows: the weight of theatres at the edge of a militia's reach rises with its capability.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

REACH = Mechanism(
    "B17",
    __name__,
    __doc__,
    widening=Parameter(
        1.0, "1", 0.0, 5.0, "judgement", "growth of a far theatre's weight per unit of capability above 1", neutral=0.0
    ),
)

FAR_BELOW = 0.5


@rule
def weight(reach, capability, pars):
    """Weight of a theatre that a militia of ``capability`` reaches to the degree ``reach``."""
    if reach >= FAR_BELOW:
        return reach
    return reach * (1.0 + pars.widening * max(0.0, capability - 1.0))
