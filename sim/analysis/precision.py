"""How many histories are enough, and how many independent ones a paired comparison stands for.

A difference between two configurations with the same random numbers has the variance of the paired differences; with
independent ones it would have the sum of both variances.  The ratio says how many times as many histories it would have
taken.  Reference: Law, A. M. (2015), Simulation Modeling and Analysis, 5th ed., sections 9.4 and 11.2.
"""

from __future__ import annotations

import math

import numpy as np

from sim.analysis.proportion import part
from sim.analysis.spread import alike


def is_narrow(hits: int, n: int, half_width: float, level: float = 0.95) -> bool:
    """Whether the Wilson interval of ``hits`` of ``n`` reaches no further than ``half_width`` to either side; that of
    none never does.
    """
    interval = part(hits, n, level)
    return (interval.high - interval.low) / 2.0 <= half_width


def independent_needed(first: np.ndarray, second: np.ndarray) -> float:
    """How many independent histories of each configuration stand for one pair.

    Args:
        first, second: an outcome of the same histories under two configurations.

    Returns:
        ratio of variances; above 1 where common random numbers help, without end where every pair agrees by as much;
        not a number of a single pair, and where the outcome is the same in all histories.
    """
    first, second = np.asarray(first, float), np.asarray(second, float)
    if alike(first) and alike(second):
        return math.nan
    if alike(first - second, float(max(np.abs(first).max(), np.abs(second).max()))):
        return math.inf
    return float((np.var(first, ddof=1) + np.var(second, ddof=1)) / np.var(first - second, ddof=1))
