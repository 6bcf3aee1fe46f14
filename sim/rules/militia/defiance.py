"""Defiance and spoiling: calm is refused when it is most wanted.

Claim: Iraqi partners refused Tehran's call for calm during nuclear talks, and its plea to sit out the rest of a
presidential term.
Source: DA22, The perils of hierarchy.
Basis: stated; that fervor carries it is inferred, the strength is judgement.
Shows: acts against the licence rise during talks and towards the end of a term.
"""

from sim.compiled import rule
from sim.elementary import exp
from sim.params import Mechanism, Parameter

DEFIANCE = Mechanism(
    "C6",
    __name__,
    __doc__,
    nats=Parameter(
        1.0, "nat", 0.0, 5.0, "judgement", "log-odds of control lost by full fervor during full talks", neutral=0.0
    ),
)


@rule
def odds_left(fervor, talks, closing, pars):
    """Factor on the odds of control where the patron restrains; ``talks`` and the ``closing`` of a term are 0..1."""
    return exp(-pars.nats * fervor * max(talks, closing))
