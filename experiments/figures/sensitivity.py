"""Sensitivity of war frequency and of the unauthorized share to the parameters of a saltelli or morris design."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from experiments.figures import designs
from experiments.figures.plan import Plan, paired, title_of
from sim.analysis.indices import indices_table
from sim.design import Design, design_from
from sim.figures.sensitivity import sensitivity
from sim.params import ConfigError, known_key

KINDS = {"saltelli": "Sobol indices", "morris": "elementary effects"}


def sampled(config: dict) -> Design:
    """The design of a configuration, which has to be one for indices with intervals, and the outcomes known ones.

    Raises:
        ConfigError: they are not.
    """
    for outcome in config["figure"]["outcomes"]:
        known_key("figure.outcomes", outcome, designs.OUTCOMES)
    design = design_from(config)
    if design.kind not in KINDS:
        raise ConfigError(f"design.kind: sensitivity wants a {' or a '.join(KINDS)} design, this is {design.kind}.")
    if len(design.values) <= len(design.names) + 2:
        raise ConfigError("design.n: 1 is too few for an interval; allowed: 2 or more.")
    return design


def check(config: dict) -> None:
    """Refuses what cannot be run."""
    paired(config)
    sampled(config)


def made(config: dict, room) -> pd.DataFrame:
    """Runs the design."""
    return _table(designs.lived(config, room, "sensitivity"), config)


def read(folder: Path, config: dict) -> pd.DataFrame:
    """From the points of a sweep."""
    return _table(designs.read(folder), config)


def _table(points: pd.DataFrame, config: dict) -> pd.DataFrame:
    outcomes = {name: points[name].to_numpy(float) for name in config["figure"]["outcomes"]}
    return indices_table(sampled(config), outcomes)


def drawn(config: dict, table: pd.DataFrame, digest: str):
    """The figure."""
    design, ensemble = sampled(config), config["ensemble"]
    title = f"{title_of(config)}; {KINDS[design.kind]}, {len(design.values):,} points x {ensemble['histories']:,} "
    told = table.assign(outcome=table.outcome.map(designs.OUTCOMES))
    return sensitivity(told, designs.ranged_labels(design), f"{title}histories of {ensemble['years']:g} years", digest)


PLAN = Plan(
    made, drawn, check,
    keys=("outcomes",),
    columns=("outcome", "parameter", "index", "value", "low", "high"),
    sources={"points.csv": read},
)  # fmt: skip
