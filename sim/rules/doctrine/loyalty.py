"""Loyalty: a struck ally is resupplied first.

Claim: the patron has never let its allies down, even under great pressure.
Source: AN20, The Iraq-Syria-Lebanon axis.
Basis: stated (one academic's view); that it shows as resupply after a blow is inferred.
Shows: an attacked militia regains its capability sooner, and the patron has more invested in it.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

LOYALTY = Mechanism(
    "A7",
    __name__,
    __doc__,
    resupply=Parameter(0.006, "1/day", 0.0, 0.2, "judgement", "further share of a loss made good a day", neutral=0.0),
    invested=Parameter(0.3, "1", 0.0, 5.0, "judgement", "growth of investment per capability so made good"),
)


@rule
def resupplied(loss, materiel, pars):
    """Capability that loyalty restores in a day, along a materiel strand of 0..1."""
    return loss * pars.resupply * materiel


@rule
def investment_after(investment, restored, pars):
    """Investment (0..1) after restoring an amount of capability."""
    return investment + (1.0 - investment) * min(1.0, pars.invested * restored)
