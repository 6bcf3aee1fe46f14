"""A median and its distribution-free interval, from the order statistics.

Reference: Conover, W. J. (1999), Practical Nonparametric Statistics, 3rd ed., section 3.2; as in
``scipy.stats.quantile_test``.
"""

from __future__ import annotations

import math

import numpy as np
from scipy.stats import quantile_test

from sim.analysis.proportion import NOTHING, Estimate


def median(values: np.ndarray, level: float = 0.95) -> Estimate:
    """Median of independent values; its interval is undecided where they are too few for one."""
    values = np.asarray(values, float)
    if values.size == 0:
        return NOTHING
    interval = quantile_test(values, q=0.0, p=0.5).confidence_interval(level)
    low = -math.inf if math.isnan(interval.low) else float(interval.low)
    high = math.inf if math.isnan(interval.high) else float(interval.high)
    return Estimate(float(np.median(values)), low, high, values.size)
