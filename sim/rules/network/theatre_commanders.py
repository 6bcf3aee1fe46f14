"""Theatre commanders: a local harmonizer beside the hub.

Claim: field commanders' deaths undermined coherence; al-Muhandis' compounded Soleimani's in Iraq; envoys were sent to
step in.
Source: DA22, The perils of hierarchy.
Basis: stated; the numbers are judgement.
Shows: friction in a theatre jumps when hub and harmonizer are lost together, and envoys bring it down again slowly.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

THEATRE_COMMANDERS = Mechanism(
    "B15",
    __name__,
    __doc__,
    weight=Parameter(1.0, "1", 0.0, 1.0, "judgement", "how far a harmonizer stands in for the hub", neutral=0.0),
    lost=Parameter(
        0.8, "1", 0.0, 1.0, "judgement", "share of a harmonizer's standing lost when the commander dies beside him"
    ),
    envoys=Parameter(0.0015, "1/day", 0.0, 0.1, "judgement", "of the way back that envoys make a day"),
)


@rule
def harmony(authority, harmonizer, pars):
    """Harmony by the better of hub and harmonizer (both 0..1)."""
    return max(authority, pars.weight * harmonizer)


@rule
def harmonizer_after_killing(harmonizer, pars):
    """A harmonizer's standing after the commander was killed in his theatre."""
    return harmonizer * (1.0 - pars.lost)


@rule
def restored(harmonizer, ceiling, days, pars):
    """His successor's or the envoys' standing so many days later."""
    return harmonizer + (ceiling - harmonizer) * min(1.0, pars.envoys * days)
