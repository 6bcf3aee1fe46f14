"""Cumulative incidence: how likely a history has ended in open war by a day, and in each end that competes with it."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from sim.calendar import DAYS_A_YEAR
from sim.figures.style import in_percent, in_series, noted, styled

NAMES = {
    "war": "Open war",
    "one_sided_campaign": "A campaign of one side alone",
    "settlement": "Settlement",
    "withdrawal": "Withdrawal of the United States",
    "fragmentation": "The network comes apart",
}
BARS = 4


def incidence(table: pd.DataFrame, title: str, digest: str) -> Figure:
    """The figure: a panel for each end, a curve with its band for each level; war first and largest.

    Args:
        table: as ``sim.analysis.ends.incidence_table`` makes it, with ``level``, the label of each.
        title: what was run.
        digest: of the data.
    """
    ends = [end for end in NAMES if (table.end == end).any()]
    others = max(1, len(ends) - 1)
    with styled():
        figure = Figure(figsize=(7.5, 4.4 + 2.1 * ((others + 1) // 2)))
        rows = 2 * ((others + 1) // 2)
        grid = figure.add_gridspec(1 + rows // 2, 2, height_ratios=[1.9] + [1.0] * (rows // 2))
        axes = [figure.add_subplot(grid[0, :])]
        axes += [figure.add_subplot(grid[1 + k // 2, k % 2]) for k in range(len(ends) - 1)]
        for axis, end, letter in zip(axes, ends, "ABCDE", strict=False):
            _curves(axis, table[table.end == end])
            axis.set_title(f"{letter}  {NAMES[end]}")
            axis.set_xlabel("years lived")
            axis.set_ylabel("share of histories")
        axes[0].text(0.01, 0.98, _tests(table), transform=axes[0].transAxes, va="top", fontsize=7, linespacing=1.4)
        figure.legend(*axes[0].get_legend_handles_labels(), loc="outside upper center", ncols=4, title="centralization")
        n = int(table.n.iloc[0])
        noted(
            figure,
            f"{title}; {n:,} histories a level; Aalen-Johansen estimates, all ends competing; bands and bars: "
            f"95% intervals; data {digest}",
        )
    return figure


def _tests(table: pd.DataFrame) -> str:
    """The log-rank tests of war at each level against the first, in words; of none where there is one level; or that
    there was no war.
    """
    if not table[table.end == "war"].value.any():
        return "no history ended in open war"
    of_war = table[table.end == "war"].drop_duplicates("level")
    lines = [f"log-rank of war against {of_war.level.iloc[0]}, other ends censoring:"]
    for row in of_war.iloc[1:].dropna(subset=["logrank"]).itertuples():
        p = "p < 0.0001" if row.pvalue < 1e-4 else f"p = {row.pvalue:.4f}"
        lines.append(f"{row.level}:  z = {row.logrank:+.1f}, {p}")
    return "\n".join(lines) if len(lines) > 1 else ""


def _curves(axis, table: pd.DataFrame) -> None:
    """Step curves with bands, and bars of the intervals at four moments, which tell the bands apart in grey."""
    horizon = table.day.max()
    for k, (label, colour, line, marker) in enumerate(in_series(table.level.unique())):
        curve = table[table.level == label]
        years = curve.day / DAYS_A_YEAR
        axis.step(years, curve.value, where="post", color=colour, linestyle=line)
        axis.fill_between(years, curve.low, curve.high, step="post", color=colour, alpha=0.18, linewidth=0)
        moments = [int((b + 0.4 + 0.15 * k) * len(curve) / (BARS + 0.2)) for b in range(BARS)]
        some = curve.iloc[[m for m in moments if m < len(curve)]]
        spread = [some.value - some.low, some.high - some.value]
        bars = {"fmt": marker, "markersize": 4, "elinewidth": 0.9, "capsize": 2, "linestyle": "none"}
        axis.errorbar(some.day / DAYS_A_YEAR, some.value, yerr=spread, color=colour, **bars)
        axis.plot([], [], color=colour, linestyle=line, marker=marker, markersize=4, label=label)
    axis.set_xlim(0, round(horizon / DAYS_A_YEAR, 2) or horizon / DAYS_A_YEAR)
    axis.set_ylim(bottom=0)
    axis.yaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]))
    in_percent(axis.yaxis)
