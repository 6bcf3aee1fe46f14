"""What charts are made of: axes, a frame, bands of intervals, lines that also differ in dash and symbol.

Data are tuples, since NiceGUI watches every list that it is given, each point of a curve included: with many students
that takes longer than all else that a chart costs.
"""

from __future__ import annotations

from collections.abc import Sequence

from sim.figures.style import BLACK, SERIES

INK, GRID = "#22303C", "#E4DFD5"
TEXT = {"color": INK, "fontSize": 12}
SYMBOLS = ("circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle")
LINES = ("solid", "dashed", "dotted")


def axis(name: str, **more) -> dict:
    """A value axis with quiet lines."""
    return {
        "type": "value",
        "name": name,
        "nameLocation": "middle",
        "nameGap": 28,
        "nameTextStyle": TEXT,
        "axisLabel": TEXT,
        "splitLine": {"lineStyle": {"color": GRID}},
        **more,
    }


def share_axis(name: str, **more) -> dict:
    """An axis of shares, in percent."""
    return axis(name, nameGap=42, axisLabel={**TEXT, ":formatter": "(v) => +(100 * v).toFixed(2) + '%'"}, min=0, **more)


def frame(description: str, **more) -> dict:
    """What every chart has."""
    return {
        "animation": False,
        "aria": {"enabled": True, "label": {"description": description}},
        "grid": {"left": 62, "right": 18, "top": 34, "bottom": 44},
        "textStyle": {"fontFamily": "system-ui, sans-serif"},
        "legend": {"top": 0, "left": 60, "textStyle": TEXT, "itemWidth": 22},
        "tooltip": {"trigger": "axis", ":valueFormatter": "(v) => Array.isArray(v) ? v : (100 * v).toFixed(1) + '%'"},
        **more,
    }


def band(name: str, points: Sequence[tuple], colour: str, step: str | bool = False) -> list[dict]:
    """An interval as a shaded band between its ends; ``points`` are (x, low, high)."""
    shared = {
        "type": "line",
        "stack": name,
        "symbol": "none",
        "lineStyle": {"opacity": 0},
        "step": step,
        "silent": True,
    }
    hidden = {"tooltip": {"show": False}, "name": name}
    return [
        {**shared, **hidden, "data": tuple((x, low) for x, low, _ in points)},
        {
            **shared,
            **hidden,
            "data": tuple((x, high - low) for x, low, high in points),
            "areaStyle": {"color": colour, "opacity": 0.16},
        },
    ]


def line(name: str, points: Sequence[tuple], k: int, colour: str | None = None, **more) -> dict:
    """A curve in the ``k``-th style: colour, dash and symbol."""
    colour = colour or SERIES[k % len(SERIES)][0]
    return {
        "name": name,
        "type": "line",
        "data": tuple(map(tuple, points)),
        "symbol": SYMBOLS[k % len(SYMBOLS)],
        "symbolSize": 7,
        "lineStyle": {"color": colour, "width": 2, "type": LINES[k % len(LINES)]},
        "itemStyle": {"color": colour},
        **more,
    }


def whiskers(name: str, k: int, sides: int, values: Sequence[tuple]) -> dict:
    """Intervals across horizontal bars, drawn by hand since ECharts has none."""
    shift = 0.0 if sides == 1 else (k - 0.5) * 0.36
    return {
        "name": name,
        "type": "custom",
        "silent": True,
        "z": 5,
        "data": tuple((low, high, row) for row, (_, _, low, high) in enumerate(values)),
        "encode": {"x": [0, 1], "y": 2},
        ":renderItem": (
            "(params, api) => { const a = api.coord([api.value(0), api.value(2)]);"
            " const b = api.coord([api.value(1), api.value(2)]);"
            f" const y = a[1] + {shift} * api.size([0, 1])[1];"
            " return { type: 'group', children: [{ type: 'line', shape: { x1: a[0], y1: y, x2: b[0], y2: y },"
            f" style: {{ stroke: '{BLACK}', lineWidth: 1.2 }} }}] }}; }}"
        ),
    }
