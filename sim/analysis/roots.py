"""With whose decision wars begin: the class of the root act, by level, with Wilson intervals.

Reference: Wilson, E. B. (1927), see ``sim.analysis.proportion``.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from sim.analysis.proportion import proportion
from sim.table import AUTHORIZATIONS

COLUMNS = ("centralization", "measure", "root", "count", "value", "low", "high", "n")
OF_HISTORIES, OF_WARS = "share of histories", "share of wars"


def roots_table(histories: pd.DataFrame, levels: Sequence[float]) -> pd.DataFrame:
    """Roots of war by class and level.

    Args:
        histories: rows with ``point``, ``war`` and ``root_authorization`` (a name of ``sim.table.AUTHORIZATIONS``).
        levels: centralization by point.

    Returns:
        a row for each level, measure and class: ``centralization``, ``measure`` (share of histories, or of wars where
        there was any), ``root``, ``count``, ``value``, ``low``, ``high`` (95% interval), ``n`` (of what it is a
        share).
    """
    rows = []
    for point, level in enumerate(levels):
        mine = histories[histories.point == point]
        wars = mine[mine.war]
        for measure, whole in ((OF_HISTORIES, len(mine)), (OF_WARS, len(wars))):
            for root in AUTHORIZATIONS if whole else ():
                count = int((wars.root_authorization == root).sum())
                names = {"centralization": float(level), "measure": measure, "root": root, "count": count}
                rows.append(names | proportion(count, whole).asdict())
    return pd.DataFrame(rows, columns=COLUMNS)
