"""The ladder over time: every act of one history, by day and realized rung, a panel for each adversary."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from sim.figures.style import BLACK, BLUE, ORANGE, VERMILION, styled
from sim.ladder import Rung

PANELS = (("us", "Iran and militias – United States"), ("israel", "Iran and militias – Israel"))
WHO = (
    ("adversary", "adversary's act", BLUE, "v"),
    ("iran", "Iran's own act", VERMILION, "D"),
    ("militia", "militia's act", ORANGE, "."),
)


def _side(actor: str) -> str:
    return "adversary" if actor in ("us", "israel") else "iran" if actor == "iran" else "militia"


def ladder(axis, acts: pd.DataFrame) -> None:
    """Draws acts by day and realized rung, with a mark for who acted, and the first red line."""
    sides = acts.actor.map(_side)
    for side, label, colour, marker in WHO:
        some = acts[sides == side]
        axis.scatter(some.day, some.realized, s=22, c=colour, marker=marker, label=label, alpha=0.7, linewidths=0)
    axis.axhline(Rung.GRAVE - 0.5, color=BLACK, linewidth=0.6, linestyle=":")
    axis.set_ylabel("realized rung (1..7)")
    axis.set_yticks(range(1, 8))
    axis.set_ylim(0.5, 7.5)


def timeline(acts: pd.DataFrame, title: str, days: int, war_chain: list[int], digest: str) -> Figure:
    """Figure of one history.

    Args:
        acts: as ``ShadowWar.acts`` returns them.
        title: what history it is.
        days: days that it lasted.
        war_chain: places of the acts that led to war, joined by a line; empty without a war.
        digest: of the history.
    """
    acts = acts[acts.kind != "order"]
    with styled():
        figure = Figure(figsize=(7.2, 4.6))
        axes = figure.subplots(len(PANELS), 1, sharex=True, sharey=True)
        for axis, (adversary, name) in zip(axes, PANELS, strict=True):
            mine = acts[(acts.actor == adversary) | (acts.target == adversary)]
            ladder(axis, mine)
            road = mine[mine.index.isin(war_chain)]
            if len(road):
                axis.plot(road.day, road.realized, color=BLACK, linewidth=0.9, label="road to war")
            axis.set_title(name)
        axes[0].legend(loc="upper left", ncols=4, bbox_to_anchor=(0, 1.32), borderaxespad=0)
        axes[-1].set_xlabel("day")
        axes[-1].set_xlim(-0.01 * days - 1, 1.01 * days + 1)
        figure.suptitle(f"{title}   (data {digest}; dotted: first red line)", fontsize=8, x=0.01, ha="left")
    return figure
