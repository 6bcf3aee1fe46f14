"""Choice: a rung is drawn from the softmax of the sum of scores.

Claim: actors choose by logit over scores in nats (log-odds); this is no quantal response equilibrium, since nobody
reasons about how the others randomize.
Source: SKETCH, form of the decision.
Basis: judgement; the form is Luce's and McFadden's.
Shows: a score more by one nat makes a rung e times as likely against any other.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

CHOICE = Mechanism(
    "M7",
    __name__,
    __doc__,
    precision=Parameter(1.0, "1", 0.1, 5.0, "judgement", "one factor on all scores; larger is more deliberate"),
    merged_ladder=Parameter(0.0, "switch", 0.0, 1.0, "judgement", "1: decisions on a ladder of five merged rungs"),
)


@rule
def merged(rung, pars):
    """The rung that stands for ``rung``: itself, or on the ladder of five the upper of each merged pair (1-2,
    3-4, 6-7).
    """
    if pars.merged_ladder < 1.0:
        return rung
    if rung == 1 or rung == 3 or rung == 6:
        return rung + 1
    return rung
