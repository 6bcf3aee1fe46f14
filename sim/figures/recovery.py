"""Does the posterior follow a known truth?  Posterior means and intervals against what made the record."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.figure import Figure

from sim.calibration.space import Prior
from sim.figures.panels import headed, in_units_of, labelled, panels
from sim.figures.style import BLACK, BLUE, VERMILION, noted, styled


def recovery(space: Sequence[Prior], replicates: pd.DataFrame, table: pd.DataFrame, title: str, digest: str) -> Figure:
    """The figure: on the diagonal the mean is the truth; flat is what a record says nothing about.

    Args:
        space: the priors.
        replicates: rows of ``sim.calibration.synthetic.replicate``.
        table: as ``sim.calibration.synthetic.calibration_table`` makes it.
        title: what was run.
        digest: of the data.
    """
    with styled():
        figure, axes = panels(len(space), 2.3)
        for k, (axis, prior) in enumerate(zip(axes, space, strict=True)):
            mine = replicates[replicates.parameter == k]
            _panel(axis, mine)
            in_units_of(prior, [axis.xaxis, axis.yaxis])
            headed(axis, prior.name, f"r = {table.recovery[k]:.2f}\ncontraction {table.contraction[k]:.0%}")
        labelled(axes, "truth", "posterior")
        figure.legend(*axes[0].get_legend_handles_labels(), loc="outside upper right", ncols=3)
        noted(figure, f"{title}; points: posterior means, lines: 90% intervals; data {digest}")
    return figure


def _panel(axis, mine: pd.DataFrame) -> None:
    """Means with 90% intervals; an interval that misses the truth stands out."""
    for covered, colour, marker, label in (
        (True, BLUE, "o", "90% interval holds the truth"),
        (False, VERMILION, "^", "it does not"),
    ):
        some = mine[mine.covered_90 == covered]
        axis.vlines(some.truth, some.low_90, some.high_90, color=colour, linewidth=0.4)
        axis.plot(some.truth, some["mean"], marker, color=colour, markersize=2.5, label=label)
    axis.plot([0.0, 1.0], [0.0, 1.0], color=BLACK, linewidth=0.8, linestyle="--", label="mean = truth")
    axis.set_xlim(-0.02, 1.02)
    axis.set_ylim(-0.02, 1.02)
