"""Interception: what air defence takes away.

Claim: many rockets, drones and missiles are shot down before they arrive.
Source: OC24, the outpost's air defence; PC19, deliveries intercepted; SKETCH, magnitudes that worked.
Basis: judgement; counts of interceptions in the record are few and partial.
Shows: an intercepted attack comes about as a low rung; a direct strike keeps its political level and loses force.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

INTERCEPTION = Mechanism(
    "M3",
    __name__,
    __doc__,
    us=Parameter(
        0.55, "probability", 0.0, 1.0, "judgement", "an attack on United States forces is intercepted", fitted=True
    ),
    israel=Parameter(0.75, "probability", 0.0, 1.0, "judgement", "an attack on Israel is intercepted"),
    falls_to=Parameter(2.0, "rung", 1.0, 3.0, "judgement", "rung as which an intercepted attack comes about, at most"),
)

PARTIAL_FROM = 6  # a government's open strike cannot be unseen, however much of it is shot down


@rule
def got_through(rung, intercepted, chance):
    """Share of an act's force that arrives: all or nothing below rung 6, the expected share from there on."""
    if rung >= PARTIAL_FROM:
        return 1.0 - chance
    return 0.0 if intercepted else 1.0


@rule
def rung_after(rung, intercepted, pars):
    """The rung that is left of an act."""
    if intercepted and rung < PARTIAL_FROM:
        return min(rung, int(pars.falls_to))
    return rung
