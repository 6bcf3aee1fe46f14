"""Crisis mode: after a grave act everything runs faster and overshoots.

Claim: in May 2019 threat levels rose, staff left, militias were mobilized, all within days.
Source: PC19, the Baghdad meeting and the alerts.
Basis: stated for alert and mobilization; tempo and overshoot are judgement, bounded so that the chain dies out.
Shows: after a grave act tempo, alert and the pull to higher rungs rise for days; the batch reports the branching ratio.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

CRISIS_MODE = Mechanism(
    "E7",
    __name__,
    __doc__,
    tempo=Parameter(1.5, "1", 0.0, 10.0, "judgement", "further provoked occasions in a full crisis", neutral=0.0),
    alert=Parameter(0.3, "0..1", 0.0, 1.0, "judgement", "of the way to full alert moved by a grave act", neutral=0.0),
    overshoot=Parameter(0.65, "nat/rung", 0.0, 2.0, "judgement", "for each rung in a full crisis", neutral=0.0),
    raised_by=Parameter(0.7, "0..1", 0.0, 1.0, "judgement", "of the way to a full crisis moved by a grave act"),
    half_life_days=Parameter(10.0, "day", 1.0, 365.0, "judgement", "in which a crisis halves"),
)

GRAVE = 5


@rule
def tempo_factor(crisis, pars):
    """Factor on provoked occasions in a crisis of 0..1."""
    return 1.0 + pars.tempo * crisis


@rule
def score(rung, crisis, pars):
    """Nats at ``rung``."""
    return pars.overshoot * crisis * rung


@rule
def level_after(crisis, pars):
    """The crisis (0..1) after one more grave act."""
    return crisis + (1.0 - crisis) * pars.raised_by
