"""Consolidation after loss: successors at once, and more activity.

Claim: after Soleimani's killing successors were named at once and the network's workings intensified.
Source: AN20, Summary and State of Play.
Basis: stated; the numbers are judgement.
Shows: investment and the patron's tempo rise after a decapitation while control falls.
"""

from sim.compiled import rule
from sim.params import Mechanism, Parameter

CONSOLIDATION = Mechanism(
    "A17",
    __name__,
    __doc__,
    tempo=Parameter(0.5, "1", 0.0, 5.0, "judgement", "further own initiative of the patron right after", neutral=0.0),
    invested=Parameter(
        0.002, "1/day", 0.0, 0.1, "judgement", "of the way to full investment a day right after", neutral=0.0
    ),
    half_life_days=Parameter(120.0, "day", 1.0, 2000.0, "judgement", "in which the effort halves"),
)


@rule
def tempo_factor(effort, pars):
    """Factor on the patron's own initiative at an ``effort`` of 0..1."""
    return 1.0 + pars.tempo * effort


@rule
def investment_after(investment, effort, days, pars):
    """Investment (0..1) after so many days of effort."""
    return investment + (1.0 - investment) * min(1.0, pars.invested * effort * days)
