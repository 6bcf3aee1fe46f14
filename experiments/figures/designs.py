"""The points of a design: run, or read from a sweep; and what its parameters are called."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from experiments.machinery import store
from experiments.machinery.progress import bar
from sim import ensemble
from sim.analysis.points import NEEDED, point_table
from sim.design import Design, design_from
from sim.files import read_csv
from sim.settings import settings_from
from sim.table import histories_table
from sim.varied import LEVEL, declared, place_of

OUTCOMES = {
    "war": "open war in any dyad",
    "war_iran_us": "open war, Iran – United States",
    "war_iran_israel": "open war, Iran – Israel",
    "unauthorized_share": "unauthorized share of militia acts",
}
"""Columns of the table of points that are shares, and what each is."""
GROUP = 50_000
"""Histories that are kept in full at a time, at most."""


def lived(config: dict, room: store.Room, shown: str) -> pd.DataFrame:
    """Runs the design of a configuration: its table of points, as a sweep leaves it."""
    settings, design = settings_from(config), design_from(config)
    total = len(design.values) * settings.histories
    print(f"{len(design.values)} points x {settings.histories} histories of {settings.days} days", flush=True)
    frames, digests, waiting = [], [], []
    with bar(total, shown) as progress:
        apart = 0 if design.common else settings.histories
        for rows in ensemble.chunks(settings, design.records(settings), apart=apart):
            waiting.append(rows)
            progress.update(len(rows))
            if len(waiting) * settings.chunk >= GROUP:
                frames.append(_needed(waiting, settings))
                waiting.clear()
            digests.append(rows["digest"])
    if waiting:
        frames.append(_needed(waiting, settings))
    room.digest = store.results_digest(np.concatenate(digests))
    return point_table(pd.concat(frames), design.names, design.values)


def _needed(waiting: list[np.ndarray], settings) -> pd.DataFrame:
    rows = np.concatenate(waiting)
    table = histories_table(rows, settings.cast.actors, settings.cast.theatres).select(list(NEEDED))
    return table.add_column(0, "point", pa.array(rows["point"])).to_pandas()


def read(folder: Path) -> pd.DataFrame:
    """The table of points of a sweep."""
    return read_csv("data", folder / "points.csv")


def label_of(name: str) -> str:
    """A parameter as a reader is told of it: its name, its mechanism, its unit."""
    mechanism, parameter = (part.replace("_", " ") for part in place_of(name))
    unit = declared(name).unit
    if name == LEVEL:
        return f"{LEVEL} ({unit})"
    return f"{mechanism}: {parameter}" + (f" ({unit})" if unit != "1" else "")


def ranged_labels(design: Design) -> Mapping[str, str]:
    """Labels of the parameters of a sampled design, with the range of each."""
    labels = {}
    for name, (low, high) in zip(design.names, design.bounds, strict=True):
        mechanism, parameter = (part.replace("_", " ") for part in place_of(name))
        told = LEVEL if name == LEVEL else f"{mechanism}: {parameter}"
        labels[name] = f"{told} ({low:g}..{high:g})"
    return labels
