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
from sim.analysis.uncertainty import RECORD, Layer, of_frequency

FREQUENCY, CONTRAST = "frequency at 0.5", "war(0) - war(1)"
ENDS = "0-1"


def rank_correlation(first: np.ndarray, second: np.ndarray) -> float:
    """Spearman's rank correlation; not a number when one of them never varies."""
    ranks = np.array([rankdata(first), rankdata(second)])
    ranks -= ranks.mean(axis=1, keepdims=True)
    spread = np.sqrt((ranks**2).sum(axis=1))
    return float(ranks[0] @ ranks[1] / spread.prod()) if spread.all() else float("nan")


def interval(rho: float, n: int, level: float = 0.95) -> tuple[float, float]:
    """Interval of a rank correlation over ``n`` pairs; all there can be with fewer than four."""
    if n < 4 or abs(rho) >= 1.0:
        return (-1.0, 1.0) if n < 4 else (rho, rho)
    half = norm.ppf(0.5 + level / 2) * np.sqrt((1.0 + rho**2 / 2.0) / (n - 3))
    return float(np.tanh(np.arctanh(rho) - half)), float(np.tanh(np.arctanh(rho) + half))


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
    return pd.DataFrame(rows)


def _estimates(wars: np.ndarray) -> list[tuple[str, np.ndarray, float]]:
    """What parameters are correlated with: a name, an estimate a draw, and its reliability."""
    middle, ends = wars[len(wars) // 2], differences(wars, ENDS)
    pairs = wars[0].astype(float) - wars[-1]
    noise = float(np.mean(pairs.var(axis=1, ddof=1) / pairs.shape[1]))
    between = of_frequency(middle).between
    frequencies = middle.mean(axis=1)
    return [
        (FREQUENCY, frequencies, _share(between, float(np.var(frequencies, ddof=1)))),
        (CONTRAST, ends, _share(float(np.var(ends, ddof=1)) - noise, float(np.var(ends, ddof=1)))),
    ]


def _share(part: float, whole: float) -> float:
    return max(0.0, part / whole) if whole > 0.0 else float("nan")


def _driver(name: str, drawn: pd.Series, values: np.ndarray, fitted: set[str]) -> dict:
    rho = rank_correlation(drawn.to_numpy(float), values)
    low, high = interval(rho, len(values))
    basis = "record" if name in fitted else "judgement"
    return {"parameter": name, "basis": basis, "rho": rho, "low": low, "high": high, "rho_squared": rho**2}
