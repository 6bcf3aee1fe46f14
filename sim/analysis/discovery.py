"""Scenario discovery by the patient rule induction method: the box of parameters in which an outcome is concentrated.

References: Friedman, J. H. & Fisher, N. I. (1999), Bump hunting in high-dimensional data, Statistics and Computing
9(2); Bryant, B. P. & Lempert, R. J. (2010), Thinking inside the box, Technological Forecasting and Social Change
77(1).  As in the EMA workbench.
"""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd

from sim.analysis.spread import alike
from sim.params import ConfigError, number_within

COLUMNS = ("parameter", "low", "high", "quasi_p", "coverage", "density", "mass")
LEAST = 1e-6
"""Of a density that is asked for and of a share that is peeled off."""


def discovered(points: pd.DataFrame, cases: np.ndarray, threshold: float, peel: float = 0.05) -> pd.DataFrame:
    """The box at which density first reaches ``threshold``, or the densest one on the way.

    Args:
        points: points x parameters; one that never varies, but for rounding, restricts nothing.
        cases: which points are of interest.
        threshold: density of cases that is asked of a box.
        peel: share of the points that is peeled off at a time.

    Returns:
        a row for each parameter that the box restricts: ``parameter``, ``low``, ``high``, ``quasi_p`` (chance of so
        dense a box without that restriction), with ``coverage`` (share of all cases inside), ``density`` (share of
        cases among points inside) and ``mass`` (share of all points inside) of the box.  No row where all points are
        of interest: the box is all there is.

    Raises:
        ConfigError: no point is of interest, something is not a number, or the threshold or the peel is no share.
    """
    points, cases = _searchable(points, cases), np.asarray(cases, float) != 0.0
    number_within("threshold", threshold, LEAST, 1.0)
    number_within("peel", peel, LEAST, 1.0 - LEAST)
    if cases.all() or points.empty:
        return pd.DataFrame(columns=COLUMNS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about optional evaluators that are not installed
        from ema_workbench.analysis import prim

        density = float(cases.mean())  # at which every box is kept, and the choice is made here
        box = prim.Prim(points, cases, threshold=density, peel_alpha=peel).find_box()
        path = box.peeling_trajectory
        reached = path.index[path.density >= threshold]
        chosen = int(reached[0]) if len(reached) else int(path.density.to_numpy().argmax())
        limits = box.box_lims[chosen]
        quasi_p = dict(box.qp[chosen]) if len(box.qp) > chosen else {}
    rows = []
    for name in points.columns:
        low, high = (float(limits[name].iloc[k]) for k in (0, 1))
        if low > points[name].min() or high < points[name].max():
            value = quasi_p.get(name, [np.nan])
            significance = [v for v in np.atleast_1d(value) if v >= 0]
            rows.append(
                {
                    "parameter": name,
                    "low": low,
                    "high": high,
                    "quasi_p": min(significance) if significance else np.nan,
                    "coverage": float(path.coverage[chosen]),
                    "density": float(path.density[chosen]),
                    "mass": float(path.mass[chosen]),
                }
            )
    return pd.DataFrame(rows, columns=COLUMNS)


def _searchable(points: pd.DataFrame, cases: np.ndarray) -> pd.DataFrame:
    """The parameters among which a box can be found; refuses what holds none."""
    if len(points) != len(cases):
        raise ConfigError(f"cases: {len(cases)} for {len(points)} points; each point needs one.")
    if not np.isfinite(np.asarray(cases, float)).all():
        raise ConfigError("cases: not known of every point; allowed: true and false.")
    for name in points.columns:
        if not (pd.api.types.is_numeric_dtype(points[name]) and np.isfinite(points[name]).all()):
            raise ConfigError(f"points: {name} is not a number at every point.")
    if not np.any(cases):
        raise ConfigError(f"cases: none of the {len(points)} points is of interest; there is no box to look for.")
    return points[[name for name in points.columns if not alike(points[name])]]
