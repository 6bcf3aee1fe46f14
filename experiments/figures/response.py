"""A response map of war frequency over the two parameters of a factorial design."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from experiments.figures import designs
from experiments.figures.plan import Plan, paired, title_of
from sim.design import Design, design_from
from sim.figures.response import response
from sim.params import ConfigError, known_key


def plane(config: dict) -> Design:
    """The design of a configuration, which has to be a plane, and the outcome one that is known.

    Raises:
        ConfigError: it is not.
    """
    known_key("figure.outcome", config["figure"].get("outcome"), designs.OUTCOMES)
    design = design_from(config)
    if design.kind != "factorial" or len(design.names) != 2:
        told = f"{design.kind} of {', '.join(design.names)}"
        raise ConfigError(f"design: a response map wants a factorial design of two parameters, this is {told}.")
    return design


def check(config: dict) -> None:
    """Refuses what cannot be run."""
    paired(config)
    plane(config)


def made(config: dict, room) -> pd.DataFrame:
    """Runs the design."""
    return _table(designs.lived(config, room, "response"), config)


def read(folder: Path, config: dict) -> pd.DataFrame:
    """From the points of a sweep."""
    return _table(designs.read(folder), config)


def _table(points: pd.DataFrame, config: dict) -> pd.DataFrame:
    """Cells of the map; the parameters are named x and y, in the order of the design."""
    x, y = plane(config).names
    outcome = config["figure"]["outcome"]
    names = {x: "x", y: "y", outcome: "value", f"{outcome}_low": "low", f"{outcome}_high": "high", "histories": "n"}
    return points[list(names)].rename(columns=names)


def drawn(config: dict, table: pd.DataFrame, digest: str):
    """The figure."""
    labels = tuple(designs.label_of(name) for name in plane(config).names)
    outcome = designs.OUTCOMES[config["figure"]["outcome"]]
    return response(table, labels, outcome, f"{title_of(config)}, {config['ensemble']['years']:g} years", digest)


PLAN = Plan(
    made, drawn, check,
    keys=("outcome",),
    columns=("x", "y", "value", "low", "high", "n"),
    sources={"points.csv": read},
)  # fmt: skip
