"""The difference of two paired proportions, and its adjusted Wald interval.

Two parameter points are run with the same random numbers, so that history k of the one and of the other are a pair;
only the discordant pairs carry information.  Reference: Bonett, D. G. & Price, R. M. (2012), Adjusted Wald confidence
interval
for a difference of binomial proportions based on paired data, Journal of Educational and Behavioral Statistics 37(4).
"""

from __future__ import annotations

import math

import numpy as np
from scipy.stats import norm

from sim.analysis.proportion import Estimate


def paired_difference(first: np.ndarray, second: np.ndarray, level: float = 0.95) -> Estimate:
    """Share of ``first`` minus share of ``second``, for two equally long arrays of booleans in pairs.

    The value is the plain difference; the interval adds one to each count of discordant pairs and two to their number.

    Raises:
        ValueError: the arrays differ in length, or are empty.
    """
    first, second = np.asarray(first, bool), np.asarray(second, bool)
    if first.shape != second.shape or first.size == 0:
        raise ValueError("paired proportions need two equally long, non-empty arrays")
    n = first.size
    only_first, only_second = int(np.sum(first & ~second)), int(np.sum(~first & second))
    p12, p21 = (only_first + 1) / (n + 2), (only_second + 1) / (n + 2)
    half = norm.ppf(0.5 + level / 2) * math.sqrt((p12 + p21 - (p12 - p21) ** 2) / (n + 2))
    middle = p12 - p21
    return Estimate((only_first - only_second) / n, max(-1.0, middle - half), min(1.0, middle + half), n)
