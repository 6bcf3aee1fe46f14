"""Why wars began: shares of wars by their root, and how often an act was necessary for them."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from sim.figures.style import BLACK, BLUE, in_percent, in_series, noted, styled
from sim.figures.undecided import says

CLASSES = {
    "root_authorization": "whose decision",
    "root_actor": "whose act",
    "root_rung": "intended rung",
    "root_theatre": "where",
    "misattribution": "misattribution",
}
WORDS = {"misattribution": {"True": "yes", "False": "no"}}
SHIFT = 0.18
MARK = {"ecolor": BLACK, "markersize": 4, "elinewidth": 0.8, "capsize": 2}


def causes(shares: pd.DataFrame, necessity: pd.DataFrame, title: str, digest: str) -> Figure:
    """The figure: A, shares of wars by their root; B, shares of tested acts that were necessary.

    Args:
        shares, necessity: as of ``sim.analysis.causes``; without a row where there was no war.
        title: what was run.
        digest: of the data.
    """
    with styled():
        figure = Figure(figsize=(8.5, 6.4))
        left, right = figure.subplots(1, 2, width_ratios=(1.25, 1))
        for axis, name, draw, table in (
            (left, "A  The root of the war", _roots, shares),
            (right, "B  But for this act", _necessary, necessity),
        ):
            axis.set_title(name)
            in_percent(axis.xaxis)
            if table.empty:
                says(axis, "No history ended in open war.")
                axis.set_yticks([])
                axis.set_xlabel("share of no wars")
            else:
                draw(axis, table)
        noted(figure, f"{title}; lines: 95% intervals; data {digest}")
    return figure


def _roots(axis, shares: pd.DataFrame) -> None:
    at, ticks, labels = 0.0, [], []
    for what, heading in CLASSES.items():
        mine = shares[shares.what == what]
        axis.text(-0.42, at, heading, transform=axis.get_yaxis_transform(), fontsize=8, weight="bold")
        at += 1
        for row in mine.itertuples():
            spread = [[row.value - row.low], [row.high - row.value]]
            axis.errorbar(row.value, at, xerr=spread, fmt="o", color=BLUE, **MARK)
            ticks.append(at)
            labels.append(WORDS.get(what, {}).get(row.which, row.which).replace("_", " "))
            at += 1
        at += 0.6
    axis.set_yticks(ticks, labels, fontsize=7)
    axis.set_ylim(at - 0.6, -0.8)
    axis.set_xlim(0, 1)
    axis.set_xlabel(f"share of {int(shares.n.max())} wars")
    axis.grid(axis="x", linewidth=0.3)


def _necessary(axis, necessity: pd.DataFrame) -> None:
    windows, positions = list(necessity.window.unique()), list(necessity.position.unique())
    for k, (window, colour, _, marker) in enumerate(in_series(windows)):
        mine = necessity[necessity.window == window]
        at = mine.position.map(positions.index) + SHIFT * (k - (len(windows) - 1) / 2)
        spread = [mine.value - mine.low, mine.high - mine.value]
        label = f"within {window} days" if window else "on its day"
        axis.errorbar(mine.value, at, xerr=spread, fmt=marker, color=colour, label=label, **MARK)
    counted = necessity.groupby("position").n.first()
    axis.set_yticks(range(len(positions)), [f"{name}\n(of {counted[name]:,})" for name in positions], fontsize=7)
    axis.set_ylim(len(positions) - 0.4, -0.6)
    axis.set_xlim(0, 1.02)
    axis.set_xlabel("share without which the war does not come")
    axis.grid(axis="x", linewidth=0.3)
    axis.legend(loc="lower left", title="the war does not come", title_fontsize=7, fontsize=7)
