"""Tacit collusion: what is covert is left unsaid.

Claim: adversaries often know of each other's covert acts and keep silent, so that the conflict stays limited.
Source: CARSON16.
Basis: theory; off by default.
Shows: a low, deniable act is charged to the patron less often than belief would have it.
"""

from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

TACIT_COLLUSION = Mechanism(
    "T5",
    __name__,
    __doc__,
    nats=Parameter(
        0.0, "nat", 0.0, 10.0, "theory", "log-odds of a charge lost by an act perceived at rung 3 or below", neutral=0.0
    ),
)


OPEN_FROM = 4  # rung


@rule
def shift(perceived, pars):
    """Nats by which the charge of an act perceived at rung ``perceived`` is held back; none from rung 4 on."""
    return -pars.nats * within(OPEN_FROM - perceived, 0.0, 1.0)
