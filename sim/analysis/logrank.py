"""Do two groups of histories come to an end at the same hazard?  The log-rank test of one cause.

Ends of other causes count as censoring, so that what is compared is the cause-specific hazard.  Reference: Mantel, N.
(1966), Evaluation of survival data and two new rank order statistics arising in its consideration, Cancer Chemotherapy
Reports 50(3); as in ``scipy.stats.logrank``.

The test takes the groups for independent.  Groups that share their random numbers differ less by chance than it thinks,
so that what it finds there holds all the more, and what it does not find may still be so.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy.stats import CensoredData, logrank

from sim.ladder import DYAD_NAMES

WARS = ("any", *DYAD_NAMES)


class LogRank(NamedTuple):
    """A test statistic, positive when the first group ends sooner, and its two-sided p-value."""

    statistic: float
    pvalue: float


def compared(first: tuple[np.ndarray, np.ndarray], second: tuple[np.ndarray, np.ndarray]) -> LogRank:
    """Compares two groups.

    Args:
        first, second: times, and whether the history ended there by the cause (else it was censored).

    Returns:
        not a number when nothing was put to the test: no history ended by the cause, or those that did were alone with
        their group, or all that were left ended at once.
    """
    if not (np.any(first[1]) or np.any(second[1])):
        return LogRank(math.nan, math.nan)
    with np.errstate(invalid="ignore"):  # 0 / 0, which the result tells
        result = logrank(*(CensoredData.right_censored(t, ~np.asarray(e, bool)) for t, e in (first, second)))
    return LogRank(float(result.statistic), float(result.pvalue))


def time_to_war(first: np.ndarray, second: np.ndarray) -> pd.DataFrame:
    """Compares the time to open war of two configurations.

    Args:
        first, second: rows of histories.

    Returns:
        a row for war in any dyad and in each (there war in the other censors too): ``war``, ``wars_first``,
        ``wars_second``, ``statistic`` (positive when the first comes to war sooner), ``pvalue``.
    """
    sides, table = (first, second), []
    for name in WARS:
        hits = [_wars(rows, name) for rows in sides]
        found = compared(*((rows["end_day"] + 1, hit) for rows, hit in zip(sides, hits, strict=True)))
        counts = {"wars_first": int(hits[0].sum()), "wars_second": int(hits[1].sum())}
        table.append({"war": name, **counts, **found._asdict()})
    return pd.DataFrame(table)


def _wars(rows: np.ndarray, name: str) -> np.ndarray:
    return rows["war_dyad"] >= 0 if name == "any" else rows["war_dyad"] == DYAD_NAMES.index(name)
