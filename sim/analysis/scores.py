"""Scores of probability forecasts; all of them proper, and the lower the better.

References: Brier, G. W. (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review
78(1), 1-3; Good, I. J. (1952), Rational decisions, Journal of the Royal Statistical Society B 14(1), 107-114;
Epstein, E. S. (1969), A scoring system for probability forecasts of ranked categories, Journal of Applied Meteorology
8(6), 985-987; smoothing: Krichevsky, R. E. & Trofimov, V. K. (1981), The performance of universal encoding, IEEE
Transactions on Information Theory 27(2), 199-207.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np


def smoothed(counts: Sequence[float]) -> np.ndarray:
    """Probabilities from counts, one half added to each, so that nothing unseen is impossible.

    A category unseen in N cases of C categories gets ``0.5 / (N + C / 2)``.

    Raises:
        ValueError: no category, or a negative count.
    """
    counts = np.asarray(counts, float)
    if counts.size == 0 or (counts < 0.0).any():
        raise ValueError(f"{counts} are no counts")
    return (counts + 0.5) / (counts.sum() + 0.5 * counts.size)


def brier(probabilities: Sequence[float], happened: int) -> float:
    """Half the squared distance to what happened: 0 to 1, and for two categories ``(p - outcome)²``."""
    distance = np.array(probabilities, float)
    distance[happened] -= 1.0
    return float((distance**2).sum() / 2.0)


def log_score(probabilities: Sequence[float], happened: int) -> float:
    """Minus the natural logarithm of the probability of what happened, in nats; infinite for what was impossible."""
    return -math.log(probabilities[happened]) if probabilities[happened] > 0.0 else math.inf


def ranked_probability(probabilities: Sequence[float], happened: int) -> float:
    """Mean squared distance of the cumulative probabilities from what happened: 0 to 1; near misses cost less.  Where
    there is one category it was certain, and the score is 0.
    """
    cumulative = np.cumsum(np.asarray(probabilities, float))[:-1]
    if cumulative.size == 0:
        return 0.0
    return float(((cumulative - (np.arange(cumulative.size) >= happened)) ** 2).mean())
