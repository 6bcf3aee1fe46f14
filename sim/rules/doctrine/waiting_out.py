"""Waiting out a term: sit still until the hawks are gone, dig in when they stay.

Claim: partners were asked to sit out the end of a presidential term and give no excuse; for four more years of
pressure the patron braced by entrenchment.
Source: DA22, The perils of hierarchy; AN20, Conclusion.
Basis: stated; the strengths are judgement.
Shows: the licence tightens as the end of a term under pressure comes near; when the pressure stays afterwards,
investment rises.
"""

from sim.compiled import rule
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
)


@rule
def tightening(closing, pressure, pars):
    """Rungs by which the licence is withdrawn when the term is ``closing`` (0..1)."""
    return pars.rungs * pressure * closing


@rule
def investment_after(investment, is_new_term, pressure, days, pars):
    """Investment (0..1) after so many days; only in the first days of a term that brought no relief does it grow."""
    if not is_new_term:
        return investment
    return investment + (1.0 - investment) * min(1.0, pars.entrenched * pressure * days)
