"""Span of control: the larger and stronger the axis, the harder to direct.

Claim: growth in the size of the axis and the strength of its members makes central direction harder, the first cause
of decentralization.
Source: DA22, Causes of decentralization.
Basis: stated; the strength is judgement.
Shows: mean control falls as the summed capability of those under control grows beyond where it began.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

SPAN_OF_CONTROL = Mechanism(
    "B7",
    __name__,
    __doc__,
    strain=Parameter(0.3, "1", 0.0, 5.0, "judgement", "loss of control per doubling of strength", neutral=0.0),
)


@rule
def control_left(strength, at_start, pars):
    """Factor on control when the controlled militias' summed capability is ``strength``."""
    if at_start <= 0.0:
        return 1.0
    return 1.0 / (1.0 + pars.strain * max(0.0, strength / at_start - 1.0))
