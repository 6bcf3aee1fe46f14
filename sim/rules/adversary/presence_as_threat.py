"""Presence as threat: a large force nearby sharpens perception.

Claim: the continued large-scale American presence in Afghanistan sharpened the Iranian leadership's threat perception.
Source: AN20, Afghanistan and Asia.
Basis: stated; the strength is judgement.
Shows: threat perception rests higher the more forces stand in theatres near the patron.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

PRESENCE_AS_THREAT = Mechanism(
    "D18",
    __name__,
    __doc__,
    threat=Parameter(
        0.25, "0..1", 0.0, 1.0, "judgement", "resting threat perception before full presence", neutral=0.0
    ),
    full=Parameter(6.0, "theatre", 1.0, 24.0, "judgement", "familiar theatres fully held that make full presence"),
)


@rule
def resting_threat(presence, pars):
    """Part of the threat perception that stays, by the ``presence`` (0..1 a theatre) summed over familiar ground."""
    return pars.threat * min(1.0, presence / pars.full)
