"""What all figures share: colours that differ for every eye and in grey, and how a figure is saved.

A figure is built and saved under ``styled``, so that it has the same bytes whatever style its user has set; it is no
figure of pyplot's and needs no backend, so that theirs stays as it is.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

from matplotlib import MatplotlibDeprecationWarning, rc_context, rcParams, rcParamsDefault
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

BLACK, ORANGE, SKY, GREEN, BLUE, VERMILION, PURPLE = (
    "#000000",
    "#E69F00",
    "#56B4E9",
    "#009E73",
    "#0072B2",
    "#D55E00",
    "#CC79A7",
)
"""Okabe & Ito (2008), Color universal design."""

SERIES = (
    (VERMILION, "-", "o"),
    (ORANGE, (0, (5, 1)), "s"),
    (SKY, "-.", "^"),
    (BLUE, "--", "D"),
    (BLACK, ":", "v"),
    (GREEN, (0, (3, 1, 1, 1, 1, 1)), "P"),
    (PURPLE, (0, (1, 1)), "X"),
)
"""Colour, line and marker of what is told apart in a panel, such as levels in their order."""
RAMP = LinearSegmentedColormap.from_list("ramp", ["#FFFFFF", SKY, BLUE, "#00283F"])
"""From little to much; as even in grey as in colour."""

STYLE = {
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 9,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "legend.frameon": False,
    "legend.fontsize": 8,
    "lines.linewidth": 1.4,
    "svg.hashsalt": "spillover",
    "figure.constrained_layout.use": True,
}
_NO_LOOKS = ("backend", "backend_fallback", "date.epoch", "interactive", "toolbar")
"""Settings that are the user's, since they say where figures are shown and not how they look."""


@contextmanager
def styled() -> Iterator[None]:
    """The style on top of Matplotlib's own defaults; the user's is back afterwards."""
    with rc_context():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", MatplotlibDeprecationWarning)  # of settings that only the defaults name
            rcParams.update({name: value for name, value in rcParamsDefault.items() if name not in _NO_LOOKS})
        rcParams.update(STYLE)
        yield


def placed_by_hand(width: float, height: float) -> Figure:
    """A figure in which everything stays where it is put, in inches, from one saving to the next.

    Solved layouts differ in the last bits, and so in the file; and a figure that never had one gets one when it has
    been saved, where that is the style.
    """
    figure = Figure(figsize=(width, height))
    figure.set_layout_engine("none")
    return figure


def noted(figure: Figure, text: str) -> None:
    """The line below a figure: what was run, what the intervals are, and the digest of the data."""
    figure.supxlabel(text, fontsize=7, x=0.01, ha="left")


def in_percent(axis) -> None:
    """Ticks of an axis (``axes.yaxis``, say) in percent, each with as many decimals as it needs and no more."""
    axis.set_major_formatter(FuncFormatter(lambda share, place: percent(share)))


def percent(share: float) -> str:
    """A share in percent without decimals that say nothing: ``0%``, ``2.5%``, ``40%``."""
    return f"{round(100 * share, 6) + 0.0:g}%"


def in_series(labels) -> list[tuple]:
    """For each label itself, its colour, line and marker; two to four span from the first to the fourth, so that the
    highest level looks the same whatever lies between.
    """
    labels = list(labels)
    places = [*range(len(labels) - 1), 3] if 2 <= len(labels) <= 4 else range(len(labels))
    return [(label, *SERIES[k % len(SERIES)]) for label, k in zip(labels, places, strict=True)]


def saved(figure: Figure, folder: Path, name: str) -> list[Path]:
    """Writes a bitmap and a vector, both without a date, so that the same data give the same bytes."""
    paths = [folder / f"{name}.png", folder / f"{name}.svg"]
    vector = StringIO()
    with styled():
        figure.savefig(paths[0], dpi=200, backend="agg", metadata={"Software": None})
        figure.savefig(vector, format="svg", backend="svg", metadata={"Date": None})
    paths[1].write_text(with_counted_names(vector.getvalue()), encoding="utf-8", newline="\n")
    return paths


def with_counted_names(svg: str) -> str:
    """A vector whose clip paths are counted in the order of their appearance.

    Matplotlib names them by a hash of their coordinates in full precision, whose last bits may differ from one drawing
    of the same data to the next.
    """
    names = dict.fromkeys(re.findall(r'<clipPath id="(p[0-9a-f]{10})"', svg))
    for k, name in enumerate(names):
        svg = svg.replace(name, f"clip{k}")
    return svg
