"""Tempo and inadvertence: haste loses control.

Claim: the faster and the wider military activity, the more of it escapes control and is misread.
Source: SCHELLING66, ch. 3; POSEN91.
Basis: theory; off by default.
Shows: in a crisis more acts come about above the rung intended.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

TEMPO_AND_INADVERTENCE = Mechanism(
    "T6",
    __name__,
    __doc__,
    gain=Parameter(0.0, "1", 0.0, 20.0, "theory", "growth of the chance of an accident in a full crisis", neutral=0.0),
)


@rule
def factor(crisis, pars):
    """Factor on the probability of an accidental crossing in a ``crisis`` of 0..1."""
    return 1.0 + pars.gain * crisis
