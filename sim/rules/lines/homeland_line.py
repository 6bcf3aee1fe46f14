"""The homeland line: force on the other's soil is a line of its own.

Claim: a direct strike on Iranian territory by the United States had never happened.
Source: OC24, the mood in Iran.
Basis: stated; the strength is judgement.
Shows: force on a homeland is rarer than the same force elsewhere.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

HOMELAND_LINE = Mechanism(
    "E5",
    __name__,
    __doc__,
    us_nats=Parameter(
        1.0, "nat", 0.0, 12.0, "judgement", "lost by United States force on the patron's soil", neutral=0.0
    ),
    israel_nats=Parameter(
        1.5, "nat", 0.0, 12.0, "judgement", "lost by Israeli force on the patron's soil", neutral=0.0
    ),
    patron_nats=Parameter(
        1.5, "nat", 0.0, 12.0, "judgement", "lost by the patron's open force on Israel's soil", neutral=0.0
    ),
)

FORCE_FROM = 3


@rule
def score(rung, on_homeland, line, nats):
    """Nats at ``rung`` for force on a homeland; ``line`` is what crossings have left of it."""
    if on_homeland and rung >= FORCE_FROM:
        return -nats * line
    return 0.0
