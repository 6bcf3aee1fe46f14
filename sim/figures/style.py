"""What all figures share: colours that differ for every eye and in grey, and how a figure is saved."""

from __future__ import annotations

from pathlib import Path

import matplotlib

matplotlib.use("Agg")

from matplotlib import rc_context
from matplotlib.figure import Figure

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


def styled():
    """The style, as a context."""
    return rc_context(STYLE)


def saved(figure: Figure, folder: Path, name: str) -> list[Path]:
    """Writes a bitmap and a vector, both without a date, so that the same data give the same bytes."""
    paths = [folder / f"{name}.png", folder / f"{name}.svg"]
    with styled():
        figure.savefig(paths[0], dpi=200, metadata={"Software": None})
        figure.savefig(paths[1], metadata={"Date": None})
    return paths
