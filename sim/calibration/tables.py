"""What a calibration leaves, as tables: its posterior by parameter, pairs that go together, its draws, how it went."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pandas as pd
from scipy.stats import norm

from sim.analysis.abc import Population
from sim.analysis.posterior import draws, informed, marginals, rank_correlations
from sim.calibration.space import Prior

TOGETHER = 0.3
"""Rank correlation from which on a pair of parameters is listed; judgement."""
BY_CHANCE = 0.05
"""Chance with which any pair at all may be listed where there is no correlation."""
UNIT = np.array([0.0, 1.0])


def posterior_table(space: Sequence[Prior], population: Population) -> pd.DataFrame:
    """The posterior by parameter.

    Returns:
        ``parameter``, its ``default``, the prior (``prior_low``, ``prior_high``, ``scale``), ``mean`` and 90% interval
        ``low`` to ``high`` (the mean is taken on the prior's scale: geometric where that is logarithmic),
        ``contraction``, in words what the record said (``informed``), and why the prior is as it is.
    """
    bounds = np.tile(UNIT, (len(space), 1))
    table = marginals(population.values, population.weights, [prior.name for prior in space], bounds)
    for column in ("mean", "low", "high"):
        table[column] = [float(prior.value(unit)) for prior, unit in zip(space, table[column], strict=True)]
    table.insert(1, "default", [prior.declared.default for prior in space])
    table.insert(2, "prior_low", [prior.low for prior in space])
    table.insert(3, "prior_high", [prior.high for prior in space])
    table.insert(4, "scale", [prior.scale for prior in space])
    table["informed"] = [informed(contraction) for contraction in table.contraction]
    table["why"] = [prior.why for prior in space]
    return table


def pairs_table(space: Sequence[Prior], population: Population) -> pd.DataFrame:
    """Pairs of parameters that the record ties to one another, the strongest first: it may pin down a combination of
    two and neither of them.

    Returns:
        ``first``, ``second``, ``rank_correlation`` (weighted, Spearman), of those that are beyond ``TOGETHER`` in size
        and beyond what chance makes of so few effective particles.
    """
    found = rank_correlations(population.values, population.weights)
    pairs = list(combinations(range(len(space)), 2))
    noise = norm.ppf(1.0 - BY_CHANCE / 2 / max(1, len(pairs))) / np.sqrt(max(1.0, population.effective - 1.0))
    least = max(TOGETHER, float(noise))
    rows = [(space[j].name, space[k].name, found[j, k]) for j, k in pairs if abs(found[j, k]) > least]
    rows.sort(key=lambda row: -abs(row[2]))
    return pd.DataFrame(rows, columns=["first", "second", "rank_correlation"])


def draws_table(space: Sequence[Prior], population: Population, number: int, seed: int) -> pd.DataFrame:
    """Equally weighted draws from the posterior, a row each, parameters named as in a configuration."""
    drawn = draws(population.values, population.weights, number, seed)
    return pd.DataFrame({f"rules.{prior.name}": prior.value(drawn[:, k]) for k, prior in enumerate(space)})


def populations_table(made: Sequence[Population]) -> pd.DataFrame:
    """How a calibration went: a row a population."""
    columns = ("tolerance", "accepted", "effective", "proposed", "simulated")
    rows = [(k + 1, *(getattr(population, name) for name in columns)) for k, population in enumerate(made)]
    return pd.DataFrame(rows, columns=["population", *columns])
