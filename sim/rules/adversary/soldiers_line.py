"""The soldier's line: a soldier killed is answered.

Claim: an unwritten rule, rarely broken, is that no American soldier be killed; a contractor's death was not the line.
Source: OC24, opening; RECORD, answers within days to fatal attacks.
Basis: stated for the line and that a contractor's death is not on it, data for the lag of the answer and for answers to
contractors' deaths too (less, not nothing); the form (an open flag until answered or faded) is from the sketch.
Shows: a step in the response when a soldier dies; a contractor's death moves less.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

SOLDIERS_LINE = Mechanism(
    "D2",
    __name__,
    __doc__,
    occasions=Parameter(
        0.6, "1/day", 0.0, 1.0, "judgement", "further occasions while a death is unanswered", neutral=0.0
    ),
    open_days=Parameter(14.0, "day", 1.0, 365.0, "judgement", "after which an unanswered death has faded"),
    lifted=Parameter(
        1.0, "0..1", 0.0, 1.0, "judgement", "share of restraint that goes while it is unanswered", neutral=0.0
    ),
    contractor=Parameter(
        0.5, "1", 0.0, 1.0, "judgement", "how far a contractor's death opens what a soldier's opens wholly", fitted=True
    ),
)


@rule
def openness(day, soldier_day, contractor_day, pars):
    """How far (0..1) a death is still waiting for an answer: a soldier's wholly, a contractor's in part."""
    if day - soldier_day <= pars.open_days:
        return 1.0
    if day - contractor_day <= pars.open_days:
        return pars.contractor
    return 0.0


@rule
def occasions(open_by, pars):
    """Occasions a day that an open death gives."""
    return pars.occasions * open_by


@rule
def score(rung, restraint, open_by, pars):
    """Nats at ``rung``: what an open death takes from restraint."""
    if rung > 0:
        return 0.0
    return -pars.lifted * open_by * restraint
