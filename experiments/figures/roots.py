"""Root causes of war by class, at some levels of centralization."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from experiments.figures import levels
from experiments.figures.plan import Plan, title_of
from sim.analysis.roots import roots_table
from sim.figures.roots import roots


def made(config: dict, room) -> pd.DataFrame:
    """Runs the levels."""
    return levels.labelled(roots_table(*levels.lived(config, room, "roots")), config)


def read(folder: Path, config: dict) -> pd.DataFrame:
    """From the histories of a sweep or a batch."""
    return levels.labelled(roots_table(*levels.read(folder, config)), config)


def drawn(config: dict, table: pd.DataFrame, digest: str):
    """The figure."""
    return roots(table, f"{title_of(config)}, within {config['ensemble']['years']:g} years", digest)


PLAN = Plan(
    made, drawn, levels.check,
    keys=("levels",),
    columns=("level", "measure", "root", "value", "low", "high"),
    sources={"histories.parquet": read},
)  # fmt: skip
