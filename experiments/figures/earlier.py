"""The table of an earlier result, read instead of run."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import yaml

from experiments.figures.plan import Plan
from sim.params import ConfigError


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
    folder = Path(str(config["data"]))
    try:
        made_by = yaml.safe_load((folder / "config.yaml").read_text())
        digest = json.loads((folder / "manifest.json").read_text())["results_digest"]
    except (OSError, KeyError, ValueError, yaml.YAMLError) as error:
        raise ConfigError(f"data: '{folder}' is no folder of a result ({type(error).__name__}).") from None
    own = made_by.get("figure") or {}
    asked = own if own.get("name") == name else config["figure"]
    merged = {**made_by, "figure": asked, "output": config["output"], "data": config["data"]}
    return Earlier(merged, _table(folder, name, plan, merged), digest)


def _table(folder: Path, name: str, plan: Plan, config: dict) -> pd.DataFrame:
    readers = {f"{name}.csv": lambda folder, config: pd.read_csv(folder / f"{name}.csv"), **(plan.sources or {})}
    for file, read in readers.items():
        if (folder / file).is_file():
            table = read(folder, config)
            missing = [column for column in plan.columns if column not in table]
            if missing:
                raise ConfigError(f"data: '{folder / file}' is no table of a {name} figure; it lacks {missing[0]}.")
            return table
    raise ConfigError(f"data: '{folder}' has no table for a {name} figure; looked for: {', '.join(readers)}.")
