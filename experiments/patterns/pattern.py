"""What a pattern is: its words, its source, what is measured, and the criterion that was set beforehand."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from experiments.patterns.lives import Lives
from sim.analysis.proportion import Estimate

SEEN, NOT_SEEN, UNDECIDED = "seen", "not seen", "undecided"
RISES = (0.0, math.inf)
FALLS = (-math.inf, 0.0)
MOSTLY = (0.5, math.inf)
"""Criteria that many patterns share: a paired difference above or below none, a share of more than half."""


@dataclass(frozen=True)
class Pattern:
    """One pattern that a document states, or one part of it.

    Attributes:
        ident: O1 to O23, with a letter for a part.
        text: the pattern, in our own words.
        source: key and section, several parted by semicolons.
        measured: what is measured in the model; "by declaration" where a configuration says it outright.
        criterion: open bounds between which the value has to lie.
        why: where the bounds are from.
        observe: measures it in lived ensembles.
    """

    ident: str
    text: str
    source: str
    measured: str
    criterion: tuple[float, float]
    why: str
    observe: Callable[[Lives], Estimate]

    @property
    def source_keys(self) -> tuple[str, ...]:
        """The keys alone."""
        return tuple(part.split(",")[0].strip() for part in self.source.split(";"))

    def verdict(self, estimate: Estimate) -> str:
        """``seen`` when the whole interval lies inside the criterion, ``not seen`` when none of it does."""
        low, high = self.criterion
        if not math.isfinite(estimate.value):
            return UNDECIDED
        if low < estimate.low and estimate.high < high:
            return SEEN
        if estimate.high <= low or estimate.low >= high:
            return NOT_SEEN
        return UNDECIDED
