"""Stability and instability: a ceiling above, licence below.

Claim: the more stable the balance at the highest level of violence, the less stable at the lower ones.
Source: SNYDER65.
Basis: theory; off by default.
Shows: as the nuclear level rises both sides shun the highest rungs, and the patron takes to the lower ones.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

STABILITY_INSTABILITY = Mechanism(
    "T7",
    __name__,
    __doc__,
    ceiling_nats=Parameter(
        0.0, "nat", 0.0, 10.0, "theory", "lost at rungs 6 and 7 at the nuclear threshold, by both sides", neutral=0.0
    ),
    licence_nats=Parameter(
        0.0, "nat", 0.0, 10.0, "theory", "gained by the patron at rungs 2 to 4 at the threshold", neutral=0.0
    ),
)

DIRECT = 6


@rule
def score(rung, nuclear, is_patron, pars):
    """Nats at ``rung`` at a ``nuclear`` level of 0..1."""
    if rung >= DIRECT:
        return -pars.ceiling_nats * nuclear
    if is_patron and 2 <= rung <= 4:
        return pars.licence_nats * nuclear
    return 0.0
