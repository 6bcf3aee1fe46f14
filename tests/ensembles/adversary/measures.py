"""What several ensembles of adversaries' mechanisms measure, and levers that they share."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sim.ladder import PATRON, UNITED_STATES, End, Rung
from tests.ensembles.paired import measured
from tests.worlds import histories

BUSY = "rules.occasions.us=0.1"
"""A United States that takes more decisions of its own, so that fewer histories tell as much."""

NO_WAR_ENDS_IT = "rules.open_war.ends_history=0"


def ended(how: End, *overrides: str, **extent: float) -> np.ndarray:
    """Of each history whether it ended that way; open war, which would end some before, ends none."""
    return histories(NO_WAR_ENDS_IT, *overrides, **extent)["end"] == how


def threat(world: np.void, acts: np.ndarray) -> float:
    """The patron's perception of threat on the last day."""
    return world["threat"]


def by_us(lowest: int, highest: int = Rung.CAMPAIGN, at_patron_only: bool = False) -> Callable:
    """A measure: the United States' acts between two rungs, at anybody or at the patron alone."""

    def count(world: np.void, acts: np.ndarray) -> int:
        own = (acts["actor"] == UNITED_STATES) & (acts["intended"] >= lowest) & (acts["intended"] <= highest)
        return (own & ((acts["target"] == PATRON) | (not at_patron_only))).sum()

    return count


def gained(measure: Callable, by: tuple[str, ...], without: str, *overrides: str) -> np.ndarray:
    """By how much more ``measure`` is in each history with the overrides ``by`` than with a mechanism off."""
    return measured(measure, *by, *overrides) - measured(measure, *overrides, without)
