"""Are the ranks of known truths even?  Distribution functions of the ranks less that of even ones, by parameter."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from sim.analysis.ranks import POINTS, band, ecdf_difference
from sim.figures.panels import COLUMNS, headed, labelled, panels
from sim.figures.style import BLACK, BLUE, SKY, noted, styled


def ranks(replicates: pd.DataFrame, table: pd.DataFrame, title: str, digest: str) -> Figure:
    """The figure: a panel a parameter, with the band that holds the whole curve in 95 of 100 cases if ranks are even.

    Args:
        replicates: rows of ``sim.calibration.synthetic.replicate``.
        table: as ``sim.calibration.synthetic.calibration_table`` makes it.
        title: what was run.
        digest: of the data.
    """
    places = np.concatenate([[0.0], POINTS, [1.0]])
    with styled():
        figure, axes = panels(len(table), 1.75, sharex=True, sharey=True)
        for k, (axis, row) in enumerate(zip(axes, table.itertuples(), strict=True)):
            low, high = (np.pad(edge, 1) for edge in band(row.replicates))
            found = np.pad(ecdf_difference(replicates[replicates.parameter == k]["rank"].to_numpy()), 1)
            axis.fill_between(
                places, low, high, step="post", color=SKY, alpha=0.4, linewidth=0, label="95% band if even"
            )
            axis.axhline(0.0, color=BLACK, linewidth=0.6)
            axis.step(places, found, where="post", color=BLUE, linewidth=1.2, label="ranks of the truth")
            headed(axis, row.parameter, f"p = {row.p:.3f}" if row.p >= 0.001 else "p < 0.001")
            axis.set_xlim(0.0, 1.0)
            axis.tick_params(labelsize=7, labelbottom=k + COLUMNS >= len(table))
        labelled(axes, "rank of the truth", "ECDF − even")
        figure.legend(*axes[0].get_legend_handles_labels(), loc="outside upper right", ncols=2)
        below = "below, then above 0: posteriors too wide; p: of one panel, not adjusted for their number"
        noted(figure, f"{title}; {below}; data {digest}")
    return figure
