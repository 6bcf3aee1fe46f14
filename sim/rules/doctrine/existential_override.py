"""Existential override: when survival is at stake doctrine gives way.

Claim: if the leadership believes that its survival is at stake, the most desperate answer cannot be excluded.
Source: AN20, State of Play.
Basis: stated (the view of one former intelligence officer); the threshold is judgement.
Shows: above a threshold of perceived threat the doctrines A1 to A5 fade.
"""

from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

EXISTENTIAL_OVERRIDE = Mechanism(
    "A6",
    __name__,
    __doc__,
    strength=Parameter(0.8, "0..1", 0.0, 1.0, "judgement", "share of A1-A5 gone at full threat", neutral=0.0),
    threshold=Parameter(0.6, "0..1", 0.0, 0.99, "judgement", "perceived threat at which fading starts"),
)


@rule
def doctrine_left(threat, pars):
    """Share of the doctrines A1 to A5 that still counts at a perceived ``threat`` (0..1)."""
    past = within((threat - pars.threshold) / (1.0 - pars.threshold), 0.0, 1.0)
    return 1.0 - pars.strength * past
