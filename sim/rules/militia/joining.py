"""Joining a partner's campaign: one militia's attack is taken up by those tied to it.

Claim: Iraqi factions showed their support for the Houthis, in defiance of Iran, by an attack of their own on the United
Arab Emirates.
Source: DA22, The decentralized axis in action.
Basis: stated; that it works along horizontal ties for some days is inferred, the numbers are judgement.
Shows: after a lethal attack the tied militias' occasions against the same opponent rise for days, where he struck if
they reach it; theirs is an offence, not an answer.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

JOINING = Mechanism(
    "C11",
    __name__,
    __doc__,
    occasions=Parameter(
        0.06, "1/day", 0.0, 0.5, "judgement", "further occasions of a militia that fully joins", neutral=0.0
    ),
    half_life_days=Parameter(7.0, "day", 0.5, 120.0, "judgement", "in which the wish to join halves"),
)

FROM_RUNG = 4  # a lethal attack is what others take up


@rule
def wish_after(wish, tie):
    """The wish to join (0..1) of a militia tied to the attacker to the degree ``tie`` (0..1)."""
    return max(wish, tie)


@rule
def further_occasions(wish, pars):
    """Occasions a day."""
    return pars.occasions * wish
