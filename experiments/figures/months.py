"""Acts a month by author, at some levels of centralization; from the logs of all histories."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from experiments.figures import levels
from experiments.figures.plan import Plan, levels_of, paired, title_of
from experiments.machinery import store, study
from experiments.machinery.progress import bar
from sim.analysis.months import lived, month_of, months_in, months_table
from sim.figures.months import months
from sim.ladder import FIRST_MILITIA, STATE_NAMES, Kind
from sim.settings import Settings

AUTHORS = (*STATE_NAMES, "militias")


def made(config: dict, room) -> pd.DataFrame:
    """Runs each level and counts its acts; orders of the patron are no acts by themselves."""
    settings, tables, digests = paired(config), [], []
    with bar(settings.histories * len(levels_of(config)), "months") as progress:
        for label, value in levels_of(config):
            point = settings.point.copy()
            point["centralization"]["level"] = value
            counts, rows = counted(replace(settings, point=point), progress.update)
            acts = {author: counts[:, k] for k, author in enumerate(AUTHORS)}
            table = months_table(acts, lived(rows["end_day"], settings.days))
            table.insert(0, "level", label)
            table.insert(1, "centralization", value)
            tables.append(table)
            digests.append(rows["digest"])
    room.digest = store.results_digest(np.concatenate(digests))
    return pd.concat(tables, ignore_index=True)


def counted(settings: Settings, progress) -> tuple[np.ndarray, np.ndarray]:
    """Acts of every history, histories x ``AUTHORS`` x months, and the histories' rows."""
    number = months_in(settings.days)

    def of_one(row: np.ndarray, acts: np.ndarray) -> np.ndarray:
        counts = np.zeros((len(AUTHORS), number), np.int64)
        acts = acts[acts["kind"] != Kind.ORDER]
        np.add.at(counts, (np.minimum(acts["actor"], FIRST_MILITIA), month_of(acts["day"])), 1)
        return counts

    rows, counts = study.observed(settings, of_one, progress)
    return np.array(counts), rows


def drawn(config: dict, table: pd.DataFrame, digest: str):
    """The figure."""
    return months(table, title_of(config), digest)


PLAN = Plan(
    made, drawn, levels.check, keys=("levels",), columns=("level", "author", "month", "value", "low", "high", "n")
)
