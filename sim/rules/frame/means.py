"""Means: by its own hand or by an order to a militia.

Claim: the patron prefers proxies for force it can deny, and answers a blow at itself by its own hand.
Source: AN20, Calculus and Yemen sections; OC24, the answer to Soleimani's killing came from Iran's own forces.
Basis: inferred; the weights are judgement.
Shows: the more militias can be commanded, the rarer the own hand; a blow at the patron itself is answered by it.
"""

from sim.compiled import rule
from sim.elementary import exp
from sim.params import Mechanism, Parameter

MEANS = Mechanism(
    "M9",
    __name__,
    __doc__,
    own_weight=Parameter(0.6, "1", 0.0, 20.0, "judgement", "weight of the own hand against the commandable militias"),
    own_blow_nats=Parameter(
        0.5, "nat/rung", 0.0, 5.0, "inferred", "more own hand per perceived rung of a blow above 3"
    ),
)

DIRECT_FROM = 6
PROXY_FROM = 2


@rule
def own_hand_weight(perceived, pars):
    """Weight of the own hand against the militias, when what is answered was perceived at rung ``perceived``."""
    return pars.own_weight * exp(pars.own_blow_nats * max(0.0, perceived - 3.0))
