"""The headline figure: war frequency against centralization, its differences, its roots, and the family of curves."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from sim.analysis.headline import MIDDLE, chosen
from sim.figures.style import BLACK, BLUE, GREEN, ORANGE, PURPLE, SKY, VERMILION, in_percent, noted, styled

DYADS = {
    "any": ("any dyad", BLACK, "-", "o"),
    "iran-us": ("Iran – United States", BLUE, "--", "s"),
    "iran-israel": ("Iran – Israel", VERMILION, "-.", "^"),
}
ROOTS = {
    "adversary": ("adversary's act", BLUE, ""),
    "accident": ("accident", ORANGE, "////"),
    "ordered": ("ordered", VERMILION, "...."),
    "tolerated": ("tolerated", SKY, ""),
    "unauthorized": ("unauthorized", GREEN, "\\\\\\\\"),
}
NETWORK = {
    "mean_control": ("mean control", BLUE, "-", "o"),
    "mean_centralization": ("realized centralization", VERMILION, "--", "s"),
    "patron_hub_share": ("weeks patron is hub", ORANGE, ":", "^"),
}
FAMILY = ((SKY, ":"), (GREEN, "-."), (BLACK, "-"), (PURPLE, "--"), (ORANGE, (0, (5, 1))))


def _curve(axis, curve: pd.DataFrame, label: str, colour: str, line, marker: str = "") -> None:
    axis.plot(curve.centralization, curve.value, color=colour, linestyle=line, marker=marker, markersize=3, label=label)
    axis.fill_between(curve.centralization, curve.low, curve.high, color=colour, alpha=0.15, linewidth=0)


def headline(table: pd.DataFrame, base: float, years: float, digest: str) -> Figure:
    """The figure.

    Args:
        table: as ``sim.analysis.headline.headline_table`` makes it; one without the network leaves out E and F.
        base: the severity base of panels A to C.
        years: horizon.
        digest: of the data, printed on the figure.
    """
    with styled():
        has_network = (table.outcome == "network").any()
        figure = Figure(figsize=(7.5, 9.0 if has_network else 6.2))
        (a, b), (c, d), *below = figure.subplots(3 if has_network else 2, 2, sharex=True)
        for outcome, (label, colour, line, marker) in DYADS.items():
            _curve(a, chosen(table, "war_frequency", outcome, base), label, colour, line, marker)
            _curve(b, chosen(table, "difference_to_middle", outcome, base), label, colour, line, marker)
        b.axhline(0, color=BLACK, linewidth=0.6)
        _roots(c, table, base)
        for (colour, line), value in zip(FAMILY, sorted(table.severity_base.unique()), strict=False):
            _curve(d, chosen(table, "war_frequency", "any", value), f"{value:g}", colour, line)
        for e, f in below:
            _network(e, f, table, base)
        a.set_title(f"A  Open war within {years:g} years")
        b.set_title(f"B  Difference to centralization {MIDDLE:g}, paired")
        c.set_title("C  Root act of the war (any dyad)")
        d.set_title("D  Any war, by severity base")
        a.legend()
        c.legend(loc="upper right")
        d.legend(title="severity a rung", title_fontsize=8)
        for axis in (a, c, d):
            axis.set_ylim(bottom=0)
            axis.set_ylabel("share of histories")
        b.set_ylabel("difference of shares")
        for axis in (a, b, c, d):
            in_percent(axis.yaxis)
            axis.set_xlim(0, 1)
        for axis in figure.axes[-2:]:
            axis.set_xlabel("centralization of the patron's network (0..1)")
        n = int(table[table.measure == "war_frequency"].n.iloc[0])
        note = f"{n:,} histories a level; bands: 95% intervals; all but D at severity base {base:g}; data {digest}"
        noted(figure, note)
    return figure


def _network(e, f, table: pd.DataFrame, base: float) -> None:
    """What the level makes of the network: its shape, and what its militias do without licence."""
    for measure, (label, colour, line, marker) in NETWORK.items():
        _curve(e, chosen(table, measure, "network", base), label, colour, line, marker)
    _curve(f, chosen(table, "unauthorized_share", "network", base), "", GREEN, "-", "o")
    e.set_title("E  What the knob does to the network")
    f.set_title("F  Militia acts without licence")
    e.set_ylabel("mean over histories (0..1)")
    f.set_ylabel("share of militia acts")
    e.legend(loc="lower right")
    for axis in (e, f):
        axis.set_ylim(bottom=0)
    in_percent(f.yaxis)


def _roots(axis, table: pd.DataFrame, base: float) -> None:
    """Stacked shares of all histories, with the interval of the whole at every fifth level."""
    curves = {name: chosen(table, "root", f"any:{name}", base) for name in ROOTS}
    levels = next(iter(curves.values())).centralization.to_numpy()
    labels, colours, hatches = zip(*ROOTS.values(), strict=True)
    axis.stackplot(
        levels,
        *[curve.value for curve in curves.values()],
        labels=labels,
        colors=colours,
        hatch=hatches,
        edgecolor="white",
        linewidth=0.3,
    )
    whole = chosen(table, "war_frequency", "any", base).iloc[::5]
    spread = [whole.value - whole.low, whole.high - whole.value]
    axis.errorbar(
        whole.centralization,
        whole.value,
        yerr=spread,
        fmt="none",
        ecolor=BLACK,
        elinewidth=0.8,
        capsize=2,
        clip_on=False,
    )
