"""Mutual aid: militias arm and train each other.

Claim: partners train, send expeditions and build weapons together, which lowers their dependence on the patron.
Source: DA22, The decentralized axis in action.
Basis: stated; the rates are judgement.
Shows: capability spreads along horizontal ties from the stronger to the weaker, and the materiel strand to the patron
thins.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

MUTUAL_AID = Mechanism(
    "B4",
    __name__,
    __doc__,
    spread=Parameter(
        0.00012, "1/day", 0.0, 0.05, "judgement", "share of a difference in capability passed on a day", neutral=0.0
    ),
    thinning=Parameter(
        2e-05, "1/day", 0.0, 0.01, "judgement", "share of the materiel strand lost a day to full ties", neutral=0.0
    ),
)


@rule
def passed_on(giver, taker, tie, pars):
    """Capability that a militia gains in a day from a stronger one at the other end of a tie (0..1)."""
    return pars.spread * tie * max(0.0, giver - taker)


@rule
def materiel_after(materiel, tie_days, pars):
    """The materiel strand to the patron after so many days beside horizontal ties that sum to one."""
    return materiel * max(0.0, 1.0 - pars.thinning * tie_days)
