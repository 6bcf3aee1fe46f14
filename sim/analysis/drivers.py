"""Which parameter does the headline hang on: squared rank correlations over the draws of a layer.

The squared rank correlation (Spearman) of a parameter with an estimate is the share of the variance of its ranks that
the parameter goes with, monotonically and alone.  Sampling noise is in the estimate: no parameter can have more than
the share that is between draws, the ``reliability``.  Intervals: Bonett, D. G. & Wright, T. A. (2000), Sample size
requirements for estimating Pearson, Kendall and Spearman correlations, Psychometrika 65(1).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.stats import norm, rankdata

from sim.analysis.draw_contrasts import differences
from sim.analysis.headline import OUTCOMES
from sim.analysis.spread import alike
from sim.analysis.uncertainty import RECORD, Layer, of_frequency

FREQUENCY, CONTRAST = "frequency at 0.5", "war(0) - war(1)"
ENDS = "0-1"
COLUMNS = (
    "layer", "severity_base", "outcome", "of", "parameter", "basis", "rho", "low", "high", "rho_squared", "reliability",
)  # fmt: skip


def rank_correlation(first: np.ndarray, second: np.ndarray) -> float:
    """Spearman's rank correlation; not a number when one of them never varies, but for rounding."""
    if alike(first) or alike(second):
        return float("nan")
    ranks = np.array([rankdata(first), rankdata(second)])
    ranks -= ranks.mean(axis=1, keepdims=True)
    spread = np.sqrt((ranks**2).sum(axis=1))
    return float(ranks[0] @ ranks[1] / spread.prod())


def interval(rho: float, n: int, level: float = 0.95) -> tuple[float, float]:
    """Interval of a rank correlation over ``n`` pairs; all there can be with fewer than four, or without a correlation.

    That of a perfect one reaches as far as that of the next lower one there can be, of two neighbours exchanged.
    """
    if n < 4 or np.isnan(rho):
        return -1.0, 1.0
    most = 1.0 - 12.0 / (n * (n**2 - 1.0))
    inside = float(np.clip(rho, -most, most))
    half = norm.ppf(0.5 + level / 2) * np.sqrt((1.0 + inside**2 / 2.0) / (n - 3))
    low, high = float(np.tanh(np.arctanh(inside) - half)), float(np.tanh(np.arctanh(inside) + half))
    return (-1.0 if rho < -most else low), (1.0 if rho > most else high)


def drivers_table(layers: Sequence[Layer]) -> pd.DataFrame:
    """How much the headline goes with each parameter.

    Args:
        layers: those without parameters that vary are passed over; a parameter is of the record when it varies in a
            layer of draws of the posterior, and judgement when it does not.

    Returns:
        a row for each layer, severity base, outcome, ``of`` (the frequency at the middle level, or its fall from the
        first level to the last) and ``parameter``: its ``basis`` (record or judgement), ``rho`` with ``low`` and
        ``high``, ``rho_squared``, and the ``reliability`` of what it is correlated with; the strongest first.
    """
    fitted = {name for layer in layers if layer.name == RECORD for name in layer.parameters}
    rows = []
    for layer in layers:
        for outcome in OUTCOMES:
            for of, values, reliability in _estimates(layer.wars(outcome)):
                head = {**layer.key, "outcome": outcome, "of": of}
                found = [{**head, **_driver(name, layer.parameters[name], values, fitted)} for name in layer.parameters]
                found.sort(key=lambda row: -np.nan_to_num(row["rho_squared"]))
                rows += [row | {"reliability": reliability} for row in found]
    return pd.DataFrame(rows, columns=COLUMNS)


def _estimates(wars: np.ndarray) -> list[tuple[str, np.ndarray, float]]:
    """What parameters are correlated with: a name, an estimate a draw, and its reliability."""
    middle, ends = wars[len(wars) // 2], differences(wars, ENDS)
    pairs = wars[0].astype(float) - wars[-1]
    noise = float(np.mean(pairs.var(axis=1, ddof=1) / pairs.shape[1]))
    between = of_frequency(middle).between
    frequencies = middle.mean(axis=1)
    return [
        (FREQUENCY, frequencies, _reliability(between, frequencies)),
        (CONTRAST, ends, _reliability(float(np.var(ends, ddof=1)) - noise, ends)),
    ]


def _reliability(between: float, values: np.ndarray) -> float:
    """Share of the variance of estimates that is between draws; not a number when they do not vary."""
    return float("nan") if alike(values, 1.0) else max(0.0, between / float(np.var(values, ddof=1)))


def _driver(name: str, drawn: pd.Series, values: np.ndarray, fitted: set[str]) -> dict:
    rho = rank_correlation(drawn.to_numpy(float), values)
    low, high = interval(rho, len(values))
    basis = "record" if name in fitted else "judgement"
    return {"parameter": name, "basis": basis, "rho": rho, "low": low, "high": high, "rho_squared": rho**2}
