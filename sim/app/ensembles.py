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


class Pieces:
    """The same histories in several worlds, some of them at a time; the base of a job for ``turns``.

    Args:
        shape: of the worlds.
        histories: how many in each.
        step: how many make a piece.

    Attributes:
        rows: worlds x histories, of ``KEPT``; those whose ``done`` is set count.
        done: which histories have been run, in every world.
        error: what stopped it, if something did.
    """

    def __init__(self, shape: tuple[int, ...], histories: int, step: int):
        self._step, self._histories = step, histories
        self.pieces = -(-histories // step)
        self.rows = np.zeros((*shape, histories), KEPT)
        self.done = np.zeros(histories, bool)
        self.error: Exception | None = None
        self.lock = threading.Lock()

    def numbers(self, k: int) -> np.ndarray:
        """The histories of piece ``k``."""
        return np.arange(k * self._step, min((k + 1) * self._step, self._histories))

    def take(self, k: int, result: np.ndarray) -> None:
        """Enters rows in the places of their histories."""
        with self.lock:
            self.rows[..., self.numbers(k)] = result
            self.done[self.numbers(k)] = True

    def fail(self, error: Exception) -> None:
        """Keeps what went wrong."""
        self.error = error

    @property
    def number(self) -> int:
        """Histories that have been run in each world."""
        return int(self.done.sum())

    @property
    def finished(self) -> bool:
        """Whether all have been run."""
        return bool(self.done.all())


class Ensemble(Pieces):
    """The same histories under one or two settings.

    Args:
        sides: the settings; with two of them the histories are pairs.
        histories: how many of each.

    Attributes:
        rows: sides x histories, of ``KEPT``; those whose ``done`` is set count.
    """

    def __init__(self, sides: Sequence[Settings], histories: int):
        super().__init__((len(sides),), histories, min(histories_a_piece(s, len(sides)) for s in sides))
        self.sides, self.histories = list(sides), histories

    def run(self, k: int) -> np.ndarray:
        """The rows of piece ``k``, sides x histories."""
        return np.stack([kept(lived(s, s.point, self.numbers(k))[0]) for s in self.sides])

    def so_far(self) -> np.ndarray:
        """The rows there are, sides x histories, in the order of their numbers."""
        with self.lock:
            return self.rows[:, self.done]
