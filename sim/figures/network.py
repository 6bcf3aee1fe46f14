"""The command network: patron in the middle, militias around it, control as spokes, ties among militias as edges."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from sim.figures.style import BLUE, ORANGE, SKY, VERMILION, noted, styled

THICK = 7.0  # points of a line that stands for 1
SHOWN = (0.1, 0.4, 0.8)
DAYS = {"first": "first day", "last": "last day"}


def network(table: pd.DataFrame, title: str, digest: str) -> Figure:
    """The figure: a row of panels for each level, a column for the first and for the last day.

    Args:
        table: as ``sim.analysis.command.network_table`` makes it, for each ``level`` (its label) and ``day`` (``first``
            or ``last``).
        title: what was run.
        digest: of the data.
    """
    levels = list(table.level.unique())
    with styled():
        figure = Figure(figsize=(8.0, 0.9 + 3.05 * len(levels)))
        axes = figure.subplots(len(levels), len(DAYS), squeeze=False)
        for row, level in zip(axes, levels, strict=True):
            for axis, (day, name) in zip(row, DAYS.items(), strict=True):
                mine = table[(table.level == level) & (table.day == day)]
                _panel(axis, mine)
                whole = mine[mine.kind == "realized centralization"].iloc[0]
                axis.set_title(f"{level}, {name}\nrealized centralization {_told(whole)}", fontsize=8)
        spokes = [_key(BLUE, "-", width, "control") for width in SHOWN]
        ties = [_key(ORANGE, (0, (2, 0.6)), width, "tie") for width in SHOWN]
        figure.legend(handles=[h for pair in zip(spokes, ties, strict=True) for h in pair], loc="outside upper center",
                      ncols=3, handlelength=3.5)  # fmt: skip
        n = int(table.n.iloc[0])
        noted(
            figure,
            f"{title}; {n:,} histories a level; numbers: control, on the last day the mean with its 95% interval "
            f"(pale edge of a spoke); data {digest}",
        )
    return figure


def _key(colour: str, line, width: float, what: str) -> Line2D:
    return Line2D([], [], color=colour, linestyle=line, linewidth=THICK * width, label=f"{what} {width:g}")


def _told(row) -> str:
    """A number with its interval, or alone where every history has the same."""
    if row.high - row.low < 1e-9:
        return f"{row.value:.2f}"
    return f"{row.value:.2f} [{row.low:.2f}, {row.high:.2f}]"


def _panel(axis, table: pd.DataFrame) -> None:
    control, ties = table[table.kind == "control"], table[table.kind == "tie"]
    graph = nx.Graph()
    graph.add_nodes_from(control.target)
    place = nx.circular_layout(graph)
    place = {name: np.array([p[1], p[0]]) for name, p in place.items()}  # clockwise from the top
    for tie in ties.itertuples():
        _line(axis, place[tie.source], place[tie.target], ORANGE, THICK * tie.value, (0, (2, 0.6)), 1)
    for spoke in control.itertuples():
        _line(axis, (0.0, 0.0), place[spoke.target], SKY, THICK * spoke.high, "-", 2)
        _line(axis, (0.0, 0.0), place[spoke.target], BLUE, THICK * spoke.low, "-", 3)
        x, y = 1.17 * place[spoke.target]
        side = "center" if abs(x) < 0.25 else "left" if x > 0 else "right"
        across = "center" if abs(y) < 0.9 else "bottom" if y > 0 else "top"
        name = spoke.target.replace("_", " ").title().replace(" Al ", " al-").replace(" Ul ", " ul-")
        axis.text(x, y, f"{name}\n{_told(spoke)}", ha=side, va=across, fontsize=6.5, linespacing=1.15)
    xs, ys = np.array(list(place.values())).T
    axis.scatter(xs, ys, s=46, marker="o", color="white", edgecolors="black", linewidths=1.0, zorder=4)
    axis.scatter([0], [0], s=260, marker="D", color=VERMILION, edgecolors="black", linewidths=1.0, zorder=5)
    axis.text(0, 0, "Iran", ha="center", va="center", fontsize=6.5, color="white", zorder=6, fontweight="bold")
    axis.set_xlim(-2.05, 2.05)
    axis.set_ylim(-1.3, 1.45)
    axis.set_aspect("equal", anchor="N")
    axis.set_axis_off()


def _line(axis, begin, end, colour: str, width: float, line, layer: int) -> None:
    (x0, y0), (x1, y1) = begin, end
    axis.plot([x0, x1], [y0, y1], color=colour, linewidth=width, linestyle=line, zorder=layer, solid_capstyle="butt")
