"""Threat and alert: what the patron fears and how watchful its adversaries are.

Claim: blows sharpen the patron's perception of threat and raise the adversaries' alert; both fade.
Source: AN20, State of Play and Afghanistan sections; PC19, alerts and evacuations after a meeting.
Basis: inferred; gains and half-lives are judgement.
Shows: perception rises towards 1 by a share of what is left, so it never passes 1.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

THREAT = Mechanism(
    "M10",
    __name__,
    __doc__,
    threat_gain=Parameter(0.012, "1", 0.0, 0.5, "judgement", "share of the way to 1 per unit of severity suffered"),
    threat_half_life=Parameter(60.0, "day", 1.0, 2000.0, "judgement", "in which perceived threat halves"),
    alert_gain=Parameter(0.04, "1", 0.0, 0.5, "judgement", "share of the way to 1 per unit of severity suffered"),
    alert_half_life=Parameter(40.0, "day", 1.0, 2000.0, "judgement", "in which alert halves"),
)


@rule
def raised(level, provocation, gain):
    """A level in 0..1 after a provocation: it moves towards 1, by at most all that is left."""
    return level + (1.0 - level) * min(1.0, gain * provocation)
