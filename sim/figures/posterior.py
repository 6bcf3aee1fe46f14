"""What a calibration says: each parameter's posterior over its prior, first those of which the record says most."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from sim.analysis.abc import Population
from sim.calibration.space import Prior
from sim.figures.panels import headed, in_units_of, labelled, panels
from sim.figures.style import BLACK, BLUE, SKY, VERMILION, noted, styled

BINS = 15


def posterior(space: Sequence[Prior], population: Population, table: pd.DataFrame, title: str, digest: str) -> Figure:
    """The figure: weighted histograms on the prior's own scale, on which the prior is flat.

    Args:
        space: the priors.
        population: whose particles are the posterior.
        table: as ``sim.calibration.tables.posterior_table`` makes it.
        title: what was run.
        digest: of the data.
    """
    order = np.argsort(-table.contraction.to_numpy(), kind="stable")
    with styled():
        figure, axes = panels(len(space), 1.75, sharey=True)
        for axis, k in zip(axes, order, strict=True):
            _panel(axis, space[k], population.values[:, k], population.weights, table.iloc[k])
        labelled(axes, "", "density")
        figure.legend(*axes[0].get_legend_handles_labels(), loc="outside upper right", ncols=4)
        noted(figure, f"{title}; in percent: contraction of the variance; data {digest}")
    return figure


def _panel(axis, prior: Prior, values: np.ndarray, weights: np.ndarray, row) -> None:
    axis.hist(
        values,
        bins=BINS,
        range=(0.0, 1.0),
        weights=weights * BINS,
        color=SKY,
        edgecolor="white",
        linewidth=0.4,
        label="posterior",
    )
    axis.axhline(1.0, color=BLACK, linewidth=0.9, linestyle=":", label="prior")
    axis.axvline(prior.unit(row["default"]), color=VERMILION, linestyle="--", label="default")
    axis.axvline(prior.unit(row["mean"]), color=BLUE, label="posterior mean")
    axis.set_xlim(0.0, 1.0)
    in_units_of(prior, [axis.xaxis])
    headed(axis, prior.name, f"{row.contraction:.0%}\n{row.informed}")
