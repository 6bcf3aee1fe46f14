"""The tables: patterns of the record beside what each variant predicts, and the checklist before and after."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd

from experiments.patterns.catalogue import PATTERNS
from experiments.patterns.lives import Lives
from experiments.patterns.pattern import Pattern
from experiments.predictive.pattern import Quantity
from sim.analysis.predictive import prediction
from sim.analysis.proportion import Estimate

LEVEL = 0.9
"""Of the predictive intervals."""
WHEN = ("before", "after")
"""The checklist: before calibration and after it."""


def predicted(
    asked: Sequence[Quantity], counted: Mapping[str, Mapping[str, np.ndarray]], histories: int
) -> pd.DataFrame:
    """A row a pattern: what it is, the record, and by variant ``median``, ``low``, ``high``, ``p``, ``inside``, ``n``.

    Args:
        asked: the patterns.
        counted: by variant and pattern what was counted in each history.
        histories: of a draw.
    """
    return pd.DataFrame([_row(quantity, counted, histories) for quantity in asked])


def _row(quantity: Quantity, counted: Mapping[str, Mapping[str, np.ndarray]], histories: int) -> dict:
    row = {
        "ident": quantity.ident,
        "pattern": quantity.name,
        "unit": quantity.unit,
        "role": quantity.role,
        "why": quantity.why,
        "rows": " ".join(quantity.rows) if not quantity.pooled else "; ".join(quantity.rows),
        "record": quantity.observed,
        "record_low": quantity.bounds[0],
        "record_high": quantity.bounds[1],
    }
    for variant, mine in counted.items():
        values = quantity.values(mine[quantity.ident], histories)
        found = prediction(values, quantity.observed, quantity.bounds, LEVEL)
        row |= {f"{variant}_{name}": value for name, value in found.asdict().items()}
    return row


def checklist(before: Lives, after: Lives, threads: int, progress: Callable[[int], object]) -> pd.DataFrame:
    """A row for each of O1 to O23: ``ident``, ``pattern``, ``measured``, ``criterion_low``, ``criterion_high``, and for
    ``before`` and ``after`` the ``value``, ``low``, ``high`` and ``verdict``.
    """

    def observed(lives: Lives) -> list[Estimate]:
        found = []
        for pattern in PATTERNS:
            found.append(pattern.observe(lives))
            progress(1)
        return found

    with ThreadPoolExecutor(min(2, threads)) as pool:
        found = dict(zip(WHEN, pool.map(observed, (before, after)), strict=True))
    return pd.DataFrame([_checked(pattern, k, found) for k, pattern in enumerate(PATTERNS)])


def _checked(pattern: Pattern, place: int, found: Mapping[str, list[Estimate]]) -> dict:
    row = {"ident": pattern.ident, "pattern": pattern.text, "measured": pattern.measured}
    row |= dict(zip(("criterion_low", "criterion_high"), pattern.criterion, strict=True))
    for when, estimates in found.items():
        estimate = estimates[place]
        row |= {f"{when}_{name}": getattr(estimate, name) for name in ("value", "low", "high")}
        row[f"{when}_verdict"] = pattern.verdict(estimate)
    return row
