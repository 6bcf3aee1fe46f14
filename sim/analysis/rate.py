"""Rates over histories of unequal length, and ratios of counts, with intervals over histories.

The ratio of two sums over independent histories has the delta-method (ratio estimator) variance; the difference of two
such ratios over paired histories has that of the paired linearized values.  Reference: Cochran,
W. G. (1977), Sampling techniques, 3rd ed., chapter 6.

What has an end to its range gets an interval that keeps to it: a rate that of its logarithm, a share that of its logit.
At the end itself the spread over histories says nothing, and the interval is an exact or a score one.  References:
Woodward, M. (2013), Epidemiology: study design and data analysis, 3rd ed., section 3.2; Garwood, F. (1936), Fiducial
limits for the Poisson distribution, Biometrika 28; Brown, L. D., Cai, T. T. & DasGupta, A. (2001), Interval estimation
for a binomial proportion, Statistical Science 16(2).
"""

from __future__ import annotations

import math

import numpy as np
from scipy.special import expit, logit
from scipy.stats import norm

from sim.analysis.proportion import Estimate, proportion


def ratio(numerator: np.ndarray, denominator: np.ndarray, level: float = 0.95) -> Estimate:
    """Sum of ``numerator`` over sum of ``denominator``, one pair a history; not a number when the latter is zero.

    For what may have either sign, or lies far from the ends of its range; see ``rate`` and ``share``.
    """
    value, error, n = _with_error(numerator, denominator)
    half = norm.ppf(0.5 + level / 2) * error
    return Estimate(value, value - half, value + half, n)


def rate(events: np.ndarray, exposure: np.ndarray, level: float = 0.95) -> Estimate:
    """Events a unit of exposure, one pair a history; never below 0.

    Without an event the upper end is the exact one of a Poisson count, for events that come one by one.
    """
    value, error, n = _with_error(events, exposure)
    if value == 0.0:
        return Estimate(0.0, 0.0, -math.log(0.5 - level / 2) / float(np.sum(exposure)), n)
    factor = math.exp(norm.ppf(0.5 + level / 2) * error / value)
    return Estimate(value, value / factor, value * factor, n)


def share(parts: np.ndarray, wholes: np.ndarray, level: float = 0.95) -> Estimate:
    """Share of cases that are counted history by history, ``parts`` of ``wholes``; never outside 0 to 1.

    Where it is none or all of the cases the interval is that of as many single ones as there are histories with any,
    since those of one history may go together.
    """
    value, error, n = _with_error(parts, wholes)
    if value in (0.0, 1.0):
        single = int(np.count_nonzero(wholes))
        bounds = proportion(round(value * single), single, level)
        return Estimate(value, bounds.low, bounds.high, n)
    half = norm.ppf(0.5 + level / 2) * error / (value * (1.0 - value))
    low, high = expit(logit(value) - half), expit(logit(value) + half)
    return Estimate(value, float(low), float(high), n)


def mean(values: np.ndarray, level: float = 0.95, within: tuple[float, float] = (-math.inf, math.inf)) -> Estimate:
    """Mean over histories; its interval ends where the values can, ``within``."""
    found = ratio(values, np.ones(len(values)), level)
    return Estimate(found.value, max(within[0], found.low), min(within[1], found.high), found.n)


def _with_error(numerator: np.ndarray, denominator: np.ndarray) -> tuple[float, float, int]:
    """A ratio of sums, its standard error, and the number of histories; no numbers where the second sum is zero."""
    top, bottom = np.asarray(numerator, float), np.asarray(denominator, float)
    n, whole = top.size, float(bottom.sum())
    if whole <= 0.0:
        return math.nan, math.nan, n
    value = float(top.sum()) / whole
    spread = float(np.std(top - value * bottom, ddof=1)) if n > 1 else math.nan
    return value, spread * math.sqrt(n) / whole, n


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
