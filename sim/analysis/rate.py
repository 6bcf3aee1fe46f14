"""Rates over histories of unequal length, and ratios of counts, with intervals over histories.

The ratio of two sums over independent histories has the delta-method (ratio estimator) variance; the difference of two
such ratios over paired histories has that of the paired linearized values.  Reference: Cochran,
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


def mean(values: np.ndarray, level: float = 0.95) -> Estimate:
    """Mean over histories."""
    return ratio(values, np.ones(len(values)), level)


def linearized(top: np.ndarray, bottom: np.ndarray) -> tuple[float, np.ndarray]:
    """A ratio of sums, and what each history moves it by."""
    top, bottom = np.asarray(top, float), np.asarray(bottom, float)
    mean = bottom.mean()
    if mean <= 0.0:
        return math.nan, np.full(top.shape, math.nan)
    value = top.mean() / mean
    return value, (top - value * bottom) / mean


def ratio_difference(first, second, level: float = 0.95) -> Estimate:
    """The first ratio of sums minus the second, over paired histories.

    Args:
        first, second: pairs (numerator, denominator) of arrays over the same histories.
        level: of the interval.
    """
    value, moved = linearized(*first)
    other, moved_other = linearized(*second)
    n = moved.size
    half = norm.ppf(0.5 + level / 2) * float(np.std(moved - moved_other, ddof=1)) / math.sqrt(n)
    return Estimate(value - other, value - other - half, value - other + half, n)
