"""The table of an earlier result, read instead of run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from experiments.figures.plan import Plan
from experiments.machinery.manifest import open_result
from sim.config_tree import check_kind
from sim.files import path_of, read_csv
from sim.params import ConfigError

READ = ("scenario", "levels", "rules", "ensemble", "output")
"""Sections that drawings read of the configuration of any result."""


@dataclass(frozen=True)
class Earlier:
    """An earlier result.

    Attributes:
        config: what made it.
        table: what the figure is drawn from.
        digest: of its data.
    """

    config: dict
    table: pd.DataFrame
    digest: str


def opened(name: str, plan: Plan, config: dict) -> Earlier:
    """The result in the folder that ``config["data"]`` names, as the table of a figure.

    A folder of the same figure has its table as it is; one of another study has a file that the plan knows to convert.

    Raises:
        ConfigError: no such folder, no file in it that the figure can be drawn from, or one that lacks a column.
    """
    try:
        made = open_result("data", path_of("data", config["data"]))
    except ConfigError as error:
        told = str(error).removeprefix("data: ")
        raise ConfigError(f"data: '{config['data']}' is no folder of a result; {told}") from None
    own = made.config.get("figure") or {}
    asked = own if isinstance(own, Mapping) and own.get("name") == name else config["figure"]
    merged = {**made.config, "figure": asked, "output": config["output"], "data": config["data"]}
    for key in READ:
        check_kind(f"data: {key}", config[key], merged.get(key))
    return Earlier(merged, _table(made.folder, name, plan, merged), made.digest)


def _table(folder: Path, name: str, plan: Plan, config: dict) -> pd.DataFrame:
    own = {f"{name}.csv": lambda folder, config: read_csv("data", folder / f"{name}.csv")}
    readers = own | dict(plan.sources or {})
    for file, read in readers.items():
        if (folder / file).is_file():
            table = read(folder, config)
            missing = [column for column in plan.columns if column not in table]
            if missing:
                raise ConfigError(f"data: '{folder / file}' is no table of a {name} figure; it lacks {missing[0]}.")
            return table
    raise ConfigError(f"data: '{folder}' has no table for a {name} figure; looked for: {', '.join(readers)}.")
