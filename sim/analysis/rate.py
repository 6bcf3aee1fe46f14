"""Rates over histories of unequal length, and ratios of counts, with intervals over histories.

The ratio of two sums over independent histories has the delta-method (ratio estimator) variance.  Reference: Cochran,
W. G. (1977), Sampling techniques, 3rd ed., chapter 6.
"""

from __future__ import annotations

import math

import numpy as np
from scipy.stats import norm

from sim.analysis.proportion import Estimate


def ratio(numerator: np.ndarray, denominator: np.ndarray, level: float = 0.95) -> Estimate:
    """Sum of ``numerator`` over sum of ``denominator``, one pair a history; not a number when the latter is zero."""
    top, bottom = np.asarray(numerator, float), np.asarray(denominator, float)
    n = top.size
    whole = float(bottom.sum())
    if whole <= 0.0:
        return Estimate(math.nan, math.nan, math.nan, n)
    value = float(top.sum()) / whole
    spread = float(np.std(top - value * bottom, ddof=1)) if n > 1 else math.nan
    half = norm.ppf(0.5 + level / 2) * spread * math.sqrt(n) / whole
    return Estimate(value, value - half, value + half, n)
