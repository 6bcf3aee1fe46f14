"""The headline under uncertainty: nested bands, dyads, the family of severity bases, and what the curve hangs on."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from sim.analysis.drivers import CONTRAST, FREQUENCY
from sim.analysis.uncertainty import JUDGEMENT, RECORD, SAMPLING
from sim.figures.headline import DYADS, FAMILY
from sim.figures.style import BLACK, BLUE, ORANGE, SKY, in_percent, noted, styled

LAYERS = {
    SAMPLING: ("sampling", BLACK, "-", "o"),
    RECORD: ("and parameters fitted to the record", BLUE, "--", "s"),
    JUDGEMENT: ("and judgement", ORANGE, ":", "^"),
}
SAMPLED, OVER, TOTAL = ("sampling_low", "sampling_high"), ("low", "high"), ("total_low", "total_high")
HEADROOM = 1.3
"""Of the panels of curves, above the highest band, for the legend."""
SHOWN = 8
"""Parameters of the panel of drivers, the strongest."""
CENTRALIZATION = "centralization of the patron's network (0..1)"


def uncertainty(tables: Mapping[str, pd.DataFrame], base: float, years: float, digest: str) -> Figure:
    """The figure.

    Args:
        tables: ``table``, ``shares``, ``contrasts``, ``drivers``, as ``sim.analysis`` makes them.
        base: severity base of the three layers.
        years: horizon.
        digest: of the data, printed on the figure.
    """
    table = tables["table"]
    with styled():
        figure = Figure(figsize=(8.5, 10.4))
        (a, b), (c, d), (e, f) = figure.subplots(3, 2)
        _nested(a, _any(table[table.severity_base == base]))
        _dyads(b, table[(table.severity_base == base) & (table.layer == RECORD)])
        _family(c, _any(table[table.layer == RECORD]))
        _shares(d, _any(tables["shares"]))
        _contrasts(e, _any(tables["contrasts"]))
        _drivers(f, _any(tables["drivers"][tables["drivers"].severity_base == base]))
        a.set_title(f"A  Any war within {years:g} years")
        for axis in (a, b, c):
            axis.set_ylim(0, HEADROOM * max(axis.dataLim.ymax, 0.01))
            axis.set_ylabel("share of histories")
            in_percent(axis.yaxis)
        for axis in (a, b, c, d):
            axis.set_xlim(0, 1)
            axis.set_xlabel(CENTRALIZATION)
        draws, n = int(table.draws.iloc[0]), int(table.n.iloc[0])
        note = f"{draws:,} draws x {n:,} histories a level and layer; 90% intervals, over parameters net of sampling"
        noted(figure, f"{note}; all but C and E at severity base {base:g}; data {digest}")
    return figure


def _any(table: pd.DataFrame) -> pd.DataFrame:
    return table[table.outcome == "any"]


def _banded(axis, mine: pd.DataFrame, ends: tuple[str, str], label: str, colour: str, line, **look) -> None:
    """A curve of means with its band, whose edges are drawn for readers in grey."""
    axis.plot(mine.centralization, mine["mean"], color=colour, linestyle=line, markersize=3, label=label, **look)
    axis.fill_between(mine.centralization, mine[ends[0]], mine[ends[1]], color=colour, alpha=0.15, linewidth=0)
    for end in ends:
        axis.plot(mine.centralization, mine[end], color=colour, linestyle=line, linewidth=0.5)


def _nested(axis, table: pd.DataFrame) -> None:
    for name, (label, colour, line, marker) in LAYERS.items():
        ends = SAMPLED if name == SAMPLING else TOTAL
        _banded(axis, table[table.layer == name], ends, label, colour, line, marker=marker)
    axis.legend()


def _dyads(axis, table: pd.DataFrame) -> None:
    for outcome, (label, colour, line, marker) in DYADS.items():
        _banded(axis, table[table.outcome == outcome], OVER, label, colour, line, marker=marker)
    axis.set_title("B  By dyad, draws of the posterior")
    axis.legend()


def _family(axis, table: pd.DataFrame) -> None:
    for (colour, line), base in zip(FAMILY, sorted(table.severity_base.unique()), strict=False):
        _banded(axis, table[table.severity_base == base], OVER, f"{base:g}", colour, line)
    axis.set_title("C  Any war, each severity base calibrated")
    axis.legend(title="severity a rung", title_fontsize=8, ncols=2)


def _shares(axis, shares: pd.DataFrame) -> None:
    names = list(LAYERS)
    axis.stackplot(
        shares.centralization,
        *[shares[name] for name in names],
        labels=["sampling", "fitted to the record", "judgement"],
        colors=[BLACK, SKY, ORANGE],
        hatch=["", "", "...."],
        edgecolor="white",
        linewidth=0.3,
    )
    axis.set_ylim(0, 1)
    axis.set_ylabel("share of the variance")
    axis.set_title("D  Where the variance of A comes from")
    in_percent(axis.yaxis)
    legend = axis.legend(loc="lower left", frameon=True, framealpha=0.9)
    legend.get_frame().set_linewidth(0)


def _contrasts(axis, contrasts: pd.DataFrame) -> None:
    mine = contrasts[contrasts.contrast == "0-1"].reset_index(drop=True)
    for at, row in enumerate(mine.itertuples()):
        _, colour, _, marker = LAYERS[row.layer]
        axis.plot([row.low, row.high], [at, at], color=colour, linewidth=5, alpha=0.35, solid_capstyle="butt")
        spread = [[row.mean - row.mean_low], [row.mean_high - row.mean]]
        axis.errorbar(
            row.mean, at, xerr=spread, fmt=marker, color=colour, ecolor=BLACK, markersize=4, elinewidth=0.8, capsize=2
        )
        told = f"{row.positive:.0%} ({row.clear_positive:.0%})"
        axis.annotate(told, (1.0, at), xycoords=("axes fraction", "data"), fontsize=7, ha="right", va="center")
    names = {SAMPLING: "sampling", RECORD: "record", JUDGEMENT: "judgement"}
    axis.set_yticks(
        range(len(mine)), [f"{names[row.layer]}, base {row.severity_base:g}" for row in mine.itertuples()], fontsize=8
    )
    axis.set_ylim(len(mine) - 0.4, -0.6)
    ends = np.array([mine[["low", "mean_low"]].min().min(), mine[["high", "mean_high"]].max().max(), 0.0])
    span = np.ptp(ends) or 1.0
    axis.set_xlim(ends.min() - 0.05 * span, ends.max() + 0.35 * span)
    axis.axvline(0, color=BLACK, linewidth=0.6)
    axis.set_xlabel("war at 0 minus war at 1, in pairs (right: draws that fall, clearly)")
    axis.set_title("E  Does the curve fall?")
    in_percent(axis.xaxis)


def _drivers(axis, drivers: pd.DataFrame) -> None:
    mine = drivers[drivers.layer == JUDGEMENT].set_index("parameter")
    best = mine.rho_squared.groupby(level=0).max().sort_values(ascending=False, kind="stable").index[:SHOWN]
    looks = {FREQUENCY: (BLUE, ""), CONTRAST: (ORANGE, "////")}
    for k, (of, (colour, hatch)) in enumerate(looks.items()):
        values = mine[mine.of == of].rho_squared.reindex(best)
        at = np.arange(len(best)) + 0.38 * (k - 0.5)
        reliability = mine[mine.of == of].reliability.iloc[0]
        label = f"{of} ({reliability:.0%} no noise)"
        axis.barh(at, values, height=0.36, color=colour, hatch=hatch, edgecolor="white", linewidth=0.3, label=label)
    basis = mine.basis.groupby(level=0).first()
    ticks = [name.removeprefix("rules.").replace(".", ":\n").replace("_", " ") for name in best]
    stars = ["*" if basis[name] == JUDGEMENT else "" for name in best]
    axis.set_yticks(range(len(best)), [t + s for t, s in zip(ticks, stars, strict=True)], fontsize=7)
    axis.set_ylim(len(best) - 0.4, -0.6)
    axis.set_xlim(left=0)
    axis.set_xlabel("squared rank correlation (*: judgement)")
    axis.set_title("F  What any war hangs on")
    in_percent(axis.xaxis)
    axis.legend(loc="lower right", fontsize=7)
