"""Succession: one man is the glue, and who follows is open.

Claim: the supreme leader, almost 85, is the only glue that holds the regime and its orientation together; jockeying for
the succession has begun.
Source: OC24, closing paragraphs.
Basis: stated; that a successor may change the orientation either way is inferred, the numbers are judgement.
Shows: after a succession the patron's scores and licences shift one way for good, not only at random.
"""

from sim.calendar import chance_within
from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

SUCCESSION = Mechanism(
    "F2",
    __name__,
    __doc__,
    nats_per_rung=Parameter(
        0.25,
        "nat/rung",
        0.0,
        3.0,
        "judgement",
        "gained per rung above 2 under a wholly assertive successor",
        neutral=0.0,
    ),
    rungs=Parameter(
        0.7, "rung", 0.0, 3.0, "judgement", "licence loosened by a wholly assertive successor", neutral=0.0
    ),
    a_year=Parameter(0.06, "1/year", 0.0, 1.0, "judgement", "hazard of a succession"),
    on_day=Parameter(36525.0, "day", 0.0, 36525.0, "judgement", "day on which it comes, if not before"),
    swing=Parameter(1.0, "0..1", 0.0, 1.0, "judgement", "largest change of orientation, either way"),
)


@rule
def chance(days, pars):
    """Probability of a succession within so many days."""
    return chance_within(days, pars.a_year)


@rule
def is_due(day, days, pars):
    """Whether the day set for it lies within the ``days`` that end today."""
    return day - days < pars.on_day <= day


@rule
def orientation_after(orientation, u, pars):
    """Orientation (-1 conciliatory, 1 assertive) under the successor, for a uniform ``u``."""
    return within(orientation + pars.swing * (2.0 * u - 1.0), -1.0, 1.0)


@rule
def score(rung, orientation, pars):
    """Nats at ``rung`` for the patron."""
    return pars.nats_per_rung * orientation * max(0, rung - 2)


@rule
def loosening(orientation, pars):
    """Rungs by which every licence is loosened."""
    return pars.rungs * orientation
