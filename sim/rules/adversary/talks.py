"""Easing and talks: the way out, unless it is spoiled.

Claim: the only way to break the cycle is to ease the pressure and let negotiations get off the ground; partners may act
against them, and might not comply with a deal.
Source: AN20, Conclusion; DA22, closing paragraphs.
Basis: stated; the rates are judgement.
Shows: while talks are on the two governments turn on each other less and may settle; a lethal act between them, by or
at a militia included, sours the talks for months.
"""

from sim.calendar import chance_within
from sim.compiled import rule
from sim.params import Mechanism, Parameter

TALKS = Mechanism(
    "D13",
    __name__,
    __doc__,
    calm=Parameter(
        0.5,
        "1",
        0.0,
        1.0,
        "judgement",
        "share of own initiative against each other that full talks remove",
        neutral=0.0,
    ),
    settled_a_year=Parameter(
        0.3,
        "1/year",
        0.0,
        5.0,
        "judgement",
        "hazard of a settlement in full talks and goodwill on plain terms",
        neutral=0.0,
    ),
    soured=Parameter(0.3, "1", 0.0, 1.0, "judgement", "share of goodwill that a lethal act destroys"),
    half_life_days=Parameter(90.0, "day", 1.0, 2000.0, "judgement", "in which half of the lost goodwill returns"),
)

SOURS_FROM = 4  # rung


@rule
def occasions_left(talks, goodwill, pars):
    """Factor on own initiative of either government against the other; ``talks`` and ``goodwill`` are 0..1."""
    return 1.0 - pars.calm * talks * goodwill


@rule
def goodwill_after(goodwill, pars):
    """Goodwill after a lethal act."""
    return goodwill * (1.0 - pars.soured)


@rule
def chance(talks, goodwill, terms, days, pars):
    """Probability of a settlement within so many days; ``terms`` is a factor, 1 for plain ones."""
    return chance_within(days, pars.settled_a_year * talks * goodwill * terms)
