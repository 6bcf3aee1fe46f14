"""Economy and protest: the network costs money at home.

Claim: protesters say that other nations come first; the economy is teetering; yet in theatres that count as existential
the patron bears the cost.
Source: AN20, Concept and Calculus; OC24, these are not good times; SA23, cost-effectiveness.
Basis: stated; the numbers are judgement.
Shows: pressure drains resources, scarce resources limit support, least where the patron's stake is high; hardship and
fear of war feed dissent.
"""

from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

ECONOMY = Mechanism(
    "F1",
    __name__,
    __doc__,
    drain=Parameter(0.5, "1", 0.0, 1.0, "judgement", "share of resources gone under full felt pressure", neutral=0.0),
    half_life_days=Parameter(365.0, "day", 1.0, 5000.0, "judgement", "in which resources go half the way"),
    limits=Parameter(
        0.5, "1", 0.0, 1.0, "judgement", "share of support lost without resources where the stake is nil", neutral=0.0
    ),
    hardship=Parameter(0.6, "0..1", 0.0, 1.0, "judgement", "dissent without resources", neutral=0.0),
    fear=Parameter(0.3, "0..1", 0.0, 1.0, "judgement", "further dissent at full perceived threat", neutral=0.0),
    dissent_half_life_days=Parameter(120.0, "day", 1.0, 5000.0, "judgement", "in which dissent goes half the way"),
)


@rule
def sustained(pressure, pars):
    """Resources (0..1) that a felt ``pressure`` leaves in the long run."""
    return 1.0 - pars.drain * pressure


@rule
def discontent(resources, threat, pars):
    """Dissent (0..1) that resources and threat lead to in the long run."""
    return within(pars.hardship * (1.0 - resources) + pars.fear * threat, 0.0, 1.0)


@rule
def support_left(resources, stake, pars):
    """Factor on support to a militia at home in a theatre of ``stake`` (0..1)."""
    return 1.0 - pars.limits * (1.0 - resources) * (1.0 - stake)
