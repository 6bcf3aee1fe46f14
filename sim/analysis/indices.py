"""Sensitivity of several outcomes over one design, as one tidy table of indices with intervals.

Sobol's indices and the mean elementary effects are those of ``sim.analysis.sensitivity``.  The spread of the elementary
effects gets its interval by resampling whole trajectories, as the interval of their mean does: Campolongo, F. et al.
(2007), An effective screening design for sensitivity analysis of large models, Environmental Modelling & Software
22(10).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from scipy.stats import norm

from sim.analysis.sensitivity import RESAMPLES, known_halves, morris_effects, sobol_indices, unexplained
from sim.design import Design

SOBOL, MORRIS = ("first", "total"), ("mu_star", "sigma")
NEVER_NEGATIVE = ("total", "mu_star", "sigma")
"""Indices whose estimate cannot be below 0, so that their interval ends there; that of a first-order index can be."""
COLUMNS = ("outcome", "parameter", "index", "value", "low", "high")


def indices_table(
    design: Design, outcomes: Mapping[str, np.ndarray], level: float = 0.95, seed: int = 1
) -> pd.DataFrame:
    """Indices of each outcome.

    Args:
        design: of kind ``saltelli`` (gives ``first`` and ``total``) or ``morris`` (gives ``mu_star`` and ``sigma``).
        outcomes: by name, one number a point.
        level: of the intervals.
        seed: of the resampling.

    Returns:
        a row for each outcome, parameter and index: ``outcome``, ``parameter``, ``index``, ``value``, ``low``,
        ``high``; without numbers for an outcome of which nothing is to explain, with an interval without ends where it
        is undecided.

    Raises:
        ConfigError: another kind of design, or a missing point.
    """
    names = MORRIS if design.kind == "morris" else SOBOL
    rows = []
    for outcome, values in outcomes.items():
        complete = len(values) == len(design.values)
        empty = complete and design.kind in ("saltelli", "morris") and unexplained(design, values)
        found = _without_numbers(design) if empty else _indices(design, values, level, seed)
        for name in names:
            value, half = found[name].to_numpy(float), found[f"{name}_half"].to_numpy(float)
            for parameter, v, h in zip(found.parameter, value, half, strict=True):
                low = 0.0 if name in NEVER_NEGATIVE and v - h <= 0.0 else v - h
                row = {"outcome": outcome, "parameter": parameter, "index": name}
                rows.append(row | {"value": v, "low": low, "high": v + h})
    return pd.DataFrame(rows, columns=COLUMNS)


def _indices(design: Design, values: np.ndarray, level: float, seed: int) -> pd.DataFrame:
    """The indices of one outcome with half widths of their intervals."""
    if design.kind != "morris":
        return sobol_indices(design, values, level, seed)
    halves = sigma_halves(elementary_effects(design, values), level, seed)
    return morris_effects(design, values, level, seed).assign(sigma_half=halves)


def _without_numbers(design: Design) -> pd.DataFrame:
    """The indices of an outcome of which nothing is to explain."""
    names = [f"{name}{end}" for name in (*SOBOL, *MORRIS) for end in ("", "_half")]
    return pd.DataFrame({"parameter": design.names, **dict.fromkeys(names, np.nan)})


def elementary_effects(design: Design, outcome: np.ndarray) -> np.ndarray:
    """Change of the outcome a whole range of each parameter, along each trajectory of a ``morris`` design.

    Returns:
        array of trajectories x parameters.
    """
    steps = len(design.names) + 1
    low, high = design.bounds.T
    paths = ((design.values - low) / (high - low)).reshape(-1, steps, len(design.names))
    moves = np.diff(paths, axis=1)
    changes = np.diff(np.asarray(outcome, float).reshape(-1, steps), axis=1)
    moved = np.argmax(np.abs(moves), axis=2)
    effects = np.empty((len(paths), len(design.names)))
    by_step = changes / np.take_along_axis(moves, moved[..., None], axis=2)[..., 0]
    np.put_along_axis(effects, moved, by_step, axis=1)
    return effects


def sigma_halves(effects: np.ndarray, level: float, seed: int, resamples: int = RESAMPLES) -> np.ndarray:
    """Half widths of the intervals of the standard deviation of each parameter's effects, by the bootstrap.

    Args:
        effects: trajectories x parameters.
        level: of the intervals.
        seed: of the resampling.
        resamples: how many.

    Returns:
        one a parameter; infinite where few trajectories say nothing of it, not a number of a single one, which has no
        spread at all.
    """
    if len(effects) < 2:
        return np.full(effects.shape[1], np.nan)
    draws = np.random.default_rng(seed).integers(len(effects), size=(resamples, len(effects)))
    spreads = effects[draws].std(axis=1, ddof=1)
    halves = norm.ppf(0.5 + level / 2) * spreads.std(axis=0, ddof=1)
    return known_halves(halves, len(effects), float(np.abs(effects).max()))
