"""Domestic hawks, reluctant allies.

Claim: senators called for strikes on Iranian territory; most allies but Israel would not follow maximum pressure.
Source: OC24, the debate after Tower 22; PC19, the allies.
Basis: stated; the strengths are judgement.
Shows: the United States' scores on hard answers to the patron rise with its hawks and fall without allies.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

HAWKS_AND_ALLIES = Mechanism(
    "D4",
    __name__,
    __doc__,
    hawk_nats=Parameter(
        0.5, "nat/rung", 0.0, 3.0, "judgement", "gained per rung from 4 on with full hawks", neutral=0.0
    ),
    ally_nats=Parameter(
        0.8, "nat/rung", 0.0, 3.0, "judgement", "lost per rung from 5 on without any ally's support", neutral=0.0
    ),
)


@rule
def score(rung, hawks, allies, pars):
    """Nats at ``rung`` for force at the patron, by the levers ``hawks`` and ``allies`` (0..1)."""
    return pars.hawk_nats * hawks * max(0, rung - 3) - pars.ally_nats * (1.0 - allies) * max(0, rung - 4)
