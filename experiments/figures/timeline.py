"""The ladder of one history: lived in the Mesa face, or read from a told history's folder."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from experiments.figures.plan import Plan, title_of
from sim.figures.timeline import timeline
from sim.files import read_csv
from sim.ladder import End
from sim.model import ShadowWar
from sim.params import whole_within
from sim.settings import LARGEST_SEED, settings_from
from sim.telling.story import chain


def check(config: dict) -> None:
    """Refuses what cannot be run."""
    settings_from(config)
    whole_within("figure.history", config["figure"].get("history"), 0, LARGEST_SEED)


def made(config: dict, room) -> pd.DataFrame:
    """Lives the history: its acts, which of them led to war (``road``), and how many days it lasted (``days``)."""
    model = ShadowWar(settings_from(config), config["figure"]["history"]).run()
    room.digest = model.digest
    acts = model.acts()
    road = chain(acts, int(model.world.war_act)) if model.end == End.WAR else []
    return acts.assign(road=acts.index.isin(road), days=int(model.world.end_day))


def read(folder: Path, config: dict) -> pd.DataFrame:
    """From the acts and days of a told history."""
    acts = read_csv("data", folder / "acts.csv", ("act",)).set_index("act")
    return acts.assign(days=len(read_csv("data", folder / "days.csv", ("day",))) - 1)


def drawn(config: dict, table: pd.DataFrame, digest: str):
    """The figure."""
    number = config["figure"]["history"] if "history" not in config else config["history"]
    days = int(table.days.iloc[0]) if len(table) else settings_from(config).days
    title = f"{title_of(config)}, history {number}"
    return timeline(table, title, days, table.index[table.road].tolist(), digest)


PLAN = Plan(
    made, drawn, check,
    keys=("history",),
    columns=("day", "actor", "target", "kind", "realized", "road", "days"),
    sources={"acts.csv": read},
)  # fmt: skip
