"""Rates over histories of unequal length, and ratios of counts, with intervals over histories.

The ratio of two sums over independent histories has the delta-method (ratio estimator) variance; the difference of two
such ratios over paired histories has that of the paired linearized values.  Reference: Cochran,
W. G. (1977), Sampling techniques, 3rd ed., chapter 6.

What has an end to its range gets an interval that keeps to it: a rate that of its logarithm, a share that of its logit.
At the end itself the spread over histories says nothing, and the interval is an exact or a score one.  References:
Woodward, M. (2013), Epidemiology: study design and data analysis, 3rd ed., section 3.2; Garwood, F. (1936), Fiducial
limits for the Poisson distribution, Biometrika 28; Brown, L. D., Cai, T. T. & DasGupta, A. (2001), Interval estimation
for a binomial proportion, Statistical Science 16(2).

Where the spread says nothing (``sim.analysis.spread``) and no exact interval helps, the interval is undecided, all
there can be; a ratio to nothing is ``NOTHING``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from scipy.special import expit, logit
from scipy.stats import norm

from sim.analysis.proportion import NOTHING, Estimate, proportion
from sim.analysis.spread import ROUNDING, alike, spread

Ratio = tuple[np.ndarray, np.ndarray]
"""Numerators and denominators over histories."""
ANYTHING = (-math.inf, math.inf)


def ratio(numerator: np.ndarray, denominator: np.ndarray, level: float = 0.95) -> Estimate:
    """Sum of ``numerator`` over sum of ``denominator``, one pair a history.

    For what may have either sign, or lies far from the ends of its range; see ``rate`` and ``share``.
    """
    value, error, n = _with_error(numerator, denominator)
    if math.isnan(value):
        return NOTHING
    half = norm.ppf(0.5 + level / 2) * error
    return Estimate(value, value - half, value + half, n)


def rate(events: np.ndarray, exposure: np.ndarray, level: float = 0.95) -> Estimate:
    """Events a unit of exposure, one pair a history; never below 0.

    Without an event the upper end is the exact one of a Poisson count, for events that come one by one.
    """
    value, error, n = _with_error(events, exposure)
    if math.isnan(value):
        return NOTHING
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
    if math.isnan(value):
        return NOTHING
    if abs(value - round(value)) <= ROUNDING:
        single = int(np.count_nonzero(wholes))
        bounds = proportion(round(value) * single, single, level)
        return Estimate(float(round(value)), bounds.low, bounds.high, n)
    half = norm.ppf(0.5 + level / 2) * error / (value * (1.0 - value))
    low, high = expit(logit(value) - half), expit(logit(value) + half)
    return Estimate(value, float(low), float(high), n)


def mean(values: np.ndarray, level: float = 0.95, within: tuple[float, float] = ANYTHING) -> Estimate:
    """Mean over histories; its interval ends where the values can, ``within``.

    Where all values lie at one end of a range that has two, a score interval says how large a share of histories may
    yet lie elsewhere, and the interval reaches as far as if these lay at the other end.
    """
    values, (least, most) = np.asarray(values, float), within
    found = ratio(values, np.ones(len(values)), level)
    if not found.n:
        return NOTHING
    if math.isfinite(most - least):
        scale = max(abs(least), abs(most))
        reach = (most - least) * proportion(0, found.n, level).high
        if alike(np.append(values, least), scale):
            return Estimate(least, least, least + reach, found.n)
        if alike(np.append(values, most), scale):
            return Estimate(most, most - reach, most, found.n)
    return Estimate(found.value, max(least, found.low), min(most, found.high), found.n)


def _with_error(numerator: np.ndarray, denominator: np.ndarray) -> tuple[float, float, int]:
    """A ratio of sums, its standard error, and the number of histories; no numbers where the second sum is zero."""
    top, bottom = np.asarray(numerator, float), np.asarray(denominator, float)
    n, whole = top.size, float(bottom.sum())
    if whole <= 0.0:
        return math.nan, math.nan, n
    value = float(top.sum()) / whole
    return value, spread(top - value * bottom, float(np.abs(top).max())) * math.sqrt(n) / whole, n


def linearized(top: np.ndarray, bottom: np.ndarray) -> tuple[float, np.ndarray]:
    """A ratio of sums, of which the second is positive, and what each history moves it by."""
    top, bottom = np.asarray(top, float), np.asarray(bottom, float)
    mean = bottom.mean()
    value = top.mean() / mean
    return value, (top - value * bottom) / mean


def combination(
    ratios: Sequence[Ratio], weights: Sequence[float], level: float = 0.95, within: tuple[float, float] = ANYTHING
) -> Estimate:
    """Sum of weighted ratios of sums over paired histories; its interval ends where it can, ``within``.

    The interval is undecided too where every ratio lies at an end, with nothing or everything counted: the spread says
    nothing there, however many the histories.
    """
    value, moved, scale = 0.0, np.zeros(()), 0.0
    for (top, bottom), weight in zip(ratios, weights, strict=True):
        if not np.sum(bottom) > 0.0:
            return NOTHING
        one, by_history = linearized(top, bottom)
        value, moved = value + weight * one, moved + weight * by_history
        scale = max(scale, abs(weight) * float(np.abs(top).max() / np.mean(bottom)))
    error = math.inf if all(map(_at_an_end, *zip(*ratios, strict=True))) else spread(moved, scale)
    if abs(value) <= ROUNDING * scale and alike(moved, scale):
        value, error = 0.0, 0.0 if math.isfinite(error) else error
    half = norm.ppf(0.5 + level / 2) * error / math.sqrt(moved.size)
    return Estimate(value, max(within[0], value - half), min(within[1], value + half), moved.size)


def _at_an_end(top: np.ndarray, bottom: np.ndarray) -> bool:
    """Whether nothing was counted, or everything."""
    return not np.any(top) or np.array_equal(top, bottom)


def ratio_difference(
    first: Ratio, second: Ratio, level: float = 0.95, within: tuple[float, float] = ANYTHING
) -> Estimate:
    """The first ratio of sums minus the second, over paired histories.

    Args:
        first, second: pairs (numerator, denominator) of arrays over the same histories.
        level: of the interval.
        within: where the difference can lie.
    """
    return combination([first, second], [1.0, -1.0], level, within)
