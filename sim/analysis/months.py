"""How often each author acts, month by month, among the histories that still run.

A month is a twelfth of a year.  A history counts with the days that it has lived of a month, so that one that ends in
the middle counts for half; the estimate is a ratio of sums over histories (Cochran 1977, see ``sim.analysis.rate``).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from sim.analysis.rate import rate
from sim.calendar import DAYS_A_YEAR

MONTH = DAYS_A_YEAR / 12  # days


def months_in(days: int) -> int:
    """How many months a horizon of so many days touches."""
    return int(month_of(np.array([days - 1]))[0]) + 1


def month_of(days: np.ndarray) -> np.ndarray:
    """The month, from 0, in which each day (from 0) lies."""
    return np.floor_divide(np.asarray(days), MONTH).astype(int)


def lived(end_days: np.ndarray, days: int) -> np.ndarray:
    """Months that each history lived in each month, 0 to about 1.

    Args:
        end_days: last day of each history, from 0.
        days: horizon.

    Returns:
        array of histories x months.
    """
    months = months_in(days)
    of_day = np.bincount(month_of(np.arange(days)), minlength=months)
    begins = np.append(0, np.cumsum(of_day)[:-1])
    return np.clip(np.asarray(end_days)[:, None] + 1 - begins, 0, of_day) / MONTH


def months_table(acts: Mapping[str, np.ndarray], exposure: np.ndarray) -> pd.DataFrame:
    """Acts a month by author and month.

    Args:
        acts: by author how many acts there were, histories x months.
        exposure: as ``lived`` gives it.

    Returns:
        a row for each author and each month that at least two histories reached: ``author``, ``month`` (from 1),
        ``value`` (acts a month), ``low``, ``high`` (95% interval), ``n`` (histories that reached it).
    """
    rows = []
    for author, counts in acts.items():
        for month in range(exposure.shape[1]):
            reached = exposure[:, month] > 0.0
            if reached.sum() < 2:
                continue
            estimate = rate(counts[reached, month], exposure[reached, month])
            rows.append({"author": author, "month": month + 1, **estimate.asdict()})
    return pd.DataFrame(rows, columns=["author", "month", "value", "low", "high", "n"])
