"""What a panel shows where there is little to show: a sentence for nothing, no bar for what is undecided."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes


def says(axis: Axes, sentence: str) -> None:
    """A sentence in the middle of a panel, in place of what is not there."""
    clear = {"facecolor": "white", "edgecolor": "none"}
    axis.text(0.5, 0.5, sentence, transform=axis.transAxes, ha="center", va="center", fontsize=8, bbox=clear)


def bars(table: pd.DataFrame) -> list[pd.Series]:
    """How far the intervals reach to either side of the values, as ``errorbar`` wants it; of those that are undecided
    nothing is drawn.
    """
    return [(table.value - table.low).where(is_decided(table)), (table.high - table.value).where(is_decided(table))]


def is_decided(table: pd.DataFrame) -> pd.Series:
    """Of which rows both ends of the interval are known."""
    return pd.Series(np.isfinite(table[["low", "high"]].to_numpy(float)).all(axis=1), table.index)


def remark(table: pd.DataFrame) -> str:
    """What has to be added below a figure that leaves out intervals; empty where all are known."""
    return "" if is_decided(table).all() else "; without one: undecided"
