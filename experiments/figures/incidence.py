"""Cumulative incidence of war and of the ends that compete with it, at some levels of centralization."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from experiments.figures import levels
from experiments.figures.plan import Plan, title_of
from sim.analysis.ends import incidence_table
from sim.figures.incidence import incidence
from sim.settings import settings_from


def made(config: dict, room) -> pd.DataFrame:
    """Runs the levels."""
    return _table(*levels.lived(config, room, "incidence"), config)


def read(folder: Path, config: dict) -> pd.DataFrame:
    """From the histories of a sweep or a batch."""
    return _table(*levels.read(folder, config), config)


def _table(histories: pd.DataFrame, values: list[float], config: dict) -> pd.DataFrame:
    return levels.labelled(incidence_table(histories, values, settings_from(config).days), config)


def drawn(config: dict, table: pd.DataFrame, digest: str):
    """The figure."""
    return incidence(table, title_of(config), digest)


PLAN = Plan(
    made, drawn, levels.check,
    keys=("levels",),
    columns=("level", "end", "day", "value", "low", "high", "logrank", "pvalue"),
    sources={"histories.parquet": read},
)  # fmt: skip
