"""Paired histories of two configurations: what happened in each, and by how many standard errors they differ."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sim.ensemble import run_histories
from sim.outcomes import ROW
from tests.worlds import world

FEWEST_PAIRS = 30


def lived(*overrides: str, number: int = 200, years: float = 1.0) -> list[tuple[np.void, np.ndarray]]:
    """Of each history its world on the last day and its acts."""
    settings = world(f"ensemble.years={years}", *overrides)
    room, log = np.zeros_like(settings.cast.world), np.zeros(1, settings.log_dtype)
    courses = settings.courses(settings.point)
    ends = []
    for history in range(number):
        rows = np.zeros(1, ROW)
        rows["history"] = history
        run_histories(room, log, settings.cast.world, courses, rows, np.uint64(settings.seed), settings.days)
        ends.append((room[0].copy(), log[0]["acts"][: room[0]["n_acts"]].copy()))
    return ends


def acts(*overrides: str, number: int = 200, years: float = 1.0) -> list[np.ndarray]:
    """The acts of each history, as the log holds them."""
    return [log for _, log in lived(*overrides, number=number, years=years)]


def measured(measure: Callable, *overrides: str, number: int = 200, years: float = 1.0) -> np.ndarray:
    """``measure(world, acts)`` of each history; it may be nan where there is nothing to measure."""
    return np.array([measure(*end) for end in lived(*overrides, number=number, years=years)], float)


def numbers(logs: list[np.ndarray], counts: Callable) -> np.ndarray:
    """How many acts of each history satisfy ``counts``, a function of its acts."""
    return np.array([counts(log).sum() for log in logs])


def standard_errors(first, second=0.0) -> float:
    """Mean of the paired differences in units of its standard error; none when all pairs agree, nans left out, and
    without end when all differ alike.
    """
    differences = np.asarray(first, float) - np.asarray(second, float)
    differences = differences[np.isfinite(differences)]
    assert len(differences) >= FEWEST_PAIRS
    error = differences.std(ddof=1) / np.sqrt(len(differences))
    if error == 0.0:
        return float(np.sign(differences.mean()) * np.inf) if differences.any() else 0.0
    return float(differences.mean() / error)


def more(with_it: np.ndarray, without: np.ndarray, counted: str) -> float:
    """How many standard errors more of ``counted`` the first rows hold than the second, history by history."""
    return standard_errors(with_it["tally"][counted], without["tally"][counted])


def higher_share(with_it: np.ndarray, without: np.ndarray, part: str, whole: str) -> float:
    """How many standard errors the share of ``part`` in ``whole`` is higher in the first rows than in the second."""
    deviations = []
    for rows in (with_it, without):
        parts, wholes = rows["tally"][part], rows["tally"][whole]
        share = parts.sum() / wholes.sum()
        deviations.append(share + (parts - share * wholes) / wholes.mean())
    return standard_errors(deviations[0], deviations[1])


def share(which: np.ndarray) -> float:
    """Share of the true ones, nan of none at all."""
    return float(np.mean(which)) if len(which) else np.nan


def by_patron(acts: np.ndarray) -> np.ndarray:
    """The patron's own acts and its orders."""
    return acts[acts["actor"] == 0]


def by_militias(acts: np.ndarray) -> np.ndarray:
    """The militias' acts."""
    return acts[acts["actor"] > 2]


def militias(world: np.void) -> np.ndarray:
    """The militias' part of the world."""
    return world["actors"][3 : world["n_actors"]]
