"""A response map: a share over two parameters, and cuts through the map with their intervals."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from sim.figures.style import RAMP, in_percent, in_series, noted, styled
from sim.figures.undecided import remark, says

CUTS = 3


def response(table: pd.DataFrame, labels: tuple[str, str], outcome: str, title: str, digest: str) -> Figure:
    """The figure: the map with its numbers, and for each parameter the share along it at three values of the other.

    Args:
        table: ``x``, ``y``, ``value``, ``low``, ``high``, ``n``, a row for each cell of the map.
        labels: of x and y, with units.
        outcome: what the share is.
        title: what was run.
        digest: of the data.
    """
    with styled():
        figure = Figure(figsize=(8.0, 8.6))
        grid = figure.add_gridspec(2, 2, height_ratios=[1.9, 1.0])
        a, b, c = (figure.add_subplot(grid[where]) for where in (np.s_[0, :], np.s_[1, 0], np.s_[1, 1]))
        _map(figure, a, table, outcome)
        a.set_xlabel(labels[0])
        a.set_ylabel(labels[1])
        a.set_title(f"A  {outcome[0].upper()}{outcome[1:]}, in percent, with 95% intervals")
        for axis, along, other, k, letter in ((b, "x", "y", 0, "B"), (c, "y", "x", 1, "C")):
            _cuts(axis, table, along, other)
            axis.set_xlabel(labels[k])
            axis.set_ylabel(outcome)
            axis.set_title(f"{letter}  Cuts through the map", pad=30)
            axis.legend(
                loc="lower left", bbox_to_anchor=(0, 1), ncols=CUTS, title=labels[1 - k], title_fontsize=8,
                borderaxespad=0.1, columnspacing=1.2, handlelength=2.4, alignment="left",
            )  # fmt: skip
        n = int(table.n.iloc[0])
        noted(figure, f"{title}; {n:,} histories a cell; intervals of 95%{remark(table)}; data {digest}")
    return figure


def _map(figure: Figure, axis, table: pd.DataFrame, outcome: str) -> None:
    """Cells coloured by the share, each with its number and its interval."""
    cells, lows, highs = (table.pivot(index="y", columns="x", values=name) for name in ("value", "low", "high"))
    top = float(table.high.max()) if table.high.notna().any() else 1.0
    scale = min(1.0, 11 / max(cells.shape))
    columns, rows = np.arange(len(cells.columns)), np.arange(len(cells.index))
    edges = (np.arange(len(numbers) + 1) - 0.5 for numbers in (columns, rows))
    drawn = axis.pcolormesh(*edges, cells.to_numpy(), cmap=RAMP, vmin=0.0, vmax=top, edgecolors="white", lw=0.5)
    if cells.isna().all(axis=None):
        says(axis, "Undecided: no cell has a number.")
    for (row, column), value in np.ndenumerate(cells.to_numpy()):
        if np.isnan(value):
            continue
        colour = "white" if value > 0.45 * top else "black"
        interval = f"{100 * lows.iat[row, column]:.0f}–{100 * highs.iat[row, column]:.0f}"
        axis.annotate(f"{100 * value:.0f}", (column, row), fontsize=7.5 * scale, ha="center", color=colour)
        below = {"xytext": (0, -1.5), "textcoords": "offset points", "va": "top"}
        axis.annotate(interval, (column, row), **below, fontsize=5.2 * scale, ha="center", color=colour)
    axis.set_xticks(columns, [f"{x:g}" for x in cells.columns])
    axis.set_yticks(rows, [f"{y:g}" for y in cells.index])
    bar = figure.colorbar(drawn, ax=axis, pad=0.02)
    in_percent(bar.ax.yaxis)
    bar.set_label(outcome)
    bar.outline.set_visible(False)


def _cuts(axis, table: pd.DataFrame, along: str, other: str) -> None:
    """The share along one parameter at the ends and the middle of the other, with bands."""
    values = np.unique(table[other])
    chosen = values[np.unique(np.linspace(0, len(values) - 1, CUTS).round().astype(int))]
    for value, colour, line, marker in in_series(chosen):
        cut = table[table[other] == value].sort_values(along)
        axis.plot(cut[along], cut.value, color=colour, linestyle=line, marker=marker, markersize=3, label=f"{value:g}")
        axis.fill_between(cut[along], cut.low, cut.high, color=colour, alpha=0.18, linewidth=0)
    if table[along].nunique() > 1:
        axis.set_xlim(table[along].min(), table[along].max())
    axis.set_ylim(bottom=0)
    in_percent(axis.yaxis)
