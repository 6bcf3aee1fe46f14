"""Ensembles that are run for the page: piece by piece, with an estimate after each, the same digest at the end."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from sim import ensemble
from sim.outcomes import BASE
from sim.settings import Settings

KEPT = np.dtype(
    [(n, BASE[n]) for n in ("history", "war_day", "war_dyad", "end", "end_day", "chain_length", "digest")]
    + [(n, BASE[n]) for n in ("root_actor", "root_rung", "root_authorization")]
)
"""What the page keeps of a history's row."""
YEARS_A_PIECE = 40
"""Years that are lived in one piece: about a hundredth of a second."""


def kept(rows: np.ndarray) -> np.ndarray:
    """What the page keeps of rows of ``sim.outcomes.ROW``."""
    result = np.zeros(rows.shape, KEPT)
    for name in KEPT.names:
        result[name] = rows[name]
    return result


def lived(settings: Settings, points: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Rows of some histories of some points, points x histories, run in this thread."""
    alone = replace(settings, threads=1, chunk=len(points) * len(numbers))
    return np.concatenate(list(ensemble.chunks(alone, points, numbers))).reshape(len(points), -1)


def histories_a_piece(settings: Settings, points: int = 1) -> int:
    """How many histories make a piece."""
    return max(1, int(YEARS_A_PIECE * 365 / settings.days / points))


class Ensemble:
    """The same histories under one or two settings, as a job for ``turns``.

    Args:
        sides: the settings; with two of them the histories are pairs.
        histories: how many of each.

    Attributes:
        rows: sides x histories, of ``KEPT``; those whose ``done`` is set count.
        done: which histories have been run.
        error: what stopped it, if something did.
    """

    def __init__(self, sides: Sequence[Settings], histories: int):
        self.sides, self.histories = list(sides), histories
        self._step = min(histories_a_piece(s, len(sides)) for s in sides)
        self.pieces = -(-histories // self._step)
        self.rows = np.zeros((len(sides), histories), KEPT)
        self.done = np.zeros(histories, bool)
        self.error: Exception | None = None
        self.lock = threading.Lock()

    def run(self, k: int) -> np.ndarray:
        """The rows of piece ``k``, sides x histories."""
        numbers = np.arange(k * self._step, min((k + 1) * self._step, self.histories))
        return np.stack([kept(lived(s, s.point, numbers)[0]) for s in self.sides])

    def take(self, k: int, result: np.ndarray) -> None:
        """Enters rows in the places of their histories."""
        first = k * self._step
        with self.lock:
            self.rows[:, first : first + result.shape[1]] = result
            self.done[first : first + result.shape[1]] = True

    def fail(self, error: Exception) -> None:
        """Keeps what went wrong."""
        self.error = error

    @property
    def number(self) -> int:
        """Histories that have been run."""
        return int(self.done.sum())

    @property
    def finished(self) -> bool:
        """Whether all have been run."""
        return bool(self.done.all())

    def so_far(self) -> np.ndarray:
        """The rows there are, sides x histories, in the order of their numbers."""
        with self.lock:
            return self.rows[:, self.done]
