"""Tactical cooperation: a common enemy makes quiet partners.

Claim: the patron worked with the United States against the Taliban and informally against ISIS, while hedging on both
sides.
Source: AN20, Afghanistan and Asia; SA23, informal coordination; OC24, quiet work in Iraq.
Basis: stated; the strength is judgement.
Shows: with a common enemy the patron and its militias deliberate against the United States less often.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

TACTICAL_COOPERATION = Mechanism(
    "A13",
    __name__,
    __doc__,
    calm=Parameter(0.6, "1", 0.0, 1.0, "judgement", "share of occasions that a full common enemy removes", neutral=0.0),
    common_enemy=Parameter(0.0, "0..1", 0.0, 1.0, "judgement", "how far both fight the same enemy"),
)


@rule
def occasions_left(pars):
    """Factor on own initiative against the United States."""
    return 1.0 - pars.calm * pars.common_enemy
