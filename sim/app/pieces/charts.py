"""The page's charts as ECharts options, one function a chart, in the colours of the project's figures."""

from __future__ import annotations

from collections.abc import Sequence

from sim.app.pieces.axes import TEXT, axis, band, frame, line, share_axis, whiskers
from sim.figures.style import BLUE, GREEN, ORANGE, PURPLE, SERIES, SKY, VERMILION

ENDS = {
    "war": ("open war", VERMILION),
    "one_sided_campaign": ("a campaign not met", ORANGE),
    "settlement": ("settlement", GREEN),
    "withdrawal": ("withdrawal", SKY),
    "fragmentation": ("network apart", PURPLE),
}
ROOTS = {
    "adversary": "an adversary's choice",
    "accident": "an accident",
    "ordered": "ordered",
    "tolerated": "tolerated",
    "unauthorized": "unauthorized",
}


def dyad_in_words(name: str) -> str:
    """Two governments: "Iran-US"."""
    return name.title().replace("Us", "US")


def narrowing(sides: Sequence[tuple[str, Sequence[tuple]]]) -> dict:
    """War frequency and its interval against the number of histories; of each side (name, [(n, value, low, high)])."""
    series, names = [], []
    for k, (name, trace) in enumerate(sides):
        colour = (VERMILION, BLUE)[k]
        series += band(f"{name} ", [(n, low, high) for n, _, low, high in trace], colour)
        series.append(line(name, [(n, value) for n, value, _, _ in trace], k, colour, symbolSize=4))
        names.append(name)
    return frame(
        "War frequency and its 95 percent interval as histories are added",
        xAxis=axis("histories"),
        yAxis=share_axis("open war"),
        series=series,
        legend={"data": names, "top": 0, "left": 60, "textStyle": TEXT},
    )


def incidence(curves: Sequence[tuple[str, str, Sequence[tuple]]]) -> dict:
    """Cumulative incidence; of each curve (name, end, [(years, value, low, high)])."""
    series, names = [], []
    for k, (name, end, points) in enumerate(curves):
        colour = ENDS[end][1] if len({end for _, end, _ in curves}) > 1 else (VERMILION, BLUE)[k]
        series += band(f"{name} ", [(x, low, high) for x, _, low, high in points], colour, "end")
        series.append(line(name, [(x, v) for x, v, _, _ in points], k, colour, symbol="none", step="end"))
        names.append(name)
    return frame(
        "Share of histories that have ended in open war, and otherwise, by the time lived",
        xAxis=axis("years lived"),
        yAxis=share_axis("share of histories"),
        series=series,
        legend={"data": names, "top": 0, "left": 60, "textStyle": TEXT, "type": "scroll"},
    )


def roots(bars: Sequence[tuple[str, Sequence[tuple]]]) -> dict:
    """Wars by the class of their root; of each side (name, [(class, value, low, high)])."""
    series = []
    for k, (name, values) in enumerate(bars):
        colour = (VERMILION, BLUE)[k]
        series.append(
            {
                "name": name,
                "type": "bar",
                "data": [v for _, v, _, _ in values],
                "itemStyle": {"color": colour},
                "barGap": "20%",
            }
        )
        series.append(whiskers(name, k, len(bars), values))
    return frame(
        "Share of wars by the class of the act at their root, with 95 percent intervals",
        xAxis=share_axis("share of wars", max=1),
        yAxis={
            "type": "category",
            "data": [ROOTS[c] for c, *_ in bars[0][1]] if bars else [],
            "axisLabel": TEXT,
            "inverse": True,
        },
        grid={"left": 140, "right": 22, "top": 34, "bottom": 44},
        series=series,
        tooltip={"show": False},
        legend={"show": len(bars) > 1, "data": [name for name, _ in bars], "top": 0, "textStyle": TEXT},
    )


def sweep_curves(curves: Sequence[tuple[str, Sequence[tuple]]], name: str) -> dict:
    """War frequency against centralization, a curve for each value of the other parameter."""
    series, names = [], []
    for k, (value, points) in enumerate(curves):
        label = f"{name} {value}"
        colour = SERIES[k % len(SERIES)][0]
        series += band(f"{label} ", [(x, low, high) for x, _, low, high in points], colour)
        series.append(line(label, [(x, v) for x, v, _, _ in points], k))
        names.append(label)
    return frame(
        f"War frequency against centralization, a curve for each value of {name}",
        xAxis=axis("centralization", min=0, max=1),
        yAxis=share_axis("open war"),
        series=series,
        legend={"data": names, "top": 0, "left": 60, "textStyle": TEXT, "type": "scroll"},
    )


def sweep_map(cells: Sequence[tuple], levels: Sequence[float], values: Sequence[float], name: str) -> dict:
    """War frequency over centralization and the other parameter; cells are (level index, value index, share)."""
    highest = max((share for *_, share in cells), default=0.0)
    return frame(
        f"War frequency over centralization and {name}",
        grid={"left": 76, "right": 110, "top": 14, "bottom": 48},
        xAxis={**axis("centralization"), "type": "category", "data": [f"{v:g}" for v in levels]},
        yAxis={**axis(name, nameGap=52), "type": "category", "data": [f"{v:.3g}" for v in values]},
        visualMap={
            "min": 0,
            "max": max(0.01, highest),
            "calculable": True,
            "right": 4,
            "top": "middle",
            "inRange": {"color": ["#FFFFFF", SKY, BLUE, "#00283F"]},
            "textStyle": TEXT,
            ":formatter": "(v) => (100 * v).toFixed(0) + '%'",
        },
        series=[{"type": "heatmap", "data": tuple(map(tuple, cells))}],
        tooltip={":formatter": "(p) => (100 * p.value[2]).toFixed(1) + '%'"},
        legend={"show": False},
    )
