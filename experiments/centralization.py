"""How often does escalation spill into open war, at each level of centralization?

What the documents let one expect: it cuts both ways (DA22).  Less of it, more acts that nobody ordered; more of it,
acts that are read as the patron's own.  What comes out is reported for each dyad apart and for a family of severity
bases, since no source fixes that base and it can turn the curve.

Beside it, at the severity base of the configuration and at five of the levels, the other definitions of open war: each
in histories of its own, since a history ends at the first war by the definition that it lives under.  The digest of
those histories stands apart in the manifest (``by_other_definitions``).

Command: ``python -m experiments.centralization`` (quick), ``python -m experiments.centralization experiment=headline``
(published).  Run time: about a minute; the published one about nine on two cores.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from experiments.machinery import cli, store, study
from experiments.machinery.progress import bar
from sim import ensemble
from sim.analysis.definitions import definition_table
from sim.analysis.headline import chosen, headline_table
from sim.analysis.wording import in_words, with_interval
from sim.figures.headline import headline
from sim.figures.style import saved
from sim.files import write_text
from sim.ladder import Definition
from sim.memory import check_rows
from sim.params import ConfigError, known_key, number_within, whole_within
from sim.rules.frame.severity import SEVERITY
from sim.settings import Settings

KEYS = ("name", "levels", "severity_bases")
DEFINED_AT = 5
"""At how many levels war is counted by every definition."""
BY_DEFINITION = "Any war by each definition, each in histories of its own"


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
    settings = study.fixed(config, number * (len(bases) + 1))  # the base of the configuration may come to these
    return settings, np.linspace(0.0, 1.0, number), np.array(sorted({own_base(settings), *bases}))


def own_base(settings: Settings) -> float:
    """The severity base of the configuration."""
    return float(settings.point[0]["severity"]["rung_factor"])


def own_definition(settings: Settings) -> Definition:
    """The definition of war of the configuration."""
    return Definition(int(settings.point[0]["open_war"]["definition"]))


def points_of(settings: Settings, levels: np.ndarray, bases: np.ndarray) -> np.ndarray:
    """Parameter records: for each severity base every level."""
    points = np.repeat(settings.point, len(bases) * len(levels))
    points["severity"]["rung_factor"] = np.repeat(bases, len(levels))
    points["centralization"]["level"] = np.tile(levels, len(bases))
    return points


def defined_at(levels: np.ndarray) -> np.ndarray:
    """Places of the levels at which war is counted by every definition: evenly spread, ends and middle among them."""
    return np.unique(np.linspace(0, len(levels) - 1, DEFINED_AT).round().astype(int))


def points_by_definition(settings: Settings, levels: np.ndarray) -> dict[Definition, np.ndarray]:
    """Parameter records of every level, for each definition of war but that of the configuration."""
    found = {}
    for definition in Definition:
        if definition != own_definition(settings):
            found[definition] = np.repeat(settings.point, len(levels))
            found[definition]["open_war"]["definition"] = definition
            found[definition]["centralization"]["level"] = levels
    return found


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("centralization", f"{config['experiment']['name']}-{config['scenario']['name']}", config)


def check(config: dict) -> None:
    """Refuses what cannot be run, before anything is written."""
    settings, levels, bases = design(config)
    check_rows(settings.histories, len(levels) * len(bases))
    store.check_writable(folder_of(config))


def run(config: dict) -> None:
    """Runs the design in one call, then the other definitions of war; writes table and figure, prints the table."""
    settings, levels, bases = design(config)
    points = points_of(settings, levels, bases)
    own = own_base(settings)
    folder, others = folder_of(config), {}  # what is known of the others by the end is what the manifest then states
    with store.recorded(folder, config, points=len(points), by_other_definitions=others) as room:
        rows = study.lived(room, settings, points, "headline")
        at = defined_at(levels)
        mine = rows.reshape(len(bases), len(levels), -1)[bases.tolist().index(own)]
        defined = by_definition(settings, levels[at], mine[at], others)
        table = pd.concat([headline_table(rows, levels, bases), defined], ignore_index=True)
        table.to_csv(room.path / "table.csv", index=False, float_format="%.6g")
        write_text(room.path / "table.md", markdown(table, own))
        shown = (table, own, config["ensemble"]["years"], room.digest)
        room.draw(lambda: saved(headline(*shown), room.path, "headline"))
    histories = (len(points) + others["points"]) * settings.histories
    print(printed(table, own), study.told(room, histories, folder), sep="\n", flush=True)


def by_definition(settings: Settings, levels: np.ndarray, mine: np.ndarray, others: dict) -> pd.DataFrame:
    """War by each definition: by that of the configuration in ``mine`` (rows, levels x histories), by the others in
    histories that are run here; ``others`` is told of how many points, and the digest of their rows.
    """
    asked = points_by_definition(settings, levels)
    points = np.concatenate(list(asked.values()))
    with bar(len(points) * settings.histories, "other definitions") as progress:
        rows = ensemble.run(settings, points, progress.update)
    others |= {"points": len(points), "results_digest": store.results_digest(rows["digest"])}
    lives = dict(zip(asked, rows.reshape(len(asked), len(levels), -1), strict=True))
    lives[own_definition(settings)] = mine
    return definition_table(dict(sorted(lives.items())), levels, own_base(settings))


def _cells(table: pd.DataFrame, base: float) -> pd.DataFrame:
    """The printed table: a row a level, percentages with intervals."""
    columns = {}
    for outcome, name in (("any", "any war"), ("iran-us", "Iran-US"), ("iran-israel", "Iran-Israel")):
        curve = chosen(table, "war_frequency", outcome, base)
        columns["centralization"] = [f"{level:.2f}" for level in curve.centralization]
        columns[name] = [with_interval(r.value, r.low, r.high, "{:.1%}") for r in curve.itertuples()]
    difference = chosen(table, "difference_to_middle", "any", base)
    columns["any, against the middle"] = [
        with_interval(100 * r.value, 100 * r.low, 100 * r.high, "{:+.1f}") for r in difference.itertuples()
    ]
    for measure, name, form in (
        ("unauthorized_share", "unauthorized acts", "{:.1%}"),
        ("mean_control", "control", "{:.2f}"),
        ("mean_centralization", "realized", "{:.2f}"),
        ("patron_hub_share", "patron is hub", "{:.0%}"),
    ):
        columns[name] = [in_words(value, form) for value in chosen(table, measure, "network", base).value]
    return pd.DataFrame(columns)


def _by_definition(table: pd.DataFrame, base: float) -> pd.DataFrame:
    """Any war by each definition: a row a level at which all of them were counted, percentages with intervals."""
    columns = {}
    for definition in Definition:
        curve = chosen(table, "definition", f"any:{definition.name.lower()}", base)
        columns["centralization"] = [f"{level:.2f}" for level in curve.centralization]
        name = definition.name.lower().replace("_", " ")
        columns[name] = [with_interval(r.value, r.low, r.high, "{:.1%}") for r in curve.itertuples()]
    return pd.DataFrame(columns)


def printed(table: pd.DataFrame, base: float) -> str:
    """The tables for a terminal."""
    parts = [_cells(table, base), _by_definition(table, base)]
    return f"\n{BY_DEFINITION}\n".join(part.to_string(index=False) for part in parts)


def markdown(table: pd.DataFrame, base: float) -> str:
    """The tables for a document."""
    return f"\n{BY_DEFINITION}:\n\n".join(map(_lines, (_cells(table, base), _by_definition(table, base))))


def _lines(cells: pd.DataFrame) -> str:
    lines = ["| " + " | ".join(cells.columns) + " |", "|" + "---|" * len(cells.columns)]
    lines += ["| " + " | ".join(str(v).strip() for v in row) + " |" for row in cells.itertuples(index=False)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    cli.main("centralization", check, run)
