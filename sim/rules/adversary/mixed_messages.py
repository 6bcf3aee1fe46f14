"""Mixed messages: deeds of regime change beside calls for talks.

Claim: American deeds appear designed to compel regime change while the White House calls for negotiations.
Source: AN20, State of Play.
Basis: stated (one former intelligence officer's view); that the gap sharpens the patron's threat perception is
inferred, the strength is judgement.
Shows: threat perception rests higher the wider the gap.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

MIXED_MESSAGES = Mechanism(
    "D12",
    __name__,
    __doc__,
    threat=Parameter(0.15, "0..1", 0.0, 1.0, "judgement", "resting threat perception at the widest gap", neutral=0.0),
)


@rule
def resting_threat(gap, pars):
    """Part of the threat perception that stays while words and deeds lie a ``gap`` of 0..1 apart."""
    return pars.threat * gap
