"""Severity: what one rung more weighs.

Claim: an act weighs in memory by its realized rung, each rung a constant factor more than the one below.
Source: SKETCH, magnitudes that worked.
Basis: judgement; no source fixes the base and it alone can turn the headline curve, so the headline sweeps it.
Shows: a strike two rungs higher is remembered as the base squared more severe.
"""

from sim.compiled import rule
from sim.elementary import exp, log
from sim.params import Mechanism, Parameter

SEVERITY = Mechanism(
    "M1",
    __name__,
    __doc__,
    rung_factor=Parameter(
        4.0, "1/rung", 1.5, 8.0, "judgement", "the severity base: factor of severity from one rung to the next"
    ),
)

UNIT_RUNG = 3  # harassing force is the unit of severity


@rule
def severity(rung, base_log):
    """Severity of a realized rung, in units of a harassing attack; ``base_log`` is the log of the base."""
    return exp((rung - UNIT_RUNG) * base_log)


@rule
def perceived_rung(unanswered, base_log):
    """The rung as which so much unanswered severity is felt; 0 when there is none."""
    if unanswered <= 0.0:
        return 0.0
    return max(0.0, UNIT_RUNG + log(unanswered) / base_log)
