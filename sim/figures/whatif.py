"""Two courses of one history: the ladder over time as it was and with one thing changed."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from sim.figures.style import BLACK, noted, styled
from sim.figures.timeline import ladder

COURSES = ("as it was", "what if")


def two_courses(
    first: pd.DataFrame, second: pd.DataFrame, day: int, title: str, last_days: list[int], digest: str
) -> Figure:
    """Figure of a fork.

    Args:
        first, second: acts of both courses, as ``sim.history.acts_table`` has them.
        day: of the change.
        title: what is changed in what history.
        last_days: on which each ended.
        digest: of both.
    """
    with styled():
        figure = Figure(figsize=(7.2, 4.6))
        axes = figure.subplots(2, 1, sharex=True, sharey=True)
        for axis, name, acts, last in zip(axes, COURSES, (first, second), last_days, strict=True):
            ladder(axis, acts[acts.kind != "order"])
            axis.axvline(day, color=BLACK, linewidth=0.8, linestyle="--", label="the change")
            axis.set_title(f"{name}; ends on day {last}")
        axes[0].legend(loc="upper left", ncols=4, bbox_to_anchor=(0, 1.36), borderaxespad=0)
        axes[-1].set_xlabel("day")
        axes[-1].set_xlim(-0.01 * max(last_days) - 1, 1.01 * max(last_days) + 1)
        figure.suptitle(title, fontsize=8, x=0.01, ha="left")
        noted(figure, f"dotted: first red line; digest of both courses {digest}")
    return figure
