"""Hindcasts: predictive distributions beside what happened, and the model's scores against two baselines."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from sim.figures.style import BLUE, ORANGE, RAMP, VERMILION, noted, placed_by_hand, styled

PANELS = {
    "answered": ("answered", ("no", "yes")),
    "by": ("by whom", ("nobody", "struck", "patron", "militia", "adversary")),
    "rung": ("at which rung", ("none", "1", "2", "3", "4", "5", "6", "7")),
    "lag_days": ("after how many days", ("0-1", "2-3", "4-7", "8-14", "15-30", "31-60", "later", "never")),
    "deaths": ("killing", ("0", "1-3", "4-10", "11-30", "31-100", "101+")),
    "war": ("open war", ("no", "yes")),
}
"""Heading and categories by place, of each aspect."""
COLOURS = {"climatology": BLUE, "tit for tat": ORANGE}


def hindcast(table: pd.DataFrame, digest: str) -> Figure:
    """The figure: a row a forecast, a panel an aspect; darker is likelier, a circle is what happened.

    Args:
        table: ``episode``, ``forecast``, ``after``, ``question``, ``aspect``, ``place``, ``model``, ``happened``.
        digest: of the data.
    """
    rows = forecasts_in(table)
    with styled():
        height = 1.6 + 0.23 * len(rows)
        figure = placed_by_hand(12, height)
        margins = {"left": 0.2, "right": 0.92, "bottom": 1.0 / height, "top": 1.0 - 0.35 / height, "wspace": 0.06}
        widths = [len(places) + 1.5 for _, places in PANELS.values()]
        grid = figure.add_gridspec(1, len(PANELS), width_ratios=widths, **margins)
        axes = grid.subplots(sharey=True, squeeze=False)[0]
        for axis, (aspect, (heading, places)) in zip(axes, PANELS.items(), strict=True):
            drawn = _panel(axis, table[table.aspect == aspect], rows, len(places))
            axis.set_xticks(range(len(places)), places, rotation=90, fontsize=7)
            axis.set_title(heading)
        axes[0].set_yticks(range(len(rows)), [label for _, label in rows], fontsize=7)
        axes[0].set_ylim(len(rows) - 0.5, -0.5)
        scale = figure.add_axes((0.935, margins["bottom"], 0.01, margins["top"] - margins["bottom"]))
        figure.colorbar(drawn, cax=scale, label="probability by the model")
        noted(figure, f"circle: what happened; grey: cannot be or was not asked; data {digest}")
    return figure


def forecasts_in(table: pd.DataFrame) -> list[tuple[tuple, str]]:
    """Keys and labels of the rows; what need not answer the blow has a row of its own."""
    rows: dict[tuple, str] = {}
    for row in table.itertuples():
        key = _key(row)
        again = any(k[:2] == key[:2] for k in rows if k != key)
        rows.setdefault(key, f"{row.episode}, after {row.after}" + (f", question {row.question + 1}" if again else ""))
    return list(rows.items())


def _key(row) -> tuple:
    """Questions about an answer and about war share a row; a further question has one of its own."""
    return row.episode, row.forecast, 0 if row.aspect == "war" else row.question


def _panel(axis, mine: pd.DataFrame, rows: list[tuple[tuple, str]], places: int):
    at = {key: k for k, (key, _) in enumerate(rows)}
    shade = np.full((len(rows), places), np.nan)
    for row in mine.itertuples():
        shade[at[_key(row)], row.place] = row.model
    for row in mine[mine.happened == 1].itertuples():
        axis.plot(row.place, at[_key(row)], "o", mfc="none", mec=VERMILION, mew=1.5, ms=7)
    axis.set_facecolor("#DDDDDD")
    axis.tick_params(length=0)
    return axis.imshow(shade, cmap=RAMP, vmin=0, vmax=1, aspect="auto", interpolation="nearest")


def skill(summary: pd.DataFrame, digest: str) -> Figure:
    """The figure: the model's mean score minus each baseline's, by aspect; left of the line the model is better.

    Args:
        summary: ``aspect``, ``score``, ``forecaster``, ``value``, ``low``, ``high``, ``episodes``.
        digest: of the data.
    """
    with styled():
        figure = placed_by_hand(8.5, 3.6)
        margins = {"left": 0.17, "right": 0.98, "bottom": 0.2, "top": 0.88, "wspace": 0.06}
        axes = figure.add_gridspec(1, 2, **margins).subplots(sharey=True)
        aspects = list(dict.fromkeys(summary.aspect))
        for axis, score, unit in zip(axes, ("log", "brier"), ("log score, nats", "Brier score"), strict=True):
            for k, (name, colour) in enumerate(COLOURS.items()):
                mine = summary[(summary.score == score) & (summary.forecaster == f"model - {name}")]
                y = [aspects.index(aspect) + 0.2 * (k - 0.5) for aspect in mine.aspect]
                spread = [mine.value - mine.low, mine.high - mine.value]
                axis.errorbar(
                    mine.value, y, xerr=spread, fmt="os"[k], color=colour, ms=4, lw=1, label=f"against {name}"
                )
            axis.axvline(0, color="black", lw=0.6)
            axis.set_xlabel(f"model minus baseline, {unit}")
        axes[0].set_yticks(range(len(aspects)), [PANELS.get(a, ("all aspects",))[0] for a in aspects])
        axes[0].set_ylim(len(aspects) - 0.5, -0.5)
        axes[0].set_title("left of the line the model is better")
        figure.legend(*axes[0].get_legend_handles_labels(), loc="upper right", ncols=2, fontsize=8)
        noted(figure, f"95% bootstrap intervals over {summary.episodes.max()} episodes; data {digest}")
    return figure
