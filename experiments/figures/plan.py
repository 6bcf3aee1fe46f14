"""What a figure is made by: a check, a run or a file of an earlier result that gives its table, and a drawing of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from matplotlib.figure import Figure

from experiments.machinery import study
from experiments.machinery.store import Room
from sim.params import ConfigError
from sim.settings import Settings, centralization_level


def paired(config: Mapping) -> Settings:
    """The settings of a configuration with enough histories for an interval.

    Raises:
        ConfigError: something in it cannot be, or it is one history alone.
    """
    settings = study.fixed(config)
    if settings.histories < 2:
        raise ConfigError("ensemble.histories: 1 is too few for an interval; allowed: 2 or more.")
    return settings


@dataclass(frozen=True)
class Plan:
    """How one figure is made.

    Attributes:
        made: runs what it takes and gives the table; sets the room's digest.
        drawn: the figure of a table, under a configuration, with the digest of the data.
        check: refuses a configuration that ``made`` cannot run.
        keys: of the section ``figure``, beside its name.
        columns: that a table of this figure has.
        sources: by name of a file that other studies leave, what makes the table of their folder and configuration.
    """

    made: Callable[[dict, Room], pd.DataFrame]
    drawn: Callable[[dict, pd.DataFrame, str], Figure]
    check: Callable[[dict], object] = paired
    keys: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    sources: Mapping[str, Callable[[Path, dict], pd.DataFrame]] | None = None


def levels_of(config: Mapping) -> list[tuple[str, float]]:
    """The levels of ``figure.levels``: label (with the number behind a name) and centralization of each.

    Raises:
        ConfigError: no list of levels, or one of them is none.
    """
    asked = config["figure"].get("levels")
    if not isinstance(asked, Sequence) or isinstance(asked, str) or not asked:
        raise ConfigError(f"figure.levels: {asked!r} is no list of levels.")
    values = [centralization_level(level, config["levels"]) for level in asked]
    if len(set(values)) < len(values):
        raise ConfigError(f"figure.levels: {', '.join(map(str, asked))} names a level twice.")
    return [(label_of(value, config["levels"]), value) for value in values]


def label_of(value: float, levels: Mapping) -> str:
    """A level as a reader is told of it: its number, after its name if it has one."""
    names = [name for name, number in (levels or {}).items() if number == value]
    return f"{names[0]} ({value:g})" if names else f"{value:g}"


def title_of(config: Mapping) -> str:
    """What was run: scenario and seed."""
    return f"{config['scenario']['name']}, seed {config['seed']}"
