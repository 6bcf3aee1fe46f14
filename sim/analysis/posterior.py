"""What a weighted sample of a posterior says: means, quantiles, what the data did not inform, and draws from it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from sim.analysis.spread import ROUNDING

UNIFORM_SD = 1.0 / np.sqrt(12.0)
INFORMED, WEAKLY = 0.5, 0.1
"""Contraction from which on a parameter is called informed, and weakly so; judgement."""


def weighted_quantile(values: np.ndarray, weights: np.ndarray, share: float) -> float:
    """The value below which a share of the weight lies."""
    order = np.argsort(values, kind="stable")
    below = np.cumsum(weights[order]) - 0.5 * weights[order]
    return float(np.interp(share, below / weights.sum(), values[order]))


def marginals(
    values: np.ndarray, weights: np.ndarray, names: Sequence[str], bounds: np.ndarray, level: float = 0.9
) -> pd.DataFrame:
    """One row a parameter.

    Args:
        values: particles x parameters, in the unit cube.
        weights: of the particles.
        names, bounds: of the parameters; bounds x 2, where the cube's edges lie.
        level: of the central interval.

    Returns:
        ``parameter``, ``mean``, ``low``, ``high`` (in the parameter's own unit), ``contraction``: 1 minus the ratio of
        posterior to prior variance, 0 where the data say nothing and 1 where they say all (Schad, Betancourt &
        Vasishth 2021, Toward a principled Bayesian workflow in cognitive science, Psychological Methods 26).  A single
        particle has no spread: its interval is all of the cube, its contraction not a number.
    """
    rows = []
    for k, name in enumerate(names):
        mine, (low, high) = values[:, k], bounds[k]
        mean = float(np.average(mine, weights=weights))
        variance = float(np.average((mine - mean) ** 2, weights=weights))
        ends = [weighted_quantile(mine, weights, share) for share in (0.5 - level / 2, 0.5 + level / 2)]
        contraction = 1.0 - variance / UNIFORM_SD**2
        if len(mine) < 2:
            ends, contraction = [0.0, 1.0], np.nan
        to_unit = [low + (high - low) * value for value in (mean, *ends)]
        rows.append((name, *to_unit, contraction))
    return pd.DataFrame(rows, columns=["parameter", "mean", "low", "high", "contraction"])


def informed(contraction: float) -> str:
    """In words how much the data said: ``informed``, ``weakly`` or ``not at all``."""
    if contraction >= INFORMED:
        return "informed"
    return "weakly" if contraction >= WEAKLY else "not at all"


def rank_correlations(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Spearman's correlations between the columns of a weighted sample: those of the share of weight below each value,
    and half of that at it.

    Returns:
        parameters x parameters; not a number for a column that never varies.
    """
    shares = np.empty_like(values)
    for k, column in enumerate(values.T):
        _, places = np.unique(column, return_inverse=True)
        at = np.bincount(places, weights)
        shares[:, k] = (np.cumsum(at) - 0.5 * at)[places]
    covariance = np.atleast_2d(np.cov(shares.T, aweights=weights, ddof=0))
    spread = np.sqrt(np.diag(covariance))
    both = np.outer(spread, spread)
    return np.divide(covariance, both, out=np.full_like(covariance, np.nan), where=both > ROUNDING)


def draws(values: np.ndarray, weights: np.ndarray, number: int, seed: int) -> np.ndarray:
    """So many points of the posterior, equally weighted, by systematic resampling.

    Reference: Kitagawa, G. (1996), Monte Carlo filter and smoother for non-Gaussian nonlinear state space models,
    Journal of Computational and Graphical Statistics 5(1).
    """
    start = np.random.Generator(np.random.Philox(key=[seed, 1])).random()
    at = (start + np.arange(number)) / number
    places = np.searchsorted(np.cumsum(weights) / weights.sum(), at, side="right")
    return values[np.minimum(places, len(values) - 1)]


def rank(values: np.ndarray, weights: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """By parameter the share of the posterior below the value that made the data; uniform if the procedure is right.

    Reference: Talts, S. et al. (2018), Validating Bayesian inference algorithms with simulation-based calibration,
    arXiv:1804.06788.
    """
    return (values < truth).T.astype(float) @ weights
