"""The ranking of mechanisms by what the model loses without each: changes with intervals, a panel for each measure."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from sim.figures.style import BLACK, BLUE, VERMILION, styled

HEIGHT_A_ROW = 0.145
SHORT = {
    "war a year, iran-us": "war a year,\nIran – United States",
    "war a year, iran-israel": "war a year,\nIran – Israel",
    "unauthorized share": "unauthorized share\nof militia acts",
    "red lines crossed a year": "red lines crossed\na year",
}


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
        for axis, (measure, name) in zip(axes, SHORT.items(), strict=True):
            for measurable, colour, marker in ((True, VERMILION, "o"), (False, BLUE, "|")):
                some = table[(table.measure == measure) & (table.measurable == measurable)]
                at = some["without"].map(place)
                spread = [some.value - some.low, some.high - some.value]
                axis.errorbar(
                    some.value, at, xerr=spread, fmt=marker, color=colour, markersize=3, elinewidth=0.8, linewidth=0
                )
            axis.axvline(0, color=BLACK, linewidth=0.6)
            axis.set_xscale("symlog", linthresh=max(1e-3, 0.02 * table[table.measure == measure].value.abs().max()))
            axis.set_title(name, fontsize=7)
            axis.tick_params(axis="x", labelsize=6, rotation=60)
            axis.margins(y=0.01)
        axes[0].set_yticks(range(len(order)), [labels[name] for name in order], fontsize=6)
        figure.supxlabel(
            f"change without it, 95% intervals (circles: also by simultaneous ones); {title}; data {digest}",
            fontsize=6,
            x=0.01,
            ha="left",
        )
    return figure
