"""Asymmetric release: pressure is answered elsewhere, in the Gulf and from Yemen.

Claim: pressure was followed by a threat to Hormuz, sabotage of oil facilities and surges of Houthi strikes; Abqaiq
was the apex.
Source: PC19, first section; AN20, Yemen and the Arabian Peninsula.
Basis: stated for the surges; the motive is one anonymous analyst's; the strengths are judgement.
Shows: the patron's occasions, its covert to grave rungs, and the weight of the Gulf and Yemen rise with pressure.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

ASYMMETRIC_RELEASE = Mechanism(
    "A9",
    __name__,
    __doc__,
    occasions=Parameter(
        0.03, "1/day", 0.0, 0.5, "judgement", "further initiative of the patron at full pressure", neutral=0.0
    ),
    nats=Parameter(
        3.0, "nat", 0.0, 8.0, "judgement", "for rungs 2 to 4 on own initiative at full pressure", neutral=0.0
    ),
    theatre_nats=Parameter(2.0, "nat", 0.0, 8.0, "judgement", "for a theatre of release at full pressure", neutral=0.0),
    militia_tempo=Parameter(
        0.5, "1", 0.0, 5.0, "judgement", "a militia's further tempo there at full pressure", neutral=0.0
    ),
    third_state_discount=Parameter(
        0.15, "1", 0.0, 1.0, "judgement", "weight, to the adversary, of a blow at a third state", stays=True
    ),
)


@rule
def further_occasions(pressure, pars):
    """The patron's further occasions a day."""
    return pars.occasions * pressure


@rule
def score(rung, pressure, unprovoked, pars):
    """Nats at ``rung`` for an act that answers pressure, not a blow."""
    if unprovoked and 2 <= rung <= 4:
        return pars.nats * pressure
    return 0.0


@rule
def theatre_score(release, pressure, pars):
    """Nats of a theatre where pressure is answered to the degree ``release`` (0..1)."""
    return pars.theatre_nats * pressure * release


@rule
def tempo(release, pressure, pars):
    """Factor on a militia's own tempo, by how far its home is a theatre of release."""
    return 1.0 + pars.militia_tempo * pressure * release


@rule
def weight_to_adversary(release, presence, pars):
    """How much a blow there weighs with the adversary: less where third states are what can be struck."""
    if release <= 0.0:
        return 1.0
    return presence + (1.0 - presence) * pars.third_state_discount
