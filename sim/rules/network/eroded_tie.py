"""Disowning erodes the tie: not to be backed is remembered.

Claim: the tie to the Houthis eroded further when the patron refused to back their January 2022 attack.
Source: DA22, Paradox of power.
Basis: stated; the share is judgement.
Shows: a disowned act leaves less of the narrative and institutional strands, so less control and more unauthorized
acts.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

ERODED_TIE = Mechanism(
    "B14",
    __name__,
    __doc__,
    lost=Parameter(0.0006, "1", 0.0, 0.5, "judgement", "share of both strands lost to a disowned act", neutral=0.0),
)


@rule
def strand_after(strand, pars):
    """A strand after one more disowned act."""
    return strand * (1.0 - pars.lost)
