"""Withdrawal: the presence ends when it costs too much and is tolerated too little.

Claim: achieving a total American withdrawal over time is a long-term objective, by eroding the presence.
Source: AN20, State of Play.
Basis: stated as the patron's aim; what moves the United States (cost and host tolerance) is inferred, the numbers are
judgement.
Shows: the hazard of a withdrawal rises with attacks, with soldiers' deaths and with hosts' intolerance.
"""

from sim.calendar import chance_within
from sim.compiled import rule
from sim.params import Mechanism, Parameter

WITHDRAWAL = Mechanism(
    "D8",
    __name__,
    __doc__,
    a_year=Parameter(
        0.25, "1/year", 0.0, 5.0, "judgement", "hazard of withdrawal at full cost without any tolerance", neutral=0.0
    ),
    per_attack=Parameter(0.001, "1", 0.0, 0.1, "judgement", "of the way to full cost moved by an attack"),
    per_soldier=Parameter(0.02, "1", 0.0, 0.5, "judgement", "of the way to full cost moved by a soldier's death"),
    half_life_days=Parameter(900.0, "day", 10.0, 10000.0, "judgement", "in which the remembered cost halves"),
)


@rule
def cost_after(cost, soldiers, pars):
    """The remembered cost (0..1) of the presence after an attack that killed so many soldiers."""
    return cost + (1.0 - cost) * min(1.0, pars.per_attack + pars.per_soldier * soldiers)


@rule
def chance(cost, tolerance, days, pars):
    """Probability of a withdrawal within so many days at a host ``tolerance`` of 0..1."""
    return chance_within(days, pars.a_year * cost * (1.0 - tolerance))
