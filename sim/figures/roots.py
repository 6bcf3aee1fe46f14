"""With whose decision wars begin: the class of the root act, by level, in shares of histories and of wars."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from sim.figures.headline import ROOTS
from sim.figures.style import BLACK, in_percent, noted, styled
from sim.figures.undecided import says

PANELS = (
    ("share of histories", "A  Histories that end in open war, by the class of the war's root"),
    ("share of wars", "B  Open wars, by the class of their root"),
)
WIDTH = 0.16


def roots(table: pd.DataFrame, title: str, digest: str) -> Figure:
    """The figure: a group of bars for each level, a bar with its interval for each class.

    Args:
        table: as ``sim.analysis.roots.roots_table`` makes it, with ``level``, the label of each.
        title: what was run.
        digest: of the data.
    """
    levels = list(table.level.unique())
    with styled():
        figure = Figure(figsize=(7.5, 6.2))
        axes = figure.subplots(2, 1)
        for axis, (measure, name) in zip(axes, PANELS, strict=True):
            mine = table[table.measure == measure]
            for k, (root, (label, colour, hatch)) in enumerate(ROOTS.items()):
                some = mine[mine.root == root]
                at = np.array([levels.index(level) for level in some.level]) + WIDTH * (k - (len(ROOTS) - 1) / 2)
                axis.bar(at, some.value, 0.9 * WIDTH, color=colour, hatch=hatch, edgecolor="white", lw=0.3, label=label)
                spread = [some.value - some.low, some.high - some.value]
                axis.errorbar(at, some.value, yerr=spread, fmt="none", ecolor=BLACK, elinewidth=0.8, capsize=2)
            if not mine.value.any():
                says(axis, "No history ended in open war.")
            counted = mine.groupby("level").n.first()
            ticks = [f"{level}\n{counted.get(level, 0):,} {measure.split()[-1]}" for level in levels]
            axis.set_xticks(np.arange(len(levels)), ticks)
            axis.tick_params(axis="x", length=0)
            axis.set_xlabel("centralization")
            axis.set_ylabel(measure)
            axis.set_title(name)
            axis.set_xlim(-0.6, len(levels) - 0.4)
            axis.set_ylim(bottom=0)
            in_percent(axis.yaxis)
        figure.legend(*axes[0].get_legend_handles_labels(), loc="outside upper center", ncols=len(ROOTS))
        noted(figure, f"{title}; bars: 95% intervals; data {digest}")
    return figure
