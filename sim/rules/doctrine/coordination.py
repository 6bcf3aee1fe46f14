"""Coordination: one order readies several militias, and joint fire saturates defences.

Claim: militias were told to prepare together, and the threat grows if the Quds Force coordinates them.
Source: PC19, the Baghdad meeting and the assessment.
Basis: stated; that joint fire saturates defences is inferred, the strengths are judgement.
Shows: an order reaches more militias the more control there is; fire on one target on one evening is intercepted less.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

COORDINATION = Mechanism(
    "A23",
    __name__,
    __doc__,
    joint=Parameter(
        0.6, "probability", 0.0, 1.0, "judgement", "a fully controlled militia joins another's order", neutral=0.0
    ),
    saturation=Parameter(
        0.25, "1", 0.0, 5.0, "judgement", "loss of interception per further attack that evening", neutral=0.0
    ),
)


@rule
def joins(control, reach, pars):
    """Probability that a militia is included in an order to another; ``reach`` is what one order can reach (0..1)."""
    return pars.joint * control * reach


@rule
def interception_left(attacks, pars):
    """Factor on interception when so many attacks come at one target on one evening."""
    return 1.0 / (1.0 + pars.saturation * max(0, attacks - 1))
