"""Histories at some levels of centralization: run, or read from a sweep over centralization or from a batch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from experiments.figures.plan import label_of, levels_of, paired
from experiments.machinery import study
from experiments.machinery.store import Room
from sim.design import design_from
from sim.files import has_column, read_parquet
from sim.params import ConfigError
from sim.settings import centralization_level
from sim.table import histories_table
from sim.varied import LEVEL

COLUMNS = ("war", "end", "end_day", "root_authorization")


def check(config: dict) -> None:
    """Refuses levels and settings that cannot be run."""
    paired(config)
    levels_of(config)


def lived(config: dict, room: Room, shown: str) -> tuple[pd.DataFrame, list[float]]:
    """Runs every level with the same random numbers: histories with ``point`` and ``COLUMNS``, and the levels."""
    settings, levels = paired(config), [value for _, value in levels_of(config)]
    points = np.repeat(settings.point, len(levels))
    points["centralization"]["level"] = levels
    rows = study.lived(room, settings, points, shown).ravel()
    table = histories_table(rows, settings.cast.actors, settings.cast.theatres).select(COLUMNS)
    return table.add_column(0, "point", pa.array(rows["point"])).to_pandas(), levels


def read(folder: Path, config: dict) -> tuple[pd.DataFrame, list[float]]:
    """The same from ``histories.parquet`` of an earlier result.

    Raises:
        ConfigError: something else than centralization varies in it.
    """
    file = folder / "histories.parquet"
    if not has_column("data", file, "point"):
        frame = read_parquet("data", file, COLUMNS).to_pandas()
        return frame.assign(point=0), [centralization_level(config["centralization"], config["levels"])]
    design = design_from(config)
    if design.names != (LEVEL,):
        raise ConfigError(f"data: in '{folder}' {', '.join(design.names)} vary; this figure wants {LEVEL} alone.")
    return read_parquet("data", file, ["point", *COLUMNS]).to_pandas(), design.values[:, 0].tolist()


def labelled(table: pd.DataFrame, config: dict) -> pd.DataFrame:
    """A table with ``centralization`` and, in front, the label of each level."""
    labels = [label_of(value, config["levels"]) for value in table.centralization]
    table.insert(0, "level", labels)
    return table
