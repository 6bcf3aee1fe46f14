"""Land corridor: supply through Iraq and Syria.

Claim: the corridor carries supply to the Mediterranean; convoys get through though dozens were struck.
Source: PC19, the convoy; AN20, The Iraq-Syria-Lebanon axis.
Basis: stated; the rates are judgement.
Shows: resupply along the corridor depends on how open it is; each strike there closes it a little, and it opens again.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

LAND_CORRIDOR = Mechanism(
    "B11",
    __name__,
    __doc__,
    dependence=Parameter(0.7, "1", 0.0, 1.0, "judgement", "share of resupply that has to come through it", neutral=0.0),
    closed=Parameter(0.05, "1", 0.0, 1.0, "judgement", "share of its opening that one strike closes"),
    half_life_days=Parameter(45.0, "day", 1.0, 1000.0, "judgement", "in which half of what is closed opens again"),
)


@rule
def supply(opening, corridor, pars):
    """Factor on resupply of a militia at home on the corridor to the degree ``corridor``, at an ``opening`` of 0..1."""
    return 1.0 - pars.dependence * corridor * (1.0 - opening)


@rule
def opening_after(opening, pars):
    """The opening after a strike on the corridor."""
    return opening * (1.0 - pars.closed)
