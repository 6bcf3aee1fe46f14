"""Long aim: wear the American presence down.

Claim: a complete American withdrawal is a long-term objective, to be reached by eroding the presence; partners are
leverage.
Source: AN20, State of Play and Yemen sections.
Basis: stated; the strength is judgement.
Shows: a motive of the patron's own to order low-rung pressure where American forces are.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

LONG_AIM = Mechanism(
    "A24",
    __name__,
    __doc__,
    occasions=Parameter(
        0.02, "1/day", 0.0, 0.5, "judgement", "further initiative against the United States", neutral=0.0
    ),
    nats=Parameter(2.5, "nat", 0.0, 8.0, "judgement", "for rungs 2 and 3 on own initiative against them", neutral=0.0),
)


@rule
def score(rung, unprovoked, against_us, pars):
    """Nats at ``rung`` for unprovoked pressure on the United States."""
    if unprovoked and against_us and 2 <= rung <= 3:
        return pars.nats
    return 0.0
