"""Perception: the victim sees a blow a little larger or smaller than it was.

Claim: intentions and effects are misread.
Source: AN20, State of Play, misperception before January 2020; OC24, a misidentified drone.
Basis: inferred; the size of the error is judgement.
Shows: at width 0 the perceived rung is the realized one.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

PERCEPTION = Mechanism(
    "M6",
    __name__,
    __doc__,
    width_rungs=Parameter(0.5, "rung", 0.0, 2.0, "judgement", "largest error of the perceived rung", neutral=0.0),
)


@rule
def perceived(rung, u, pars):
    """The rung that the victim perceives, for a uniform ``u``."""
    return rung + pars.width_rungs * (2.0 * u - 1.0)
