"""A predictive check: where an observed number lies among those that a model predicts.

References: Gelman, A., Meng, X.-L. & Stern, H. (1996), Posterior predictive assessment of model fitness via realized
discrepancies, Statistica Sinica 6(4); Box, G. E. P. (1980), Sampling and Bayes' inference in scientific modelling and
robustness, Journal of the Royal Statistical Society A 143(4), for the same under a prior.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

import numpy as np
from scipy.stats import chi2

from sim.analysis.spread import spread


@dataclass(frozen=True)
class Prediction:
    """What is predicted, and where what was observed lies in it.

    Attributes:
        median: of the predicted values.
        low, high: ends of the central predictive interval; not a number where one predicted value, or a few that are
            all alike, say nothing of it.
        p: two-sided predictive p-value; not a number there.
        inside: whether the interval of what was observed meets the predictive one, or where that is not known the
            predicted value.
        n: predicted values; what was not there to be counted is none.
    """

    median: float
    low: float
    high: float
    p: float
    inside: bool
    n: int

    def asdict(self) -> dict:
        """As a plain dictionary, for a table."""
        return asdict(self)


def prediction(values: np.ndarray, observed: float, bounds: tuple[float, float], level: float = 0.9) -> Prediction:
    """A number that was observed among those predicted.

    Args:
        values: predicted; nan where there was nothing to count.
        observed: the number.
        bounds: of its own error.
        level: of the predictive interval.
    """
    counted = np.asarray(values, float)
    counted = counted[~np.isnan(counted)]
    if not len(counted) or math.isinf(spread(counted)):
        alone = float(np.median(counted)) if len(counted) else math.nan
        return Prediction(alone, math.nan, math.nan, math.nan, bounds[0] <= alone <= bounds[1], len(counted))
    low, median, high = map(float, np.quantile(counted, [0.5 - level / 2, 0.5, 0.5 + level / 2]))
    inside = bounds[0] <= high and low <= bounds[1]
    return Prediction(median, low, high, two_sided(counted, observed), inside, len(counted))


def two_sided(values: np.ndarray, observed: float) -> float:
    """Twice the smaller tail, half of the ties in each: near 0 where the model hardly ever predicts so far out."""
    ties = 0.5 * np.mean(values == observed)
    return float(2.0 * min(np.mean(values < observed) + ties, np.mean(values > observed) + ties))


def poisson_bounds(count: float, level: float = 0.95) -> tuple[float, float]:
    """Exact interval of the mean of a Poisson count.

    Reference: Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28.
    """
    low = float(chi2.ppf(0.5 - level / 2, 2 * count) / 2) if count > 0 else 0.0
    return low, float(chi2.ppf(0.5 + level / 2, 2 * count + 2) / 2)
