"""Planning: an answer is decided, then carried out some days later, and may be recalled.

Claim: answers come after days, not at once, and some are called off.
Source: RECORD, lags of answers (about 2 days for the United States, 5 for Iran, 1 for Israel) and the strike recalled
in June 2019.
Basis: data for the lags, judgement for the chance of a recall.
Shows: the mean lag between decision and act follows the actor.
"""

from sim.compiled import rule
from sim.elementary import log
from sim.params import Mechanism, Parameter

PLANNING = Mechanism(
    "M5",
    __name__,
    __doc__,
    patron=Parameter(
        5.0, "day", 0.0, 60.0, "data", "mean lag of the patron's own answer", source="RECORD", fitted=True
    ),
    us=Parameter(1.0, "day", 0.0, 60.0, "data", "mean lag of a United States answer", source="RECORD", fitted=True),
    israel=Parameter(1.0, "day", 0.0, 60.0, "data", "mean lag of an Israeli answer", source="RECORD"),
    recall=Parameter(0.05, "probability", 0.0, 1.0, "judgement", "an answer is recalled", source="RECORD"),
)

LONGEST = 60  # days


@rule
def lag_days(mean, u):
    """Whole days from decision to act: half the mean for certain, the rest exponential, for a uniform ``u``."""
    spread = -log(1.0 - u) * 0.5 * mean
    return int(min(LONGEST, 0.5 * mean + spread) + 0.5)
