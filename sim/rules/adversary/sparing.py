"""Sparing the patron: its people are rarely killed, its militias' are.

Claim: American strikes on the axis rarely killed Iranians, while Iraqi blood was held of no significance; Iranian soil
was never struck.
Source: OC24, Khazali on 27 November, and the fear of a direct strike.
Basis: stated; the shares are judgement.
Shows: fewer answers of the United States fall on the patron and fewer of its people die, at the militias' cost.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

SPARING = Mechanism(
    "D14",
    __name__,
    __doc__,
    withheld=Parameter(
        0.25,
        "1",
        0.0,
        1.0,
        "judgement",
        "share of answers due to the patron that fall on the militia instead",
        neutral=0.0,
    ),
    avoided=Parameter(
        0.3, "1", 0.0, 1.0, "judgement", "share of the patron's dead avoided below a direct strike", neutral=0.0
    ),
)

DIRECT = 6


@rule
def charged_left(pars):
    """Factor on the chance that an answer falls on the patron."""
    return 1.0 - pars.withheld


@rule
def exposed(rung, pars):
    """Factor on the deaths of the patron's people by a United States act of ``rung``."""
    return 1.0 if rung >= DIRECT else 1.0 - pars.avoided
