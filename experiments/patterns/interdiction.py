"""O11: Israel's strikes in Syria."""

from __future__ import annotations

import math

from experiments.patterns import measures as m
from experiments.patterns.lives import Lives
from experiments.patterns.pattern import FALLS, Pattern
from sim.analysis.proportion import Estimate
from sim.analysis.rate import mean, rate
from sim.ladder import ISRAEL, PATRON, Rung


def impatience(lives: Lives) -> Estimate:
    """Answers of the patron to Israel, by its own hand or by an order, for each Israeli strike in Syria."""
    lived = lives()
    acts = lived.acts
    own = m.by(lived, PATRON) & (acts["target"] == ISRAEL) & (acts["intended"] >= Rung.HARASSING) & (acts["cause"] >= 0)
    return rate(lived.numbers(own), lived.numbers(m.by(lived, ISRAEL) & m.force(lived) & m.within(lived, "syria")))


def interdiction_delays(lives: Lives) -> Estimate:
    """Mean capability after a year with interdiction minus without."""
    year = "ensemble.years=1"
    whole, without = lives(year), lives(year, "rules.off=[interdiction]")
    return m.mean_difference(whole.rows["capability"], without.rows["capability"])


def lebanon_struck(lives: Lives) -> Estimate:
    """Share of Israel's strikes in Syria and Lebanon that fall in Lebanon."""
    lived = lives()
    both = m.by(lived, ISRAEL) & m.force(lived) & m.within(lived, "syria", "lebanon")
    return m.share_of_acts(lived, m.within(lived, "lebanon"), both)


ISRAEL_IN_SYRIA = (
    Pattern(
        "O11a", "Israeli strikes are met with patience", "AN20, The Iraq-Syria-Lebanon axis; RECORD, few answers",
        "Iran's forceful answers or orders against Israel per Israeli strike in Syria", (-math.inf, 0.1),
        "fewer than one in ten answered; the record lists two rocket answers to some two hundred strikes", impatience,
    ),
    Pattern(
        "O11b", "they delay the axis' capability", "AN20, The Iraq-Syria-Lebanon axis",
        "mean capability after one year, with interdiction minus without", FALLS, "the direction stated",
        interdiction_delays,
    ),
    Pattern(
        "O11c", "Lebanon is spared", "AN20, The Iraq-Syria-Lebanon axis",
        "share of Israel's strikes in Syria and Lebanon that fall in Lebanon", (-math.inf, 0.1),
        "less likely to operate there: at most one in ten", lebanon_struck,
    ),
    Pattern(
        "O11d", "convoys get through all the same", "PC19, the convoy to Damascus; AN20, The Iraq-Syria-Lebanon axis",
        "mean opening of the land corridor on the last day (1 untouched, 0 closed)", (0.0, 1.0),
        "neither closed nor untouched", lambda lives: mean(lives().opening),
    ),
)  # fmt: skip
