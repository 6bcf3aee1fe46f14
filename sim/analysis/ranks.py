"""Ranks of the truth in posteriors: are they even, as they are if a procedure of inference is right?

The empirical distribution function of the ranks is compared with that of even ones at all points at once.  A procedure
whose posteriors are too wide has ranks bunched in the middle (the difference goes down, then up), one whose posteriors
are too narrow ranks at both ends (up, then down), one that is biased ranks at one end (all above, or all below).

References: Talts, S. et al. (2018), Validating Bayesian inference algorithms with simulation-based calibration,
arXiv:1804.06788; Säilynoja, T., Bürkner, P.-C. & Vehtari, A. (2022), Graphical test for discrete uniformity and its
applications in goodness-of-fit evaluation and multiple sample comparison, Statistics and Computing 32, for the
simultaneous band; Holm, S. (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of
Statistics 6(2).
"""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.stats import binom

POINTS = np.arange(1, 100) / 100
"""Where the distribution functions are compared."""
EVEN_SAMPLES = 10_000
"""Samples of even ranks by which the band and the test know what chance makes."""


def at_most(ranks: np.ndarray) -> np.ndarray:
    """How many of the ranks are at most each of ``POINTS``."""
    return np.searchsorted(np.sort(ranks), POINTS, side="right")


def ecdf_difference(ranks: np.ndarray) -> np.ndarray:
    """Empirical minus even distribution function of ranks in 0..1, at ``POINTS``.

    Raises:
        ValueError: there is no rank.
    """
    if len(ranks) == 0:
        raise ValueError("0 ranks have no distribution function")
    return at_most(ranks) / len(ranks) - POINTS


def oddness(counts: np.ndarray, number: int) -> np.ndarray:
    """The smallest of the two-sided binomial probabilities of counts at ``POINTS`` (last axis): small where some part
    of the distribution function is odd for even ranks.
    """
    below = binom.cdf(counts, number, POINTS)
    above = binom.sf(counts - 1, number, POINTS)
    return np.minimum(1.0, 2.0 * np.minimum(below, above)).min(axis=-1)


@cache
def chance(number: int) -> np.ndarray:
    """The oddness of samples of so many even ranks, sorted; the same ones each time."""
    even = np.random.Generator(np.random.Philox(key=[number, 2022])).random((EVEN_SAMPLES, number))
    return np.sort(oddness(np.array([at_most(sample) for sample in even]), number))


def p_value(ranks: np.ndarray) -> float:
    """Chance that even ranks are at least as odd as these somewhere along their distribution function."""
    odd = float(oddness(at_most(ranks), len(ranks)))
    as_odd = np.searchsorted(chance(len(ranks)), odd * (1.0 + 1e-12), side="right")
    return float((1 + as_odd) / (1 + EVEN_SAMPLES))


def band(number: int, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """Between which differences, at ``POINTS``, the whole of ``ecdf_difference`` of so many even ranks lies with a
    chance of ``level``.

    Raises:
        ValueError: ``number`` is not positive.
    """
    if number <= 0:
        raise ValueError(f"{number} ranks have no distribution function")
    share = float(np.quantile(chance(number), 1.0 - level, method="lower"))
    low, high = binom.ppf(share / 2, number, POINTS), binom.ppf(1.0 - share / 2, number, POINTS)
    return low / number - POINTS, high / number - POINTS


def holm(p_values: np.ndarray) -> np.ndarray:
    """p-values adjusted for their number, by Holm's step-down procedure."""
    order = np.argsort(p_values, kind="stable")
    stepped = np.maximum.accumulate(p_values[order] * np.arange(len(p_values), 0, -1))
    adjusted = np.empty(len(p_values))
    adjusted[order] = np.minimum(1.0, stepped)
    return adjusted
