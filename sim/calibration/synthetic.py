"""Simulation-based calibration: the whole procedure on records that the model made at parameters that are known.

A replicate draws a truth from the prior, makes one record there, calibrates on it, and takes the rank of the truth in
the posterior.  Everything random in it is its own: the truth, the proposals and every history.

Reference: Talts, S. et al. (2018), Validating Bayesian inference algorithms with simulation-based calibration,
arXiv:1804.06788.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from sim.analysis.abc import Population, generator
from sim.analysis.posterior import marginals, rank
from sim.analysis.proportion import proportion
from sim.analysis.ranks import holm, p_value
from sim.calibration.procedure import Calibration
from sim.calibration.records import COUNTS
from sim.calibration.space import Prior
from sim.calibration.tables import UNIT

APART = 2**32
"""Histories of one replicate at most, and so between the first ones of two."""
TRUTH, TIES = 2**32, 2**32 + 1
"""Which random numbers the truth is drawn by, and ties of ranks are broken by, beside those of the populations."""
LEVELS = (0.5, 0.9)
"""Of the central intervals whose coverage is counted."""
IN_UNITS = ("truth", "mean", "low_50", "high_50", "low_90", "high_90")
"""Columns of ``replicate`` that are points of the unit interval."""


def on_a_record(asked: Calibration, number: int) -> tuple[Calibration, np.ndarray]:
    """The calibration on a record that the model made, and the truth behind it, a point of the unit cube.

    Args:
        asked: the calibration on the public record.
        number: of the replicate, from 0.
    """
    seed = int(np.random.SeedSequence([asked.seed, number]).generate_state(1, np.uint64)[0])
    own = replace(asked, seed=seed, histories=(number + 1) * APART)
    truth = generator(seed, TRUTH).random((1, len(asked.space)))
    (record,) = own.records(truth, APART - 1)
    fitted = tuple(replace(target, observed=float(record[COUNTS.index(target.column)])) for target in asked.fitted)
    return replace(own, fitted=fitted), truth[0]


def replicate(asked: Calibration, number: int, progress: Callable[[int], object]) -> pd.DataFrame:
    """One replicate.

    Returns:
        a row a parameter: ``replicate``, ``parameter`` (its place), ``truth``, posterior ``mean`` and central intervals
        in the unit of the prior's scale (0..1), ``rank``, whether each interval ``covered`` the truth, ``contraction``;
        and of the calibration ``populations``, ``tolerance``, ``effective`` and ``simulated``.
    """
    own, truth = on_a_record(asked, number)
    made = list(own.populations(progress))
    last = made[-1]
    names, bounds = [prior.name for prior in asked.space], np.tile(UNIT, (len(asked.space), 1))
    narrow, wide = (marginals(last.values, last.weights, names, bounds, level) for level in LEVELS)
    table = pd.DataFrame(
        {"replicate": number, "parameter": np.arange(len(truth)), "truth": truth, "mean": wide["mean"]}
    )
    for level, found in (("50", narrow), ("90", wide)):
        table[f"low_{level}"], table[f"high_{level}"] = found.low, found.high
        table[f"covered_{level}"] = (found.low <= truth) & (truth <= found.high)
    table["rank"] = rank_among(last, truth, generator(own.seed, TIES))
    table["contraction"] = wide.contraction
    return table.assign(
        populations=len(made), tolerance=last.tolerance, effective=last.effective, simulated=last.simulated
    )


def rank_among(population: Population, truth: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """By parameter the rank of the truth among as many equal particles as are effective, in 0..1.

    The truth has a place before, between or after them; a place is as wide as the others, and where in it the truth
    lies is drawn, so that ranks are even if the procedure is right, however few the particles.
    """
    below = rank(population.values, population.weights, truth)
    return (below * population.effective + rng.random(len(truth))) / (population.effective + 1.0)


def in_own_units(table: pd.DataFrame, space: Sequence[Prior]) -> pd.DataFrame:
    """Rows of ``replicate`` with names of parameters, and values in their own units."""
    result = table.copy()
    for k, prior in enumerate(space):
        mine = table.parameter == k
        for column in IN_UNITS:
            result.loc[mine, column] = prior.value(table.loc[mine, column].to_numpy())
    return result.assign(parameter=[space[k].name for k in table.parameter])


def calibration_table(table: pd.DataFrame, space: Sequence[Prior]) -> pd.DataFrame:
    """What the replicates say of the procedure, by parameter.

    Args:
        table: rows of ``replicate`` (in the unit cube), of all replicates.
        space: the priors.

    Returns:
        ``parameter``, ``replicates``, ``mean_rank`` (0.5 without bias), ``p`` of even ranks and ``p_holm``, adjusted
        for the number of parameters; ``coverage_50`` and ``coverage_90`` with Wilson 95% intervals; ``recovery``, the
        correlation of truth and posterior mean on the prior's scale; ``contraction``, its mean over replicates.
    """
    rows = [{"parameter": space[k].name, **_row(mine)} for k, mine in table.groupby("parameter", sort=True)]
    result = pd.DataFrame(rows)
    result.insert(4, "p_holm", holm(result.p.to_numpy()))
    return result


def _row(mine: pd.DataFrame) -> dict:
    row = {"replicates": len(mine), "mean_rank": mine["rank"].mean(), "p": p_value(mine["rank"].to_numpy())}
    for level in ("50", "90"):
        covered = proportion(int(mine[f"covered_{level}"].sum()), len(mine))
        row |= {f"coverage_{level}": covered.value, f"coverage_{level}_low": covered.low}
        row[f"coverage_{level}_high"] = covered.high
    row["recovery"] = float(np.corrcoef(mine.truth, mine["mean"])[0, 1])
    return row | {"contraction": mine.contraction.mean()}
