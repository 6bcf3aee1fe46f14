"""Draw a figure: its data run or read, its table, and the picture as a bitmap and as a vector.

Command: ``python -m experiments.figure figure=response``; from an earlier result instead of a run:
``python -m experiments.figure figure=headline data=results/published/headline``, or ``data=results/sweep/<folder>``.
The figure is drawn from the table that is written beside it, so that the same data give the same bytes.  Run time:
from some seconds (``network``) to a minute (``sensitivity``) on two cores.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pandas as pd

from experiments.figures.earlier import opened
from experiments.figures.plan import Plan
from experiments.machinery import cli, store, study
from sim.figures.style import saved
from sim.params import known_key

FIGURES = (
    "headline",
    "incidence",
    "response",
    "sensitivity",
    "knockout",
    "timeline",
    "network",
    "months",
    "roots",
)
"""By the name of its configuration, of its plan in ``experiments.figures`` and of its drawing in ``sim.figures``."""


def plan_of(config: dict) -> tuple[str, Plan]:
    """Name and plan of the figure that a configuration asks for.

    Raises:
        ConfigError: there is no such figure, or it has no such key.
    """
    name = config["figure"].get("name")
    known_key("figure.name", name, FIGURES)
    plan = import_module(f"experiments.figures.{name}").PLAN
    for key in config["figure"]:
        known_key("figure", key, ("name", *plan.keys))
    return name, plan


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("figure", f"{config['figure']['name']}-{config['scenario']['name']}", config)


def check(config: dict) -> None:
    """Refuses what cannot be run or read, before anything is written."""
    name, plan = plan_of(config)
    if config["data"] is None:
        plan.check(config)
    else:
        config = opened(name, plan, config).config
    store.check_writable(folder_of(config))


def run(config: dict) -> None:
    """Makes or reads the table, writes it, and draws the figure from what has been written."""
    name, plan = plan_of(config)
    earlier = None if config["data"] is None else opened(name, plan, config)
    config = earlier.config if earlier else config
    folder = folder_of(config)
    with store.recorded(folder, config) as room:
        if earlier:
            table, room.digest = earlier.table, earlier.digest
        else:
            table = plan.made(config, room)
        table.to_csv(room.path / f"{name}.csv", index=False, float_format="%.10g")
        written = pd.read_csv(room.path / f"{name}.csv", encoding="utf-8")
        room.draw(lambda: saved(plan.drawn(config, written, room.digest), room.path, name))
    print(f"{room.seconds:.0f} seconds; data digest {room.digest}\ntable and figure: {folder}", flush=True)


if __name__ == "__main__":
    cli.main("figure", check, run)
