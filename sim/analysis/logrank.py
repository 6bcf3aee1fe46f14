"""Do two groups of histories come to an end at the same hazard?  The log-rank test of one cause.

Ends of other causes count as censoring, so that what is compared is the cause-specific hazard.  Reference: Mantel, N.
(1966), Evaluation of survival data and two new rank order statistics arising in its consideration, Cancer Chemotherapy
Reports 50(3); as in ``scipy.stats.logrank``.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from scipy.stats import CensoredData, logrank


class LogRank(NamedTuple):
    """A test statistic, positive when the first group ends sooner, and its two-sided p-value."""

    statistic: float
    pvalue: float


def compared(first: tuple[np.ndarray, np.ndarray], second: tuple[np.ndarray, np.ndarray]) -> LogRank:
    """Compares two groups.

    Args:
        first, second: times, and whether the history ended there by the cause (else it was censored).

    Returns:
        not a number when no history ended by the cause.
    """
    if not (np.any(first[1]) or np.any(second[1])):
        return LogRank(math.nan, math.nan)
    result = logrank(*(CensoredData.right_censored(t, ~np.asarray(e, bool)) for t, e in (first, second)))
    return LogRank(float(result.statistic), float(result.pvalue))
