"""Sensitivity: how much of each outcome's variance, or how large an effect, goes back to each parameter."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from sim.figures.style import BLACK, BLUE, VERMILION, noted, styled
from sim.figures.undecided import bars, remark, says

MEANINGS = {
    "first": ("first-order index", BLUE, "o", "none"),
    "total": ("total index", VERMILION, "s", "full"),
    "mu_star": ("mean size of the effect (μ*)", VERMILION, "s", "full"),
    "sigma": ("spread of the effects (σ)", BLUE, "o", "none"),
}
"""Label, colour, marker, its filling."""
LEADING = {"total", "mu_star"}
"""The indices that order the parameters."""
UNITS = {"total": "share of the variance", "mu_star": "change of the share over the whole range"}
APART = 0.17
NOTHING = "Undecided: at all points the same,\nor at some of them no number."


def sensitivity(table: pd.DataFrame, labels: dict[str, str], title: str, digest: str) -> Figure:
    """The figure: parameters by what they do to the first outcome, largest on top; a panel for each outcome.

    Args:
        table: as ``sim.analysis.indices.indices_table`` makes it; without numbers for an outcome of which nothing is
            to explain.
        labels: of the parameters, by name.
        title: what was run.
        digest: of the data.
    """
    outcomes = list(table.outcome.unique())
    indices = [name for name in MEANINGS if (table["index"] == name).any()]
    (leading,) = LEADING.intersection(indices)
    first = table[(table.outcome == outcomes[0]) & (table["index"] == leading)]
    order = first.sort_values("value", kind="stable").parameter.tolist()
    with styled():
        figure = Figure(figsize=(9.0, 1.5 + 0.33 * len(order)))
        axes = figure.subplots(1, len(outcomes), sharey=True, squeeze=False)[0]
        for axis, outcome, letter in zip(axes, outcomes, "ABCDEF", strict=False):
            for k, index in enumerate(indices):
                label, colour, marker, filling = MEANINGS[index]
                some = table[(table.outcome == outcome) & (table["index"] == index)]
                at = some.parameter.map(order.index) + APART * (0.5 - k) * 2
                axis.errorbar(
                    some.value, at, xerr=bars(some), fmt=marker, color=colour, fillstyle=filling, markersize=4.5,
                    elinewidth=1.0, capsize=2, label=label,
                )  # fmt: skip
            if table[table.outcome == outcome].value.isna().all():
                says(axis, NOTHING)
            for row in range(0, len(order), 2):
                axis.axhspan(row - 0.5, row + 0.5, color=BLACK, alpha=0.05, linewidth=0)
            axis.axvline(0, color=BLACK, linewidth=0.6)
            axis.set_title(f"{letter}  {outcome[0].upper()}{outcome[1:]}")
            axis.set_xlabel(UNITS[leading], fontsize=8)
            axis.set_ylim(-0.6, len(order) - 0.4)
        axes[0].set_yticks(range(len(order)), [labels[name] for name in order], fontsize=8)
        axes[0].set_ylabel("parameter (its range)")
        figure.legend(*axes[0].get_legend_handles_labels(), loc="outside upper right", ncols=2)
        noted(figure, f"{title}; bars: 95% intervals (bootstrap){remark(table)}; data {digest}")
    return figure
