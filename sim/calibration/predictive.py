"""Posterior predictive checks: the fitted numbers in new histories, after the calibration and before it.

An accepted record is near by selection; what a posterior predicts is seen only in histories that no tolerance has
sorted.  Reference: Gelman, A. et al. (2013), Bayesian data analysis, 3rd ed., section 6.3.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from sim.analysis.abc import Population, generator
from sim.analysis.posterior import draws
from sim.calibration.procedure import Calibration
from sim.calibration.records import COUNTS
from sim.calibration.targets import Target

FRESH = 2**40
"""Number of the first history of a predictive check, far beyond those of any calibration."""
QUANTILES = {"q05": 0.05, "q25": 0.25, "median": 0.5, "q75": 0.75, "q95": 0.95}
PRIOR_DRAWS = 2**32
"""Which random numbers the draws of the prior are, beside those of the populations."""


def predictive_table(asked: Calibration, last: Population, number: int) -> pd.DataFrame:
    """Each fitted number beside its predictive distribution at draws of the posterior, of the prior, and at the
    defaults; all three live the same new histories.

    Args:
        asked: the calibration.
        last: its last population.
        number: of records made at each of the three.

    Returns:
        a row for each target and each of the three (``made_at``); see ``_row``.
    """
    points = {
        "posterior": draws(last.values, last.weights, number, asked.seed),
        "prior": generator(asked.seed, PRIOR_DRAWS).random((number, len(asked.space))),
        "default": np.tile(asked.defaults, (number, 1)),
    }
    made = {name: asked.records(cube, FRESH) for name, cube in points.items()}
    return pd.DataFrame([_row(target, name, records) for target in asked.fitted for name, records in made.items()])


def _row(target: Target, made_at: str, records: np.ndarray) -> dict:
    """The target (``observed``, the rows of the record, ``scale`` and ``error``), and of the made records their number,
    the share in which nobody answered, the ``QUANTILES`` of the others, and the share ``below`` the record's number,
    half of those that equal it among them: near 0 or 1 where the model cannot reach it.
    """
    values = records[:, COUNTS.index(target.column)]
    answered = values[~np.isnan(values)]
    spread = np.quantile(answered, list(QUANTILES.values())) if len(answered) else np.full(len(QUANTILES), np.nan)
    below = (
        np.mean(answered < target.observed) + 0.5 * np.mean(answered == target.observed) if len(answered) else np.nan
    )
    return {
        "target": target.column,
        "observed": target.observed,
        "rows": " ".join(target.rows),
        "scale": target.scale,
        "error": target.error,
        "made_at": made_at,
        "records": len(values),
        "unanswered": float(np.mean(np.isnan(values))),
        **dict(zip(QUANTILES, spread, strict=True)),
        "below": below,
        "why": target.why,
    }
