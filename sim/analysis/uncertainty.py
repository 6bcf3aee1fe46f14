"""War frequency under sampling and parameter uncertainty: what varies between parameter points, net of sampling noise.

A layer is a sample of parameter points, each lived with the same number of histories at every level of centralization.
Histories are the same at all levels of a point and in all layers, and others at other points, so that the noise of one
point is independent of the noise of the next.  The variance of an estimate over points is then the sum of the variance
between points and the mean sampling variance of a point, and the difference of the two estimates the former (method of
moments, as for a beta-binomial distribution: Kleinman, J. C. (1973), Proportions with extraneous variance, Journal of
the American Statistical Association 68(341)).  The frequency over points gets the beta distribution of that mean and
that variance; without variance between points it stands at its mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.stats import beta

from sim.analysis.headline import OUTCOMES
from sim.analysis.proportion import proportion
from sim.ladder import DYAD_NAMES
from sim.params import ConfigError

SAMPLING, RECORD, JUDGEMENT = "sampling", "record", "judgement"
"""Layers: one point; draws of the posterior; draws of the posterior and of what the record was not fitted to."""
LEVEL = 0.9
"""Of every interval over points."""
KEYS = ["layer", "severity_base"]


@dataclass(frozen=True)
class Layer:
    """Histories of a sample of parameter points.

    Attributes:
        name: one of the three.
        base: severity base of all points.
        dyads: levels x draws x histories, the dyad of the war that ended a history, -1 without one.
        parameters: what varies over the draws, a row each.

    Raises:
        ConfigError: one draw, or one history a draw, of which no variance can be estimated.
    """

    name: str
    base: float
    dyads: np.ndarray
    parameters: pd.DataFrame

    def __post_init__(self):
        draws, histories = self.dyads.shape[1:]
        if min(draws, histories) < 2:
            raise ConfigError(f"layer {self.name}: {draws} draws x {histories} histories; allowed: 2 or more of each.")

    def wars(self, outcome: str) -> np.ndarray:
        """Which histories ended in war: in any dyad, or in the one named."""
        return self.dyads >= 0 if outcome == "any" else self.dyads == DYAD_NAMES.index(outcome)

    @property
    def key(self) -> dict:
        """What tells its rows in a table from those of another layer."""
        return {"layer": self.name, "severity_base": self.base}


@dataclass(frozen=True)
class Components:
    """Components of the variance of an estimate over points.

    Attributes:
        mean: over points.
        sampling: variance of that mean by sampling alone.
        between: variance between points, net of sampling.
        error: variance of the mean as an estimate for all points, by sampling and by the number of points.
    """

    mean: float
    sampling: float
    between: float
    error: float

    @property
    def between_sd(self) -> float:
        """Standard deviation between points."""
        return float(np.sqrt(self.between))


def components(values: np.ndarray, variances: np.ndarray) -> Components:
    """The components by moments.

    Args:
        values: the estimate of each point.
        variances: unbiased sampling variance of each.
    """
    noise, whole = float(np.mean(variances)), float(np.var(values, ddof=1))
    return Components(float(np.mean(values)), noise / len(values), max(0.0, whole - noise), whole / len(values))


def of_frequency(wars: np.ndarray) -> Components:
    """The components of a frequency; ``wars`` is draws x histories."""
    shares = wars.mean(axis=1)
    return components(shares, shares * (1.0 - shares) / (wars.shape[1] - 1))


def beta_interval(mean: float, variance: float, level: float = LEVEL) -> tuple[float, float]:
    """Central interval of the beta distribution of a mean and a variance; the mean itself when nothing varies."""
    most = mean * (1.0 - mean)
    if variance <= 0.0 or most <= 0.0:
        return mean, mean
    both = max(most / variance - 1.0, 1e-6)  # no distribution on 0..1 varies more than two points at its ends
    low, high = beta.ppf([0.5 - level / 2, 0.5 + level / 2], mean * both, (1.0 - mean) * both)
    return float(low), float(high)


def frequency_table(layers: Sequence[Layer], levels: np.ndarray) -> pd.DataFrame:
    """War frequency by layer, severity base, level of centralization and outcome.

    Returns:
        ``mean`` over draws; ``sampling_low``, ``sampling_high`` of that mean (Wilson), and ``sampling_variance``;
        ``between_sd`` of draws, net of sampling; ``low``, ``high`` of the frequency over parameters; ``total_low``,
        ``total_high`` with the sampling of the mean added; ``draws``, ``n`` (histories a draw).  Intervals: 90%.
    """
    return pd.DataFrame(
        {**layer.key, "centralization": level, "outcome": outcome, **_frequency(layer.wars(outcome)[k])}
        for layer in layers
        for k, level in enumerate(levels)
        for outcome in OUTCOMES
    )


def _frequency(wars: np.ndarray) -> dict:
    """One row's numbers; ``wars`` is draws x histories."""
    found = of_frequency(wars)
    sampling = proportion(int(wars.sum()), wars.size, LEVEL)
    low, high = beta_interval(found.mean, found.between)
    total = (sampling.low, sampling.high)
    if found.between > 0.0:
        total = beta_interval(found.mean, found.between + found.sampling)
    return {
        "mean": found.mean,
        "sampling_low": sampling.low,
        "sampling_high": sampling.high,
        "sampling_variance": found.sampling,
        "between_sd": found.between_sd,
        "low": low,
        "high": high,
        "total_low": total[0],
        "total_high": total[1],
        "draws": wars.shape[0],
        "n": wars.shape[1],
    }


def variance_shares(table: pd.DataFrame, base: float) -> pd.DataFrame:
    """Where the variance of the frequency comes from, at the severity base of all three layers.

    The parameters of the record and those of judgement are drawn independently; what the second layer varies less than
    the third is put down to judgement and its interactions.

    Returns:
        a row for each outcome and level: ``sampling`` (of the mean over as many histories as a layer has), ``record``,
        ``judgement``, which sum to one, and ``total_sd``; shares are not a number when nothing varies.
    """
    mine = table[table.severity_base == base].set_index(["layer", "outcome", "centralization"])
    between = mine.between_sd**2
    found = pd.DataFrame({
        SAMPLING: mine.sampling_variance[SAMPLING],
        RECORD: between[RECORD],
        JUDGEMENT: (between[JUDGEMENT] - between[RECORD]).clip(lower=0.0),
    })  # fmt: skip
    total = found.sum(axis=1)
    return found.div(total.where(total > 0.0), axis=0).assign(total_sd=np.sqrt(total)).reset_index()


def draws_table(layers: Sequence[Layer], levels: np.ndarray) -> pd.DataFrame:
    """Wars of every draw at every level: ``draw``, ``centralization``, a count an outcome, and ``n``."""
    frames = []
    for layer in layers:
        counts = {outcome: layer.wars(outcome).sum(axis=2).ravel() for outcome in OUTCOMES}
        draws, n = layer.dyads.shape[1:]
        where = {"centralization": np.repeat(levels, draws), "draw": np.tile(np.arange(draws), len(levels))}
        frames.append(pd.DataFrame({**where, **counts, "n": n}).assign(**layer.key))
    found = pd.concat(frames, ignore_index=True)
    return found[[*KEYS, *found.columns.drop(KEYS)]]
