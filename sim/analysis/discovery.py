"""Scenario discovery by the patient rule induction method: the box of parameters in which an outcome is concentrated.

References: Friedman, J. H. & Fisher, N. I. (1999), Bump hunting in high-dimensional data, Statistics and Computing
9(2); Bryant, B. P. & Lempert, R. J. (2010), Thinking inside the box, Technological Forecasting and Social Change
77(1).  As in the EMA workbench.
"""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd


def discovered(points: pd.DataFrame, cases: np.ndarray, threshold: float, peel: float = 0.05) -> pd.DataFrame:
    """The box at which density first reaches ``threshold``, or the densest one on the way.

    Args:
        points: points x parameters.
        cases: which points are of interest.
        threshold: density of cases that is asked of a box.
        peel: share of the points that is peeled off at a time.

    Returns:
        a row for each parameter that the box restricts: ``parameter``, ``low``, ``high``, ``quasi_p`` (chance of so
        dense a box without that restriction), with ``coverage`` (share of all cases inside), ``density`` (share of
        cases among points inside) and ``mass`` (share of all points inside) of the box.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about optional evaluators that are not installed
        from ema_workbench.analysis import prim

        cases = np.asarray(cases, bool)  # at their own density every box is kept, and the choice is made here
        box = prim.Prim(points, cases, threshold=float(cases.mean()), peel_alpha=peel).find_box()
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
    columns = ["parameter", "low", "high", "quasi_p", "coverage", "density", "mass"]
    return pd.DataFrame(rows, columns=columns)
