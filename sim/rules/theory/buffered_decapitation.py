"""Buffered decapitation: institutions survive their leaders.

Claim: larger, older and more bureaucratic organizations withstand the loss of a leader.
Source: JORDAN09.
Basis: theory; off by default.
Shows: the stronger the institutional strands, the less authority dies with a commander.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

BUFFERED_DECAPITATION = Mechanism(
    "T8",
    __name__,
    __doc__,
    buffer=Parameter(
        0.0, "1", 0.0, 1.0, "theory", "share of the loss of authority that full institutions avoid", neutral=0.0
    ),
)


@rule
def loss_left(institutions, pars):
    """Factor on the authority lost with a commander, by the mean institutional strand (0..1)."""
    return 1.0 - pars.buffer * institutions
