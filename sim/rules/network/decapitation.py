"""Decapitation: a commander's death breaks the personal strand.

Claim: the commander's influence was personal and not institutional; his successor lacks charisma, ties and language.
Source: DA22, The perils of hierarchy; OC24, Qaani.
Basis: stated; the numbers are judgement.
Shows: the personal strand drops at once and is rebuilt slowly; that a hierarchy suffers more follows from its greater
personal share.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

DECAPITATION = Mechanism(
    "B6",
    __name__,
    __doc__,
    drop=Parameter(
        0.6, "1", 0.0, 1.0, "judgement", "share of personal authority that dies with a commander", neutral=0.0
    ),
    lasting=Parameter(0.25, "1", 0.0, 1.0, "judgement", "share of it that no successor regains", neutral=0.0),
    half_life_days=Parameter(700.0, "day", 10.0, 10000.0, "judgement", "in which half of the regainable is regained"),
)


@rule
def authority_after(authority, pars):
    """The successor's authority on his first day."""
    return authority * (1.0 - pars.drop)


@rule
def ceiling_after(ceiling, pars):
    """The authority that can ever be regained."""
    return ceiling * (1.0 - pars.lasting * pars.drop)


@rule
def rebuilt(authority, ceiling, fade):
    """Tomorrow's authority; ``fade`` is the share of the gap that a day leaves."""
    return ceiling + (authority - ceiling) * fade
