"""Sweeps that are run for the page: centralization and one other parameter, every point with the same histories."""

from __future__ import annotations

import numpy as np

from sim.app import readers
from sim.app.ensembles import Pieces, histories_a_piece, kept, lived
from sim.app.state import MOST_HISTORIES, State
from sim.params import ConfigError
from sim.settings import Settings

LEVELS = tuple(round(k / 10, 1) for k in range(11))
"""Of centralization."""


USUAL = {"severity.rung_factor": (3.0, 5.0)}
"""Ends between which a parameter is varied when nothing is said, where these are not its bounds."""


def ends_of(state: State) -> tuple[float, float]:
    """Between which values the other parameter is varied."""
    low, high = USUAL.get(state.by, readers.bounds(state.by))
    return low if state.low is None else state.low, high if state.high is None else state.high


def values_of(state: State) -> tuple[float, ...]:
    """Values of the other parameter, evenly spread between the ends that a state has; a map has as many as levels."""
    low, high = ends_of(state)
    number = len(LEVELS) if state.drawn == "map" else state.lines
    return tuple(float(f"{low + (high - low) * k / (number - 1):.6g}") for k in range(number))


class Sweep(Pieces):
    """A grid of levels of centralization and values of one other parameter.

    Args:
        settings: what does not vary.
        by: the other parameter, ``mechanism.parameter``.
        values: of it.
        each: histories at each point, the same numbers at all of them.

    Attributes:
        rows: values x levels x histories, of ``KEPT``; those whose ``done`` is set count.

    Raises:
        ConfigError: more histories than the page runs at once.
    """

    def __init__(self, settings: Settings, by: str, values: tuple[float, ...], each: int):
        total = len(values) * len(LEVELS) * each
        if total > MOST_HISTORIES:
            raise ConfigError(
                f"A sweep of {len(values) * len(LEVELS)} points with {each:,} histories each is {total:,}; "
                f"this page runs at most {MOST_HISTORIES:,} at once."
            )
        self.settings, self.by, self.values, self.each = settings, by, values, each
        self.points = np.repeat(settings.point, len(values) * len(LEVELS))
        mechanism, parameter = by.split(".")
        self.points[mechanism][parameter] = np.repeat(values, len(LEVELS))
        self.points["centralization"]["level"] = np.tile(LEVELS, len(values))
        super().__init__((len(values), len(LEVELS)), each, histories_a_piece(settings, len(self.points)))

    def run(self, k: int) -> np.ndarray:
        """Rows of piece ``k``: some histories of every point."""
        return kept(lived(self.settings, self.points, self.numbers(k))).reshape(len(self.values), len(LEVELS), -1)

    def wars(self) -> tuple[np.ndarray, int]:
        """Wars so far, values x levels, and of how many histories each."""
        with self.lock:
            return (self.rows["war_dyad"][:, :, self.done] >= 0).sum(axis=2), self.number
