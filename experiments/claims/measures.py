"""Measures of lived variants: a numerator and a denominator for each history."""

from __future__ import annotations

import numpy as np

from experiments.claims.claim import Lived, Measure, Ratio
from sim.calendar import DAYS_A_YEAR
from sim.ladder import DYAD_NAMES, End


def years(lived: Lived) -> np.ndarray:
    """Years that each history lasted."""
    return (lived.rows["end_day"] + 1) / DAYS_A_YEAR


def war(lived: Lived) -> Ratio:
    """Open wars a year."""
    return lived.rows["war_dyad"] >= 0, years(lived)


def war_in(dyad: str) -> Measure:
    """Open wars a year in one dyad."""
    return lambda lived: (lived.rows["war_dyad"] == DYAD_NAMES.index(dyad), years(lived))


def a_year(tally: str) -> Measure:
    """A tally a year."""
    return lambda lived: (lived.rows["tally"][tally], years(lived))


def share(part: str, whole: str) -> Measure:
    """One tally for each of another."""
    return lambda lived: (lived.rows["tally"][part], lived.rows["tally"][whole])


def average(column: str) -> Measure:
    """Mean of a column over histories."""
    return lambda lived: (lived.rows[column], np.ones(len(lived.rows)))


def column_a_year(column: str) -> Measure:
    """A column a year."""
    return lambda lived: (lived.rows[column], years(lived))


def ended(how: End) -> Measure:
    """Share of histories with this end."""
    return lambda lived: (lived.rows["end"] == how, np.ones(len(lived.rows)))


def seen(name: str) -> Measure:
    """Mean over histories of what was observed in their logs."""
    return lambda lived: (lived.seen[name], np.ones(len(lived.rows)))


def seen_for_each(part: str, whole: str) -> Measure:
    """One observed number for each of another."""
    return lambda lived: (lived.seen[part], lived.seen[whole])


unauthorized = share("unauthorized_acts", "militia_acts")
"""Unauthorized acts among the militias' acts."""
