"""How histories end over time, by level: cumulative incidence of war and of every end that competes with it.

The estimator is that of ``sim.analysis.incidence`` (Aalen & Johansen 1978), read off on an even grid of days; every
level is compared with the first by the log-rank test of ``sim.analysis.logrank``.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from sim.analysis.incidence import cumulative_incidence
from sim.analysis.logrank import compared
from sim.ladder import End
from sim.table import ENDS

STEP = 7  # days between two rows of a curve


def incidence_table(histories: pd.DataFrame, levels: Sequence[float], days: int, step: int = STEP) -> pd.DataFrame:
    """Curves of every end that comes about in any of the histories.

    Args:
        histories: rows with ``point``, ``end`` (a name of ``sim.table.ENDS``) and ``end_day``.
        levels: centralization by point.
        days: horizon.
        step: days between two rows of a curve.

    Returns:
        a row for each level, end and day of the grid, from 0 to the horizon: ``centralization``, ``end``, ``day`` (days
        lived), ``at_risk`` (histories that have not ended before), ``value``, ``low``, ``high`` (95% interval), ``n``
        (histories); and of the whole curve ``logrank`` (positive when this end comes sooner than at the first level,
        the other ends censoring) and its ``pvalue``, not a number at the first level itself.
    """
    grid = np.unique(np.append(np.arange(0, days, step), days))
    lived, causes = histories.end_day.to_numpy() + 1, histories.end.map(ENDS.index).to_numpy()
    points = histories.point.to_numpy()
    tables = []
    for cause in [End.WAR, *(e for e in End if e > End.WAR and (causes == e).any())]:
        for point, level in enumerate(levels):
            mine = points == point
            curve = cumulative_incidence(lived[mine], causes[mine], cause)
            table = on_grid(curve, grid)
            table.insert(0, "centralization", float(level))
            table.insert(1, "end", ENDS[cause])
            table.insert(3, "at_risk", [int((lived[mine] > day).sum()) for day in grid])
            table["n"] = int(mine.sum())
            groups = [(lived[points == k], causes[points == k] == cause) for k in (point, 0)]
            table["logrank"], table["pvalue"] = compared(*groups) if point else (np.nan, np.nan)
            tables.append(table)
    return pd.concat(tables, ignore_index=True)


def on_grid(curve: pd.DataFrame, grid: np.ndarray) -> pd.DataFrame:
    """A step function, as ``cumulative_incidence`` gives it, on other days: ``day``, ``value``, ``low``, ``high``."""
    place = np.searchsorted(curve.time.to_numpy(), grid, side="right")
    columns = {name: np.append(0.0, curve[name].to_numpy())[place] for name in ("value", "low", "high")}
    return pd.DataFrame({"day": grid, **columns})
