"""A mean over clusters of dependent values, with a bootstrap interval over the clusters.

Every cluster counts the same, however many values it has.  Percentile intervals over few clusters are too narrow; the
number of clusters is told with them.  Reference: Davison, A. C. & Hinkley, D. V. (1997), Bootstrap Methods and their
Application, section 3.8.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence

import numpy as np

from sim.analysis.proportion import NOTHING, Estimate

FEWEST = 2


def cluster_means(values: Sequence[float], clusters: Sequence[Hashable]) -> np.ndarray:
    """Mean of each cluster's values, in the order in which the clusters first appear."""
    gathered: dict[Hashable, list[float]] = {}
    for value, cluster in zip(values, clusters, strict=True):
        gathered.setdefault(cluster, []).append(float(value))
    return np.array([math.fsum(mine) / len(mine) for mine in gathered.values()])


def mean_over_clusters(
    values: Sequence[float], clusters: Sequence[Hashable], resamples: int = 10_000, seed: int = 1, level: float = 0.95
) -> Estimate:
    """Mean of the clusters' means; the interval is undecided with fewer than two clusters.

    Args:
        values: one for each observation.
        clusters: to which each belongs.
        resamples: of the clusters, with replacement.
        seed: of the resampling.
        level: of the interval.
    """
    means = cluster_means(values, clusters)
    n = means.size
    if n == 0:
        return NOTHING
    if n < FEWEST:
        return Estimate(float(means.mean()), -math.inf, math.inf, n)
    drawn = np.random.default_rng(seed).integers(0, n, size=(resamples, n))
    low, high = np.quantile(means[drawn].mean(axis=1), [(1.0 - level) / 2.0, (1.0 + level) / 2.0])
    return Estimate(float(means.mean()), float(low), float(high), n)
