"""Sensitivity indices of an outcome over a design: Sobol's, and Morris' elementary effects.

References: Saltelli, A. et al. (2010), Variance based sensitivity analysis of model output, Computer Physics
Communications 181(2); Morris, M. D. (1991), Factorial sampling plans for preliminary computational experiments,
Technometrics 33(2); Campolongo, F. et al. (2007), An effective screening design, Environmental Modelling & Software
22(10).  As in SALib.

With one base sample or trajectory, and with few of which none differs from the others, an interval is undecided: its
half width is infinite.
"""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd

from sim.analysis.spread import FEW, ROUNDING, alike
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
        ConfigError: another kind of design, a missing point, or an outcome of which nothing is to explain.
    """
    from SALib.analyze import sobol

    outcome = _suited(design, "saltelli", outcome)
    found = sobol.analyze(
        design.problem, outcome, calc_second_order=False, num_resamples=RESAMPLES, conf_level=level, seed=seed
    )
    samples = len(outcome) // (len(design.names) + 2)
    return pd.DataFrame(
        {
            "parameter": design.names,
            "first": found["S1"],
            "first_half": known_halves(found["S1_conf"], samples, 1.0),
            "total": found["ST"],
            "total_half": known_halves(found["ST_conf"], samples, 1.0),
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
        (mean effect), ``sigma`` (spread: interactions and curvature; not a number of one trajectory).

    Raises:
        ConfigError: another kind of design, a missing point, or an outcome of which nothing is to explain.
    """
    from SALib.analyze import morris

    outcome = _suited(design, "morris", outcome)
    trajectories = len(outcome) // (len(design.names) + 1)
    with np.errstate(invalid="ignore", divide="ignore"), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Degrees of freedom", RuntimeWarning)  # of the spread of one trajectory
        found = morris.analyze(
            design.problem, design.values, outcome,
            num_levels=design.levels, num_resamples=RESAMPLES, conf_level=level, seed=seed,
        )  # fmt: skip
    halves = known_halves(found["mu_star_conf"], trajectories, float(np.abs(outcome).max()))
    return pd.DataFrame(
        {
            "parameter": design.names,
            "mu_star": np.asarray(found["mu_star"]),
            "mu_star_half": halves,
            "mu": np.asarray(found["mu"]),
            "sigma": np.asarray(found["sigma"]),
        }
    )


def known_halves(halves: np.ndarray, number: int, scale: float) -> np.ndarray:
    """Half widths of bootstrap intervals, infinite where resampling so few says nothing of them.

    Args:
        halves: as the bootstrap has them: nothing where all that is resampled is alike, as one always is.
        number: of what is resampled.
        scale: of the numbers that were resampled.
    """
    halves = np.asarray(halves, float)
    return np.where((number < FEW) & ~(halves > ROUNDING * scale), np.inf, halves)


def unexplained(design: Design, outcome: np.ndarray) -> str:
    """Why nothing of an outcome is to explain, in words; empty where something is.

    Indices are shares of the variance over the base samples of a ``saltelli`` design: where the outcome is the same in
    all of these, but for rounding, and differs only beside them, there is none to share.
    """
    outcome = np.asarray(outcome, float)
    if not np.isfinite(outcome).all() or alike(outcome):
        return "the outcome never varies, or is missing somewhere"
    step = len(design.names) + 2
    base = np.concatenate([outcome[::step], outcome[step - 1 :: step]])
    if design.kind == "saltelli" and alike(base, float(np.abs(outcome).max())):
        return "the outcome never varies over the base samples"
    return ""


def _suited(design: Design, kind: str, outcome: np.ndarray) -> np.ndarray:
    """The outcome as numbers; refused when it, or the design, does not suit."""
    if design.kind != kind:
        raise ConfigError(f"design.kind: these indices need a {kind} design, this is {design.kind}.")
    if len(outcome) != len(design.values):
        raise ConfigError(f"design: {len(outcome)} of its {len(design.values)} points have an outcome; all are needed.")
    why = unexplained(design, outcome)
    if why:
        raise ConfigError(f"design: {why}; there is nothing to explain.")
    return np.asarray(outcome, float)
