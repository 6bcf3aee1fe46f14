"""Occasions: how often anyone deliberates, and why.

Claim: an actor takes a decision on its own initiative, on a standing campaign, on an unanswered provocation or on an
order.
Source: SKETCH, base occasions a day; RECORD, 83 attacks on United States forces in 797 days.
Basis: judgement, held to the order of magnitude of the record.
Shows: the daily chance is the sum of the causes, and the cause is drawn in proportion.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

OCCASIONS = Mechanism(
    "M4",
    __name__,
    __doc__,
    patron=Parameter(0.01, "1/day", 0.0, 1.0, "judgement", "the patron's own initiative"),
    us=Parameter(0.01, "1/day", 0.0, 1.0, "judgement", "the United States' own initiative"),
    israel=Parameter(0.02, "1/day", 0.0, 1.0, "judgement", "Israel's own initiative"),
    militia=Parameter(0.062, "1/day", 0.0, 1.0, "judgement", "a militia's own initiative at tempo 1", fitted=True),
    patron_provoked=Parameter(
        0.010, "1/day", 0.0, 0.2, "judgement", "the patron's, per unit of unanswered severity", fitted=True
    ),
    us_provoked=Parameter(0.012, "1/day", 0.0, 0.2, "judgement", "the United States', per unit", fitted=True),
    israel_provoked=Parameter(0.015, "1/day", 0.0, 0.2, "judgement", "Israel's, per unit"),
    militia_provoked=Parameter(0.020, "1/day", 0.0, 0.2, "judgement", "a militia's, per unit", fitted=True),
    ordered=Parameter(0.40, "1/day", 0.0, 1.0, "judgement", "a militia that holds an order"),
    ceiling=Parameter(0.6, "1/day", 0.05, 1.0, "judgement", "the most that all causes together can reach"),
)


@rule
def fired(u, total, ceiling):
    """Where in the sum of causes the draw ``u`` falls, or -1 when there is no occasion today."""
    chance = min(total, ceiling)
    if u >= chance:
        return -1.0
    return u / chance * total
