"""What each point of a design says: frequencies of war and the unauthorized share, with intervals.

Proportions have Wilson intervals, rates and shares those of a ratio of sums over histories (see ``proportion`` and
``rate``).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from sim.analysis.proportion import Estimate, proportion
from sim.analysis.rate import rate, share
from sim.calendar import DAYS_A_YEAR
from sim.ladder import DYAD_NAMES

NEEDED = ("war", "war_dyad", "end_day", "militia_acts", "unauthorized_acts", "attacks_on_us")
"""Columns of the histories that the table of points is made of."""


def point_table(histories: pd.DataFrame, names: Sequence[str], values: np.ndarray) -> pd.DataFrame:
    """One row a point.

    Args:
        histories: rows of histories with ``point`` and the columns ``NEEDED``.
        names: of the parameters that vary.
        values: points x names.

    Returns:
        ``point``, the parameters, ``histories``, then for each of ``war``, ``war_iran_us``, ``war_iran_israel``,
        ``wars_a_year``, ``unauthorized_share``, ``attacks_on_us_a_year`` the value, ``_low`` and ``_high``.
    """
    rows = []
    for point, mine in histories.groupby("point", sort=True):
        row = {"point": point, **dict(zip(names, values[point], strict=True)), "histories": len(mine)}
        for name, estimate in estimates(mine).items():
            row |= {name: estimate.value, f"{name}_low": estimate.low, f"{name}_high": estimate.high}
        rows.append(row)
    return pd.DataFrame(rows)


def estimates(mine: pd.DataFrame) -> dict[str, Estimate]:
    """The estimates of one point."""
    n, years = len(mine), (mine.end_day.to_numpy() + 1) / DAYS_A_YEAR
    found = {"war": proportion(int(mine.war.sum()), n)}
    for dyad in DYAD_NAMES:
        found[f"war_{dyad.replace('-', '_')}"] = proportion(int((mine.war_dyad == dyad).sum()), n)
    found["wars_a_year"] = rate(mine.war, years)
    found["unauthorized_share"] = share(mine.unauthorized_acts, mine.militia_acts)
    found["attacks_on_us_a_year"] = rate(mine.attacks_on_us, years)
    return found
