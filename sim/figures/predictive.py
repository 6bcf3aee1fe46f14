"""Predictive checks: every number of the record beside what the model predicts, each pattern on a scale of its own; the
surge of autumn 2023 by date; the checklist before calibration and after it.
"""

from __future__ import annotations

from textwrap import fill

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from sim.figures.style import BLACK, BLUE, ORANGE, SKY, VERMILION, noted, placed_by_hand, styled

VARIANTS = {
    "default": ("declared values", ORANGE, "s"),
    "prior": ("prior", SKY, "^"),
    "posterior": ("posterior", BLUE, "o"),
}
"""Label, colour and marker, from above to below."""
RECORD = "#BBBBBB"
LEFT, RIGHT = ("fitted", "fitted in part", "input", "outer bound"), ("checked",)
"""Roles by column."""
VERDICTS = {"seen": (BLUE, "o"), "undecided": (ORANGE, "s"), "not seen": (VERMILION, "X")}
ROW, HEAD, WIDTH = 0.5, 0.75, 11.0
"""Height of a row and of what stands above and below the rows, and the width of the figure; inches."""


def predictive(table: pd.DataFrame, course: pd.DataFrame, checked: pd.DataFrame, digest: str) -> Figure:
    """The figure.

    Args:
        table: ``pattern``, ``unit``, ``role``, ``record`` and its ends, and by variant ``median``, ``low``, ``high``,
            ``inside``.
        course: the same by ``day`` of the surge.
        checked: ``ident``, ``before_verdict``, ``after_verdict``.
        digest: of the data.
    """
    columns = [table[table.role.isin(roles)] for roles in (LEFT, RIGHT)]
    rows = max(map(len, columns))
    height = HEAD + ROW * rows + 2.1
    with styled():
        figure = placed_by_hand(WIDTH, height)
        for k, mine in enumerate(columns):
            left = 0.23 + 0.5 * k
            for place, row in enumerate(mine.itertuples()):
                bottom = 1.0 - (HEAD + ROW * place + 0.33) / height
                _row(figure.add_axes((left, bottom, 0.25, 0.22 / height)), row)
        below = (HEAD + ROW * len(columns[0]) + 0.55) / height
        floor = 1.0 - (HEAD + ROW * rows) / height
        _course(figure.add_axes((0.06, floor, 0.42, max(1.0 - below - floor, 1.2 / height))), course)
        _checklist(figure.add_axes((0.06, 0.62 / height, 0.92, 0.62 / height)), checked)
        for x, words in ((0.01, "A  Fitted, and used in setting"), (0.51, "B  Only checked")):
            figure.text(x, 1.0 - 0.5 / height, words, weight="bold")
        _legend(figure, height)
        marks = "line: 90% predictive interval; open mark: it does not meet the record's"
        noted(figure, f"every row has a scale of its own; {marks}; data {digest}")
    return figure


def _legend(figure: Figure, height: float) -> None:
    marks = [
        Line2D([], [], color=colour, marker=marker, ms=4, label=label) for label, colour, marker in VARIANTS.values()
    ]
    record = [Line2D([], [], color=BLACK, marker="|", ms=9, ls="", label="record"), Patch(color=RECORD, label="error")]
    figure.legend(handles=[*record, *marks], loc="upper left", ncols=5, bbox_to_anchor=(0.0, 1.0 - 0.02 / height))


def _row(axis, row) -> None:
    """One pattern: the record as a band, the variants as intervals below one another."""
    axis.axvspan(row.record_low, row.record_high, color=RECORD, lw=0)
    axis.axvline(row.record, color=BLACK, lw=1.2)
    for place, (variant, (_, colour, marker)) in enumerate(VARIANTS.items()):
        median, low, high, inside = (getattr(row, f"{variant}_{name}") for name in ("median", "low", "high", "inside"))
        filled = colour if inside else "white"
        axis.plot([low, high], [place, place], color=colour, lw=1.4)
        axis.plot(median, place, marker=marker, ms=4, color=colour, mfc=filled)
    axis.use_sticky_edges = False
    axis.margins(x=0.03)
    axis.set_ylim(2.7, -0.7)
    axis.set_yticks([])
    axis.spines["left"].set_visible(False)
    axis.xaxis.set_major_locator(MaxNLocator(5))
    axis.tick_params(axis="x", labelsize=6, length=2, pad=1)
    role = "" if row.role in ("fitted", "checked") else f" ({row.role})"
    words = fill(f"{row.pattern}, {row.unit}{role}", 36)
    axis.text(-0.03, 0.5, words, transform=axis.transAxes, ha="right", va="center", fontsize=7)


def _course(axis, course: pd.DataFrame) -> None:
    """The running count of autumn 2023: what each variant predicts, and the dated counts with their error."""
    for variant, (_, colour, marker) in VARIANTS.items():
        low, high = course[f"{variant}_low"], course[f"{variant}_high"]
        axis.fill_between(course.day, low, high, color=colour, alpha=0.15, lw=0)
        axis.plot(course.day, course[f"{variant}_median"], color=colour, marker=marker, ms=3, lw=1)
        for end in (low, high):
            axis.plot(course.day, end, color=colour, lw=0.6)
    spread = [course.record - course.record_low, course.record_high - course.record]
    axis.errorbar(course.day, course.record, yerr=spread, fmt="_", color=BLACK, ms=6, lw=0.8, zorder=3)
    axis.set_ylim(bottom=0)
    axis.set_xlabel("days since 17 October 2023", fontsize=7)
    axis.tick_params(labelsize=7)
    axis.set_title("C  Attacks on US forces in autumn 2023, running count")


def _checklist(axis, checked: pd.DataFrame) -> None:
    """Verdicts before and after, a column a pattern."""
    for place, when in enumerate(("before", "after")):
        for verdict, (colour, marker) in VERDICTS.items():
            at = [k for k, found in enumerate(checked[f"{when}_verdict"]) if found == verdict]
            axis.plot(at, [place] * len(at), ls="", marker=marker, ms=6, color=colour, mfc=_fill(verdict, colour))
    axis.set_yticks([0, 1], ["before", "after"], fontsize=7)
    axis.set_ylim(1.6, -0.6)
    axis.set_xlim(-0.7, len(checked) - 0.3)
    axis.set_xticks(range(len(checked)), checked.ident, rotation=90, fontsize=6)
    axis.tick_params(length=0)
    for side in ("left", "bottom"):
        axis.spines[side].set_visible(False)
    marks = [Line2D([], [], ls="", marker=m, color=c, mfc=_fill(v, c), label=v) for v, (c, m) in VERDICTS.items()]
    axis.legend(handles=marks, loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=3)
    axis.set_title("D  Checklist of the documents' patterns, before calibration and after it")


def _fill(verdict: str, colour: str) -> str:
    """Undecided is open, not seen black, so that they differ in grey."""
    return {"seen": colour, "undecided": "white"}.get(verdict, BLACK)
