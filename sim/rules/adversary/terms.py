"""Terms of a settlement: guarantees, scope, a broken deal.

Claim: the network will not be bargained away without a robust replacement; guarantees would nudge a process along; the
first deal left the network out for fear of failure; its violation taught the value of the network.
Source: AN20, Concept and Calculus and Conclusion.
Basis: stated; the strengths are judgement.
Shows: a settlement is likelier with guarantees, less likely with the network in scope or after a breach.
"""

from sim.compiled import rule
from sim.elementary import exp
from sim.params import Mechanism, Parameter

TERMS = Mechanism(
    "D16",
    __name__,
    __doc__,
    guarantee_nats=Parameter(1.5, "nat", 0.0, 6.0, "judgement", "log hazard gained with full guarantees", neutral=0.0),
    scope_nats=Parameter(
        2.0, "nat", 0.0, 6.0, "judgement", "log hazard lost with the whole network in scope", neutral=0.0
    ),
    breach_nats=Parameter(
        1.0, "nat", 0.0, 6.0, "judgement", "log hazard lost after a full breach of a deal", neutral=0.0
    ),
)


@rule
def factor(guarantees, scope, breach, pars):
    """Factor on the hazard of a settlement, by three levers of 0..1."""
    return exp(pars.guarantee_nats * guarantees - pars.scope_nats * scope - pars.breach_nats * breach)
