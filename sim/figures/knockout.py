"""The ranking of mechanisms by what the model loses without each: changes with intervals, a panel for each measure."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from sim.figures.style import BLACK, BLUE, VERMILION, noted, styled
from sim.figures.undecided import bars, remark, says

HEIGHT_A_ROW = 0.145
SHORT = {
    "war a year, iran-us": ("A  Open war,\nIran – United States", "wars a year"),
    "war a year, iran-israel": ("B  Open war,\nIran – Israel", "wars a year"),
    "unauthorized share": ("C  Unauthorized share\nof militia acts", "share"),
    "red lines crossed a year": ("D  Red lines\ncrossed", "crossings a year"),
}
"""Measures: title and unit."""
LINEAR = 0.02
"""Up to this share of the largest change an axis is linear, beyond it logarithmic."""


def ranking(table: pd.DataFrame, title: str, digest: str) -> Figure:
    """The figure: mechanisms and families by the size of their change in the hazard of any war, largest on top.

    Args:
        table: as ``sim.analysis.knockout.knockout_table`` makes it.
        title: what was run.
        digest: of the data.
    """
    hazards = table[table.measure.str.startswith("war")]
    order = hazards.groupby("without")["value"].sum().abs().sort_values().index
    place = {name: k for k, name in enumerate(order)}
    labels = {row["without"]: row["without"].replace("_", " ") for _, row in table.iterrows()}
    with styled():
        figure = Figure(figsize=(8.5, 1.4 + HEIGHT_A_ROW * len(order)))
        axes = figure.subplots(1, len(SHORT), sharey=True)
        for axis, (measure, (name, unit)) in zip(axes, SHORT.items(), strict=True):
            for measurable, colour, marker in ((True, VERMILION, "o"), (False, BLUE, "|")):
                some = table[(table.measure == measure) & (table.measurable == measurable)]
                at = some["without"].map(place)
                axis.errorbar(
                    some.value, at, xerr=bars(some), fmt=marker, color=colour, markersize=3, elinewidth=0.8, linewidth=0
                )
            if len(table) and table[table.measure == measure].value.isna().all():
                says(axis, "Undecided")
            axis.axvline(0, color=BLACK, linewidth=0.6)
            _scaled(axis, table[table.measure == measure])
            for row in range(0, len(order), 2):
                axis.axhspan(row - 0.5, row + 0.5, color=BLACK, alpha=0.05, linewidth=0)
            axis.set_title(name, fontsize=7)
            axis.set_xlabel(f"change ({unit})", fontsize=7)
            axis.set_ylim(-0.7, len(order) - 0.3)
        if table.empty:
            says(axes[0], "Nothing is switched on\nthat can be left out.")
        axes[0].set_ylabel("without", fontsize=7)
        axes[0].set_yticks(range(len(order)), [labels[name] for name in order], fontsize=6)
        noted(
            figure,
            f"{title}; 95% intervals (circles: zero lies outside simultaneous ones too){remark(table)}; axes linear "
            f"about zero, then logarithmic; data {digest}",
        )
    return figure


def _scaled(axis, table: pd.DataFrame) -> None:
    """An axis that shows small and large changes, with ticks at powers of ten and none that crowd about zero."""
    linear = max(1e-3, LINEAR * np.nan_to_num(table.value.abs()).max(initial=0.0))
    axis.set_xscale("symlog", linthresh=linear)
    shown = table[["value", "low", "high"]].to_numpy(float)
    shown = np.append(shown[np.isfinite(shown)], 0.0)
    ends = float(shown.min()), float(shown.max())
    reach = max(map(abs, ends))
    powers = 10.0 ** np.arange(np.ceil(np.log10(linear)), np.floor(np.log10(max(reach, linear))) + 1)
    ticks = [t for t in (*-powers[::-1], 0.0, *powers) if ends[0] <= t <= ends[1]]
    axis.set_xticks(ticks, [f"{t:+g}" if t else "0" for t in ticks], fontsize=6)
    axis.set_xticks([], minor=True)
    axis.margins(x=0.08)
