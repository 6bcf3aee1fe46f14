"""Battle-hardening: fighting teaches.

Claim: the fight against ISIS battle-hardened the Shi'a militias and augmented their capabilities.
Source: PC19, assessment.
Basis: stated; the rate and the ceiling are judgement.
Shows: capability grows with every engagement survived, less the more of it there is.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

BATTLE_HARDENING = Mechanism(
    "C10",
    __name__,
    __doc__,
    learned=Parameter(
        0.0004, "1", 0.0, 0.1, "judgement", "of the way to the ceiling learned in one engagement", neutral=0.0
    ),
    ceiling=Parameter(3.0, "1", 0.1, 10.0, "judgement", "capability that no fighting raises further"),
)


@rule
def capability_after(capability, pars):
    """Capability after one more engagement: an attack that got through, or a strike survived."""
    return capability + pars.learned * max(0.0, pars.ceiling - capability)
