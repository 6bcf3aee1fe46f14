"""Host-state politics: elections and protests in Iraq and Lebanon.

Claim: widespread protests and then elections cost partners their majorities; by coercion and horse-trading they
regained office.
Source: DA22, opening and Failure to Deliver; OC24, the Iraqi militias.
Basis: stated; the numbers are judgement.
Shows: elections take dominance away, which comes back with time; while it is lost the American presence is tolerated
more.
"""

from sim.calendar import chance_within
from sim.compiled import rule
from sim.elementary import within
from sim.params import Mechanism, Parameter

HOST_POLITICS = Mechanism(
    "F3",
    __name__,
    __doc__,
    swing=Parameter(0.4, "1", 0.0, 1.0, "judgement", "largest share of dominance lost in an election", neutral=0.0),
    sway=Parameter(0.5, "1", 0.0, 1.0, "judgement", "tolerance moved by dominance gained or lost", neutral=0.0),
    elections_a_year=Parameter(0.25, "1/year", 0.0, 4.0, "inferred", "elections, one in four years", source="DA22"),
    half_life_days=Parameter(500.0, "day", 1.0, 5000.0, "judgement", "in which half of lost dominance is regained"),
    tolerance_half_life_days=Parameter(
        400.0, "day", 1.0, 5000.0, "judgement", "in which tolerance goes half the way", stays=True
    ),
)


@rule
def chance(days, pars):
    """Probability of an election within so many days."""
    return chance_within(days, pars.elections_a_year)


@rule
def dominance_after_election(dominance, u, pars):
    """Dominance (0..1) after an election, for a uniform ``u``."""
    return dominance * (1.0 - pars.swing * u)


@rule
def tolerated(declared, dominance, declared_dominance, pars):
    """Tolerance (0..1) of the presence that dominance leads to in the long run."""
    return within(declared - pars.sway * (dominance - declared_dominance), 0.0, 1.0)
