"""What does each mechanism do?  The model without it, and without each family, against the whole model.

What one expects: the doctrines and lines restrain, autonomy, crisis and commitment drive; a mechanism whose removal
changes nothing measurable is named as such.

Command: ``python -m experiments.knockout`` (200 histories a point), ``ensemble.histories=2000`` for the study.
Run time: about a minute; the study about two on two cores.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from experiments.machinery import cli, store, study
from sim.analysis.knockout import knockout_table, silent
from sim.analysis.wording import is_known, with_interval
from sim.figures.knockout import ranking
from sim.figures.style import saved
from sim.memory import check_rows
from sim.rules import MECHANISMS
from sim.settings import SWITCHABLE, Settings, settings_from, switched_off

SHOWN = 15


def design(settings: Settings) -> tuple[np.ndarray, list[str], list[str]]:
    """Parameter records (the whole model first), what each is without, and whether that is a mechanism or a family;
    what the whole model has switched off already is left out.
    """
    on = [name for name in SWITCHABLE if switched_off(settings.point, [name]).tobytes() != settings.point.tobytes()]
    families = dict.fromkeys(MECHANISMS[name].family for name in on)
    knocked = {name: [name] for name in on}
    knocked |= {f"all of {f}": [n for n in on if MECHANISMS[n].family == f] for f in families}
    points = [settings.point] + [switched_off(settings.point, names) for names in knocked.values()]
    kinds = ["mechanism"] * len(on) + ["family"] * len(families)
    return np.concatenate(points), list(knocked), kinds


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("knockout", f"{config['scenario']['name']}-{config['centralization']}", config)


def check(config: dict) -> None:
    """Refuses what cannot be run, before anything is written."""
    settings = study.fixed(config)
    check_rows(settings.histories, len(design(settings)[0]))
    store.check_writable(folder_of(config))


def run(config: dict) -> None:
    """Runs the study in one call; writes table and figure, prints what mattered most."""
    settings = settings_from(config)
    points, without, kinds = design(settings)
    folder = folder_of(config)
    with store.recorded(folder, config, points=len(points)) as room:
        rows = study.lived(room, settings, points, "knock-out")
        table = knockout_table(rows, without, kinds)
        table.to_csv(room.path / "table.csv", index=False, float_format="%.6g")
        title = f"{config['scenario']['name']}, centralization {config['centralization']}"
        room.draw(lambda: saved(ranking(table, title, room.digest), room.path, "ranking"))
    print(told(table), study.told(room, rows.size, folder), sep="\n", flush=True)


def told(table) -> str:
    """The largest changes in the hazard of war, and what changed nothing measurable."""
    hazards = table[table.measure.str.startswith("war")]
    size = hazards.groupby("without", sort=False)["value"].sum()
    order = size.abs().sort_values(ascending=False).index[:SHOWN]
    lines = [f"{'without':<28}" + "".join(f"{m:>34}" for m in hazards.measure.unique())]
    for name in order:
        cells = [
            with_interval(r.value, r.low, r.high, "{:+.4f}") for r in hazards[hazards["without"] == name].itertuples()
        ]
        lines.append(f"{name:<28}" + "".join(f"{cell:>34}" for cell in cells))
    quiet = silent(table)
    lines.append(f"nothing measurable in any measure ({len(quiet)}): {', '.join(quiet)}")
    undecided = sum(not (is_known(row.low) and is_known(row.high)) for row in table.itertuples())
    if undecided:
        lines.append(f"undecided: {undecided} of {len(table)} changes; too few histories, or nothing to count in them")
    return "\n".join(lines)


if __name__ == "__main__":
    cli.main("knockout", check, run)
