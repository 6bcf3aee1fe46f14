"""Changed rules: removing a commander becomes an option.

Claim: the rules of the game moved beyond economic pressure and isolation to involve leadership decapitation.
Source: AN20, State of Play.
Basis: stated; the chances are judgement.
Shows: a grave act at the patron abroad may be the killing of its commander; done once, it is likelier again.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

CHANGED_RULES = Mechanism(
    "D5",
    __name__,
    __doc__,
    us_option=Parameter(
        0.3,
        "probability",
        0.0,
        1.0,
        "judgement",
        "a grave United States act at the patron is this",
        neutral=0.0,
        at_start=True,
    ),
    israel_option=Parameter(
        0.1,
        "probability",
        0.0,
        1.0,
        "judgement",
        "a grave Israeli act at the patron is this",
        neutral=0.0,
        at_start=True,
    ),
    repeated=Parameter(0.3, "1", 0.0, 1.0, "judgement", "of the way to certainty moved by having done it", neutral=0.0),
    commander_weight=Parameter(3.5, "1", 0.0, 20.0, "inferred", "further weight of the blow at full authority"),
)


@rule
def option_after(option, pars):
    """How far the option is open to an adversary that has used it."""
    return option + (1.0 - option) * pars.repeated


@rule
def weight(authority, pars):
    """Factor on the blow of a commander's death, by his personal authority (0..1)."""
    return 1.0 + pars.commander_weight * authority
