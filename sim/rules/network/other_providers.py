"""Other providers: a third party shares the burden.

Claim: in Syria the patron gave ground forces and Russia air support, a division of labour that sustained a shared ally.
Source: SA23, horizontal interactions; AN20, State of Play.
Basis: stated; the share is judgement, and off by default.
Shows: with a provider beside the patron losses on the corridor are made good sooner, without any tie to the patron.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

OTHER_PROVIDERS = Mechanism(
    "B12",
    __name__,
    __doc__,
    share=Parameter(
        0.0, "1/day", 0.0, 0.1, "judgement", "share of a loss on the corridor that it makes good a day", neutral=0.0
    ),
)


@rule
def made_good(loss, corridor, pars):
    """Capability restored in a day by the third party."""
    return loss * min(1.0, pars.share * corridor)
