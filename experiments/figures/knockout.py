"""The ranking of mechanisms: the study ``experiments.knockout``, or a result of it."""

from __future__ import annotations

import pandas as pd

from experiments import knockout
from experiments.figures.plan import Plan, paired
from experiments.machinery import study
from sim.analysis.knockout import knockout_table
from sim.figures.knockout import ranking
from sim.files import read_csv


def made(config: dict, room) -> pd.DataFrame:
    """Runs the study."""
    settings = paired(config)
    points, without, kinds = knockout.design(settings)
    return knockout_table(study.lived(room, settings, points, "knock-out"), without, kinds)


def drawn(config: dict, table: pd.DataFrame, digest: str):
    """The figure."""
    return ranking(table, f"{config['scenario']['name']}, centralization {config['centralization']}", digest)


PLAN = Plan(
    made, drawn,
    columns=("without", "measure", "measurable"),
    sources={"table.csv": lambda folder, config: read_csv("data", folder / "table.csv")},
)  # fmt: skip
