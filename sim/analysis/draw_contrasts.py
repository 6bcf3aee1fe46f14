"""Does the curve fall or rise, draw by draw: differences between levels in pairs, and the shape of each draw's curve.

A draw has few histories, so that much of what differs between draws is noise.  Beside the share of draws on each side
of zero stands therefore the share whose paired 95% interval excludes zero; and the interval over parameters is that of
the draws moved towards their mean until they vary as much as without noise, which keeps their skew (Louis, T. A.
(1984), Estimating a population of parameter values using Bayes and empirical Bayes methods, Journal of the American
Statistical Association 79(386)).  The layer of one parameter point shows what noise alone does.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.stats import norm

from sim.analysis.headline import OUTCOMES
from sim.analysis.paired import paired_difference
from sim.analysis.shape import shape
from sim.analysis.spread import alike
from sim.analysis.uncertainty import LEVEL, Components, Layer, components

CONTRASTS = {"0-1": (0, -1), "0-0.5": (0, None), "0.5-1": (None, -1)}
"""Levels whose frequencies are subtracted, by their places; None is the middle."""
SHAPES = ("falls", "rises", "interior minimum", "interior maximum", "flat")


def places(contrast: str, levels: int) -> tuple[int, int]:
    """The two levels of a contrast."""
    first, second = (levels // 2 if place is None else place for place in CONTRASTS[contrast])
    return first, second


def differences(wars: np.ndarray, contrast: str) -> np.ndarray:
    """The contrast of each draw; ``wars`` is levels x draws x histories."""
    first, second = places(contrast, len(wars))
    return wars[first].mean(axis=1) - wars[second].mean(axis=1)


def contrast_table(layers: Sequence[Layer]) -> pd.DataFrame:
    """Contrasts of war frequency by layer, severity base and outcome.

    Returns:
        ``contrast``; ``mean`` over draws; ``mean_low``, ``mean_high``: of that mean, by sampling and the number of
        draws (normal; where all draws have the same, of all their pairs together); ``between_sd``, ``low``, ``high``
        over parameters, net of sampling (intervals: 90%);
        ``positive``, ``negative``: shares of draws; ``clear_positive``, ``clear_negative``: of draws whose paired 95%
        interval excludes zero; ``draws``, ``n`` (histories a draw).
    """
    return pd.DataFrame(
        {**layer.key, "outcome": outcome, "contrast": contrast, **_contrast(layer.wars(outcome), contrast)}
        for layer in layers
        for outcome in OUTCOMES
        for contrast in CONTRASTS
    )


def _contrast(wars: np.ndarray, contrast: str) -> dict:
    first, second = (wars[place] for place in places(contrast, len(wars)))
    draws, n = first.shape
    pairs = first.astype(float) - second
    values = pairs.mean(axis=1)
    found = components(values, pairs.var(axis=1, ddof=1) / n)
    intervals = [paired_difference(*both) for both in zip(first, second, strict=True)]
    mean_low, mean_high = _interval_of_mean(first, second, found)
    low, high = np.quantile(net_of_noise(values, found), [0.5 - LEVEL / 2, 0.5 + LEVEL / 2])
    return {
        "mean": found.mean,
        "mean_low": mean_low,
        "mean_high": mean_high,
        "between_sd": found.between_sd,
        "low": low,
        "high": high,
        "positive": np.mean(values > 0.0),
        "negative": np.mean(values < 0.0),
        "clear_positive": np.mean([interval.low > 0.0 for interval in intervals]),
        "clear_negative": np.mean([interval.high < 0.0 for interval in intervals]),
        "draws": draws,
        "n": n,
    }


def _interval_of_mean(first: np.ndarray, second: np.ndarray, found: Components) -> tuple[float, float]:
    """Of the mean over draws of a difference; draws that do not differ say nothing of its error, their pairs do."""
    if alike(first.mean(axis=1) - second.mean(axis=1), 1.0):
        pooled = paired_difference(first.ravel(), second.ravel(), LEVEL)
        return pooled.low, pooled.high
    error = norm.ppf(0.5 + LEVEL / 2) * np.sqrt(found.error)
    return found.mean - error, found.mean + error


def net_of_noise(values: np.ndarray, found: Components) -> np.ndarray:
    """The estimates of draws, moved towards their mean until their variance is that between parameter points."""
    whole = found.error * len(values)
    return found.mean + (np.sqrt(found.between / whole) if whole > 0.0 else 0.0) * (values - found.mean)


def shape_table(layers: Sequence[Layer]) -> pd.DataFrame:
    """Shapes of the curves of the draws, by layer, severity base and outcome.

    Returns:
        ``shape``; ``by_sign``: share of draws by the signs of the differences between the two ends and the middle;
        ``clear``: share by the rules of ``sim.analysis.shape`` over all levels; ``mean_curve``: whether the curve over
        all histories of the layer has that shape by those rules.
    """
    rows = []
    for layer in layers:
        for outcome in OUTCOMES:
            wars = layer.wars(outcome)
            levels, draws, _ = wars.shape
            signs = [shape_by_sign(*wars[[0, levels // 2, -1], d].mean(axis=1)) for d in range(draws)]
            clear = [shape(wars[:, d])[0] for d in range(draws)]
            whole = shape(wars.reshape(levels, -1))[0]
            rows += [
                {
                    **layer.key,
                    "outcome": outcome,
                    "shape": name,
                    "by_sign": signs.count(name) / draws,
                    "clear": clear.count(name) / draws,
                    "mean_curve": name == whole,
                }
                for name in SHAPES
            ]
    return pd.DataFrame(rows)


def shape_by_sign(low: float, middle: float, high: float) -> str:
    """The shape that three frequencies have as they stand, with their noise."""
    if middle < min(low, high):
        return "interior minimum"
    if middle > max(low, high):
        return "interior maximum"
    if low == high:
        return "flat"
    return "falls" if low > high else "rises"
