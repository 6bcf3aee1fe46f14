"""Paradox of power: office spends the narrative of resistance.

Claim: in office, partners became part of what they resisted; Badr and Asaib Ahl al-Haq emancipated themselves.
Source: DA22, Paradox of power.
Basis: stated (the third cause of decentralization); the rate is judgement.
Shows: the narrative strand, and control with it, falls with political stake.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

PARADOX_OF_POWER = Mechanism(
    "B13",
    __name__,
    __doc__,
    a_day=Parameter(
        3e-05, "1/day", 0.0, 0.01, "judgement", "share of the narrative strand lost at full stake", neutral=0.0
    ),
)


@rule
def narrative_after(narrative, stake, days, pars):
    """The narrative strand after so many days of office of ``stake`` (0..1)."""
    return narrative * (1.0 - min(1.0, pars.a_day * stake * days))
