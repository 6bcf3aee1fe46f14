"""Victims: lines read who died, not the rung alone.

Claim: the tit for tat to January 2020 included a contractor's death, but no soldier's; the soldier's was the line.
Source: OC24, opening.
Basis: stated; the weights are judgement.
Shows: the same rung with another victim is another provocation; a soldier's death makes any attack a grave act.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

VICTIMS = Mechanism(
    "E6",
    __name__,
    __doc__,
    contrast=Parameter(1.0, "0..1", 0.0, 1.0, "judgement", "how far the class of the dead matters", neutral=0.0),
    bloodless=Parameter(0.35, "1", 0.0, 1.0, "judgement", "weight of an act that kills nobody that counts"),
    most=Parameter(1.7, "1", 0.0, 10.0, "judgement", "weight of an act that kills very many"),
    half_saturation=Parameter(
        3.0, "death", 0.1, 1000.0, "judgement", "weighted deaths half way from bloodless to most"
    ),
    other_weight=Parameter(
        0.3, "1", 0.0, 1.0, "judgement", "weight of a dead contractor, fighter or civilian against a soldier"
    ),
    soldier_rung=Parameter(
        5.0, "rung", 0.0, 7.0, "inferred", "rung that an attack with a dead soldier comes to, at least"
    ),
    other_rung=Parameter(4.0, "rung", 0.0, 7.0, "inferred", "the same for a dead contractor"),
)


@rule
def weighted_deaths(own_soldiers, others, pars):
    """The dead as the victim counts them; with no contrast every death counts as a soldier's."""
    return own_soldiers + others * (1.0 - pars.contrast * (1.0 - pars.other_weight))


@rule
def weight(weighted, pars):
    """Factor on provocation by the weighted dead; with no contrast it does not depend on them."""
    share = weighted / (weighted + pars.half_saturation)
    by_dead = pars.bloodless + (pars.most - pars.bloodless) * share
    return 1.0 + pars.contrast * (by_dead - 1.0)


@rule
def rung_after(rung, soldiers, contractors, pars):
    """The rung that an attack on an adversary comes to, by who died; with no contrast it is left as it is."""
    if pars.contrast <= 0.0:
        return rung
    if soldiers > 0:
        return max(rung, int(pars.soldier_rung))
    if contractors > 0:
        return max(rung, int(pars.other_rung))
    return rung
