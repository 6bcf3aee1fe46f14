"""Sensitivity indices of an outcome over a design: Sobol's, and Morris' elementary effects.

References: Saltelli, A. et al. (2010), Variance based sensitivity analysis of model output, Computer Physics
Communications 181(2); Morris, M. D. (1991), Factorial sampling plans for preliminary computational experiments,
Technometrics 33(2); Campolongo, F. et al. (2007), An effective screening design, Environmental Modelling & Software
22(10).  As in SALib.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from sim.design import Design
from sim.params import ConfigError

RESAMPLES = 500


def sobol_indices(design: Design, outcome: np.ndarray, level: float = 0.95, seed: int = 1) -> pd.DataFrame:
    """First-order and total indices with bootstrap intervals.

    Args:
        design: of kind ``saltelli``.
        outcome: one number a point.
        level: of the intervals.
        seed: of the bootstrap.

    Returns:
        a row a parameter: ``parameter``, ``first``, ``first_half`` (half width), ``total``, ``total_half``.

    Raises:
        ConfigError: another kind of design, a missing point, or an outcome that never varies.
    """
    from SALib.analyze import sobol

    _suits(design, "saltelli", outcome)
    found = sobol.analyze(
        design.problem,
        np.asarray(outcome, float),
        calc_second_order=False,
        num_resamples=RESAMPLES,
        conf_level=level,
        seed=seed,
    )
    return pd.DataFrame(
        {
            "parameter": design.names,
            "first": found["S1"],
            "first_half": found["S1_conf"],
            "total": found["ST"],
            "total_half": found["ST_conf"],
        }
    )


def morris_effects(design: Design, outcome: np.ndarray, level: float = 0.95, seed: int = 1) -> pd.DataFrame:
    """Elementary effects.

    Args:
        design: of kind ``morris``.
        outcome: one number a point.
        level: of the interval of ``mu_star``.
        seed: of the bootstrap.

    Returns:
        a row a parameter: ``parameter``, ``mu_star`` (mean absolute effect), ``mu_star_half`` (half width), ``mu``
        (mean effect), ``sigma`` (spread: interactions and curvature).

    Raises:
        ConfigError: another kind of design, a missing point, or an outcome that never varies.
    """
    from SALib.analyze import morris

    _suits(design, "morris", outcome)
    found = morris.analyze(
        design.problem,
        design.values,
        np.asarray(outcome, float),
        num_levels=design.levels,
        num_resamples=RESAMPLES,
        conf_level=level,
        seed=seed,
    )
    return pd.DataFrame(
        {
            "parameter": design.names,
            "mu_star": np.asarray(found["mu_star"]),
            "mu_star_half": np.asarray(found["mu_star_conf"]),
            "mu": np.asarray(found["mu"]),
            "sigma": np.asarray(found["sigma"]),
        }
    )


def _suits(design: Design, kind: str, outcome: np.ndarray) -> None:
    if design.kind != kind:
        raise ConfigError(f"design.kind: these indices need a {kind} design, this is {design.kind}.")
    if len(outcome) != len(design.values):
        raise ConfigError(f"design: {len(outcome)} of its {len(design.values)} points have an outcome; all are needed.")
    outcome = np.asarray(outcome, float)
    if not np.isfinite(outcome).all() or np.ptp(outcome) == 0.0:
        raise ConfigError("design: the outcome never varies, or is missing somewhere; there is nothing to explain.")
