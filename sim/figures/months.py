"""Acts a month: a panel for each author, a curve with its band for each level of centralization."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, MultipleLocator

from sim.figures.style import in_series, noted, styled
from sim.figures.undecided import remark, says

NAMES = {"militias": "Militias", "iran": "Iran's own hand", "us": "United States", "israel": "Israel"}
EVERY = 6  # months between two markers


def months(table: pd.DataFrame, title: str, digest: str) -> Figure:
    """The figure.

    Args:
        table: as ``sim.analysis.months.months_table`` makes it, for each ``level`` (its label).
        title: what was run.
        digest: of the data.
    """
    authors = [name for name in NAMES if table.empty or (table.author == name).any()]
    last = 1 if table.empty else int(table.month.max())
    with styled():
        figure = Figure(figsize=(7.5, 6.0))
        axes = figure.subplots(2, 2, sharex=True).flat
        for axis, author, letter in zip(axes, authors, "ABCD", strict=False):
            for k, (label, colour, line, marker) in enumerate(in_series(table.level.unique())):
                curve = table[(table.author == author) & (table.level == label)]
                style = {"color": colour, "linestyle": line, "marker": marker, "markersize": 3.5}
                axis.plot(curve.month, curve.value, **style, markevery=(2 * k, EVERY), label=label)
                axis.fill_between(curve.month, curve.low, curve.high, color=colour, alpha=0.18, linewidth=0)
            axis.set_title(f"{letter}  {NAMES[author]}")
            axis.set_ylabel("acts a month")
            axis.set_xlim(1, max(2, last))
            axis.set_ylim(bottom=0)
            axis.xaxis.set_major_locator(_ticks(last))
            if table.empty:
                says(axis, "No two histories lived so long.")
        for axis in figure.axes[2:]:
            axis.set_xlabel("month")
        handles = figure.axes[0].get_legend_handles_labels()
        figure.legend(*handles, loc="outside upper center", ncols=4, title="centralization")
        n = 0 if table.empty else int(table.n.max())
        noted(
            figure,
            f"{title}; {n:,} histories a level, mean over those still running; bands: 95% intervals{remark(table)}; "
            f"data {digest}",
        )
    return figure


def _ticks(months: int):
    """Whole months, by the year where there are enough."""
    return MultipleLocator(12) if months > 24 else MaxNLocator(6, integer=True)
