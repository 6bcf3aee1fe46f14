"""Adaptation: losses teach other routes and methods.

Claim: activity was shifted to other parts of Syria, and components sent instead of missiles; learning from failure is
continuous.
Source: AN20, The Iraq-Syria-Lebanon axis; SA23, the learning trajectory.
Basis: stated; the rates are judgement.
Shows: the loss per strike of the interdiction campaign falls as strikes accumulate, and returns when they cease.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

ADAPTATION = Mechanism(
    "A15",
    __name__,
    __doc__,
    learned=Parameter(
        0.02, "1", 0.0, 0.5, "judgement", "of the way to full experience that one strike teaches", neutral=0.0
    ),
    spared=Parameter(0.6, "1", 0.0, 1.0, "judgement", "share of a loss that full experience avoids"),
    half_life_days=Parameter(
        400.0, "day", 10.0, 5000.0, "judgement", "in which experience halves as the adversary adapts too"
    ),
)


@rule
def experience_after(experience, pars):
    """Experience (0..1) after one more strike suffered."""
    return experience + (1.0 - experience) * pars.learned


@rule
def loss_left(experience, pars):
    """Factor on what a strike takes."""
    return 1.0 - pars.spared * experience
