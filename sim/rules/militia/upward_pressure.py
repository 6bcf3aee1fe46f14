"""Upward pressure: those who bury their dead push the patron to be less cautious.

Claim: the Iraqi militias have been pushing Tehran to be less cautious in its dealings with the United States.
Source: OC24, the Iraqi militias.
Basis: stated; that the pressure grows with a militia's losses is inferred, the numbers are judgement.
Shows: a militia's licence loosens with its remembered dead.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

UPWARD_PRESSURE = Mechanism(
    "C9",
    __name__,
    __doc__,
    rungs=Parameter(0.5, "rung", 0.0, 3.0, "judgement", "licence loosened by losses without end", neutral=0.0),
    half_saturation=Parameter(20.0, "death", 0.1, 1000.0, "judgement", "remembered dead at which it is half of that"),
)


@rule
def loosening(dead, pars):
    """Rungs by which the licence of a militia with so many remembered ``dead`` is loosened."""
    return pars.rungs * dead / (dead + pars.half_saturation)
