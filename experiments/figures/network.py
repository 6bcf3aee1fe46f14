"""The command network at some levels of centralization, on the first and on the last day of every history."""

from __future__ import annotations

import numpy as np
import pandas as pd

from experiments.figures import levels
from experiments.figures.plan import Plan, levels_of, paired, title_of
from experiments.machinery import store
from experiments.machinery.progress import bar
from sim.analysis.command import network_table
from sim.ensemble import run_histories
from sim.figures.network import network
from sim.ladder import FIRST_MILITIA, PATRON
from sim.morning import begin
from sim.network import measure_shape
from sim.outcomes import ROW
from sim.settings import Settings

DAYS = ("first", "last")


def made(config: dict, room) -> pd.DataFrame:
    """Runs each level and looks at the network on the eve and at the end."""
    settings, tables, digests = paired(config), [], []
    actors = settings.cast.actors
    with bar(settings.histories * len(levels_of(config)), "network") as progress:
        for label, value in levels_of(config):
            states, found = looked_at(settings, value, progress.update)
            digests.append(found)
            for day in DAYS:
                table = network_table(*states[day], actors[PATRON], actors[FIRST_MILITIA:])
                table.insert(0, "level", label)
                table.insert(1, "centralization", value)
                table.insert(2, "day", day)
                tables.append(table)
    room.digest = store.results_digest(np.concatenate(digests))
    return pd.concat(tables, ignore_index=True)


def looked_at(settings: Settings, level: float, progress) -> tuple[dict, np.ndarray]:
    """By day the control, ties and realized centralization of every history, as ``network_table`` wants them; and the
    digests of the histories.
    """
    point = settings.point.copy()
    point["centralization"]["level"] = level
    courses = settings.courses(point)
    seed, template = np.uint64(settings.seed), settings.cast.world
    log, worlds = np.zeros(1, settings.log_dtype), np.zeros_like(template)
    states, digests = {day: ([], [], []) for day in DAYS}, np.zeros(settings.histories, np.uint64)
    for number in range(settings.histories):
        eve = template.copy()
        begin(eve.view(np.recarray)[0], courses.view(np.recarray)[0, 0], seed, np.uint64(number), settings.days)
        rows = np.zeros(1, ROW)
        rows["history"] = number
        run_histories(worlds, log, template, courses, rows, seed, settings.days)
        digests[number] = rows["digest"][0]
        for day, world in (("first", eve), ("last", worlds)):
            for kept, seen in zip(states[day], _seen(world), strict=True):
                kept.append(seen)
        progress(1)
    return {day: tuple(map(np.array, kept)) for day, kept in states.items()}, digests


def _seen(worlds: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    """Control, ties and realized centralization of a world as it stands."""
    world = worlds.view(np.recarray)[0]
    measure_shape(world)
    militias = slice(FIRST_MILITIA, int(world.n_actors))
    return (
        worlds["actors"]["control"][0, militias].copy(),
        worlds["ties"][0, militias, militias].copy(),
        float(world.centralization),
    )


def drawn(config: dict, table: pd.DataFrame, digest: str):
    """The figure."""
    return network(table, f"{title_of(config)}, {config['ensemble']['years']:g} years", digest)


PLAN = Plan(
    made, drawn, levels.check, keys=("levels",), columns=("level", "day", "kind", "source", "target", "value", "n")
)
