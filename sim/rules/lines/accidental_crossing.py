"""Accidental crossing: a low act gone wrong.

Claim: a drone misidentified as a returning one killed three soldiers at an outpost.
Source: OC24, Tower 22.
Basis: stated for the episode; the probability is judgement, within the record's 2 fatal attacks of 83.
Shows: with a small probability an act comes about above the rung intended.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

ACCIDENTAL_CROSSING = Mechanism(
    "E2",
    __name__,
    __doc__,
    probability=Parameter(
        0.004, "probability", 0.0, 0.2, "judgement", "an act of rung 3 or 4 comes about above it", neutral=0.0
    ),
    one_rung=Parameter(0.5, "probability", 0.0, 1.0, "judgement", "it is one rung above, and not two"),
)


@rule
def rung_after(rung, haste, u, u_size, pars):
    """The rung after chance, times ``haste``, had its say, for two uniforms; never beyond a grave act."""
    if rung < 3 or rung > 4 or u >= haste * pars.probability:
        return rung
    return min(5, rung + (1 if u_size < pars.one_rung else 2))
