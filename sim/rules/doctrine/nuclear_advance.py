"""Nuclear advance: pressed, the patron moves its programme forward.

Claim: retaliatory nuclear advances raise the likelihood of war; under the deal the programme was halted.
Source: AN20, State of Play; PC19, first section.
Basis: stated; the rates and strengths are judgement.
Shows: the level rises with pressure, halts under a deal, and makes direct strikes on the patron likelier.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

NUCLEAR_ADVANCE = Mechanism(
    "A10",
    __name__,
    __doc__,
    a_day=Parameter(
        0.0003, "1/day", 0.0, 0.05, "judgement", "of the way to the threshold at full pressure", neutral=0.0
    ),
    at_start=Parameter(
        0.3, "0..1", 0.0, 1.0, "judgement", "level on day 0; the lines already reckon with it", at_start=True
    ),
    deal=Parameter(0.0, "switch", 0.0, 1.0, "judgement", "1: a deal is in force and the programme halted"),
    nats=Parameter(0.5, "nat", 0.0, 6.0, "judgement", "for direct strikes on the patron at the threshold", neutral=0.0),
)

DIRECT = 6


@rule
def level_after(level, pressure, days, pars):
    """The level (0..1) after so many days under ``pressure``."""
    if pars.deal >= 1.0:
        return level
    return level + (1.0 - level) * min(1.0, pars.a_day * pressure * days)


@rule
def score(rung, level, pars):
    """Nats at ``rung`` for an adversary that watches the level rise above where it began."""
    if rung < DIRECT:
        return 0.0
    return pars.nats * max(0.0, level - pars.at_start)
