"""How often does escalation spill into open war, at each level of centralization?

What the documents let one expect: it cuts both ways (DA22).  Less of it, more acts that nobody ordered; more of it,
acts that are read as the patron's own.  What comes out is reported for each dyad apart and for a family of severity
bases, since no source fixes that base and it can turn the curve.

Command: ``python -m experiments.centralization`` (quick), ``python -m experiments.centralization experiment=headline``
(published).  Run time: about a minute; the published one about eight on two cores.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from experiments.machinery import cli, store, study
from sim.analysis.headline import chosen, headline_table
from sim.figures.headline import headline
from sim.figures.style import saved
from sim.params import ConfigError, known_key, number_within, whole_within
from sim.rules.frame.severity import SEVERITY
from sim.settings import Settings

KEYS = ("name", "levels", "severity_bases")


def design(config: dict) -> tuple[Settings, np.ndarray, np.ndarray]:
    """Settings, levels of centralization and severity bases.

    Raises:
        ConfigError: something in them cannot be.
    """
    experiment = config["experiment"]
    for key in experiment:
        known_key("experiment", key, KEYS)
    number = whole_within("experiment.levels", experiment["levels"], 3, 1001)
    if number % 2 == 0:
        raise ConfigError(f"experiment.levels: {number} has no middle level; allowed: odd numbers from 3 to 1001.")
    declared = SEVERITY.parameters["rung_factor"]
    bases = [
        number_within("experiment.severity_bases", base, declared.low, declared.high)
        for base in experiment["severity_bases"]
    ]
    settings = study.fixed(config)
    own = float(settings.point[0]["severity"]["rung_factor"])
    return settings, np.linspace(0.0, 1.0, number), np.array(sorted({own, *bases}))


def points_of(settings: Settings, levels: np.ndarray, bases: np.ndarray) -> np.ndarray:
    """Parameter records: for each severity base every level."""
    points = np.repeat(settings.point, len(bases) * len(levels))
    points["severity"]["rung_factor"] = np.repeat(bases, len(levels))
    points["centralization"]["level"] = np.tile(levels, len(bases))
    return points


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("centralization", f"{config['experiment']['name']}-{config['scenario']['name']}", config)


def check(config: dict) -> None:
    """Refuses what cannot be run, before anything is written."""
    design(config)
    store.check_writable(folder_of(config))


def run(config: dict) -> None:
    """Runs the design in one call; writes table and figure, prints the table."""
    settings, levels, bases = design(config)
    points = points_of(settings, levels, bases)
    own = float(settings.point[0]["severity"]["rung_factor"])
    folder = folder_of(config)
    with store.recorded(folder, config, points=len(points)) as room:
        rows = study.lived(room, settings, points, "headline")
        table = headline_table(rows, levels, bases)
        table.to_csv(room.path / "table.csv", index=False, float_format="%.6g")
        (room.path / "table.md").write_text(markdown(table, own))
        saved(headline(table, own, config["ensemble"]["years"], room.digest), room.path, "headline")
    print(printed(table, own), study.told(room, rows.size, folder), sep="\n", flush=True)


def _cells(table: pd.DataFrame, base: float) -> pd.DataFrame:
    """The printed table: a row a level, percentages with intervals."""
    columns = {}
    for outcome, name in (("any", "any war"), ("iran-us", "Iran-US"), ("iran-israel", "Iran-Israel")):
        curve = chosen(table, "war_frequency", outcome, base)
        columns["centralization"] = [f"{level:.2f}" for level in curve.centralization]
        columns[name] = [f"{r.value:6.1%} [{r.low:.1%}, {r.high:.1%}]" for r in curve.itertuples()]
    difference = chosen(table, "difference_to_middle", "any", base)
    columns["any, against the middle"] = [
        f"{100 * r.value:+5.1f} [{100 * r.low:+.1f}, {100 * r.high:+.1f}]" for r in difference.itertuples()
    ]
    for measure, name, form in (
        ("unauthorized_share", "unauthorized acts", "{:.1%}"),
        ("mean_control", "control", "{:.2f}"),
        ("mean_centralization", "realized", "{:.2f}"),
        ("patron_hub_share", "patron is hub", "{:.0%}"),
    ):
        columns[name] = [form.format(value) for value in chosen(table, measure, "network", base).value]
    return pd.DataFrame(columns)


def printed(table: pd.DataFrame, base: float) -> str:
    """The table for a terminal."""
    return _cells(table, base).to_string(index=False)


def markdown(table: pd.DataFrame, base: float) -> str:
    """The table for a document."""
    cells = _cells(table, base)
    lines = ["| " + " | ".join(cells.columns) + " |", "|" + "---|" * len(cells.columns)]
    lines += ["| " + " | ".join(str(v).strip() for v in row) + " |" for row in cells.itertuples(index=False)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    cli.main("centralization", check, run)
