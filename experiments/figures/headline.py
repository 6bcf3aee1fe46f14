"""War frequency against centralization: the study ``experiments.centralization``, or a result of it."""

from __future__ import annotations

import pandas as pd

from experiments import centralization
from experiments.figures.plan import Plan, paired
from experiments.machinery import study
from sim.analysis.headline import headline_table
from sim.figures.headline import headline
from sim.files import read_csv


def check(config: dict) -> None:
    """Refuses what the study refuses."""
    paired(config)
    centralization.design(config)


def made(config: dict, room) -> pd.DataFrame:
    """Runs the study."""
    settings, levels, bases = centralization.design(config)
    rows = study.lived(room, settings, centralization.points_of(settings, levels, bases), "headline")
    return headline_table(rows, levels, bases)


def drawn(config: dict, table: pd.DataFrame, digest: str):
    """The figure, with the panels of one base at that of the configuration."""
    base = float(config["rules"]["severity"]["rung_factor"])
    return headline(table, base, config["ensemble"]["years"], digest)


PLAN = Plan(
    made, drawn, check,
    columns=("severity_base", "centralization", "measure", "outcome"),
    sources={"table.csv": lambda folder, config: read_csv("data", folder / "table.csv")},
)  # fmt: skip
