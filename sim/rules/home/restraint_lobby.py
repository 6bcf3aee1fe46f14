"""Restraint lobby: insiders fear being dragged into a war.

Claim: many in the establishment worry that the militias might draw Iran into a war it has long tried to avoid.
Source: OC24, Tehran's public stance and the closing paragraphs.
Basis: stated; the strength is judgement.
Shows: the patron's scores on direct strikes and campaigns fall with dissent.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

RESTRAINT_LOBBY = Mechanism(
    "F5",
    __name__,
    __doc__,
    nats=Parameter(1.0, "nat", 0.0, 6.0, "judgement", "lost at rungs 6 and 7 at full dissent", neutral=0.0),
)

DIRECT = 6


@rule
def score(rung, dissent, pars):
    """Nats at ``rung`` at a ``dissent`` of 0..1."""
    return -pars.nats * dissent if rung >= DIRECT else 0.0
