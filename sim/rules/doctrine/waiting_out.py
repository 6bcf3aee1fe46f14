"""Waiting out a term: sit still until the hawks are gone, dig in when they stay.

Claim: partners were asked to sit out the end of a presidential term and give no excuse; for four more years of
pressure the patron braced by entrenchment.
Source: DA22, The perils of hierarchy; AN20, Conclusion.
Basis: stated; the window and the strengths are judgement.
Shows: the licence tightens as the end of a term under pressure comes near; when the pressure stays afterwards,
investment rises.
"""

from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

WAITING_OUT = Mechanism(
    "A18",
    __name__,
    __doc__,
    rungs=Parameter(
        0.8, "rung", 0.0, 5.0, "judgement", "licence withdrawn on the last day of a term of full pressure", neutral=0.0
    ),
    entrenched=Parameter(
        0.0008,
        "1/day",
        0.0,
        0.05,
        "judgement",
        "investment gained a day in the window after, at full pressure",
        neutral=0.0,
    ),
    term_ends_day=Parameter(700.0, "day", 0.0, 36525.0, "judgement", "day on which the present term ends"),
    window_days=Parameter(
        240.0,
        "day",
        1.0,
        1461.0,
        "judgement",
        "before it, in which waiting makes sense; after it, in which digging in does",
    ),
)


@rule
def tightening(day, pressure, pars):
    """Rungs by which the licence is withdrawn."""
    left = pars.term_ends_day - day
    if left < 0.0:
        return 0.0
    return pars.rungs * pressure * within(1.0 - left / pars.window_days, 0.0, 1.0)


@rule
def investment_after(investment, day, pressure, days, pars):
    """Investment (0..1) after so many days, in the window after a term that brought no relief."""
    since = day - pars.term_ends_day
    if since < 0.0 or since > pars.window_days:
        return investment
    return investment + (1.0 - investment) * min(1.0, pars.entrenched * pressure * days)
