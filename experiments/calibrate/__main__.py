"""Which parameters give what was counted?  A calibration on the record by approximate Bayesian computation.

What is asked: the posterior of the parameters that seven independent numbers of the public record can inform.  What one
expects: the rates of attacks, answers and strikes, and the lags, are pinned down; most strengths are not, and the table
says which.

Command: ``python -m experiments.calibrate``; killed, the same command goes on from the last complete population.  Run
time: some minutes on two cores.  With ``rules.severity.rung_factor=3`` the same at another severity base.

It leaves ``posterior.csv`` (and a figure of it), ``pairs.csv`` (parameters that the record ties to one another),
``draws.csv`` (of the posterior, for other experiments), ``targets.csv`` (the fitted numbers in new histories) and
``populations.csv``.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from experiments.calibrate.asked import calibration_of, identity, whole
from experiments.calibrate.particles import read, written
from experiments.machinery import cli, parts, store, study
from experiments.machinery.progress import bar
from sim.analysis.abc import Population
from sim.calibration.predictive import predictive_table
from sim.calibration.procedure import Calibration
from sim.calibration.tables import draws_table, pairs_table, populations_table, posterior_table
from sim.figures.posterior import posterior
from sim.figures.style import saved


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("calibrate", config["scenario"]["name"], whole(config))


def check(config: dict) -> Calibration:
    """Refuses what cannot be run, before anything is written."""
    asked = calibration_of(config)
    store.check_writable(folder_of(config))
    parts.check_begun(room_of(config), identity(config), config["fresh"])
    return asked


def room_of(config: dict) -> Path:
    """Where its populations lie while it runs."""
    folder = folder_of(config)
    return folder.with_name(f"{folder.name}.parts")


def run(config: dict) -> None:
    """Runs what is left of the calibration; writes tables and figure, prints the posterior."""
    asked, folder = check(config), folder_of(config)
    if not config["fresh"] and study.stands(folder, whole(config)):
        return
    kept = parts.opened(room_of(config), asked.schedule.populations, identity(config), config["fresh"])
    with store.recorded(folder, whole(config)) as room:
        made = completed(asked, kept)
        room.digest = store.results_digest(np.ascontiguousarray(made[-1].values).view("<u8").ravel())
        table = posterior_table(asked.space, made[-1])
        leave(room, asked, made, table, config)
    kept.remove()
    print(told(table), study.told(room, made[-1].simulated, folder), sep="\n", flush=True)


def completed(asked: Calibration, kept: parts.Parts) -> list[Population]:
    """All populations of a calibration; those that are not among the ``kept`` are made and added to them."""
    made = list(read(kept))
    with bar(None, "records", unit="records") as progress:
        for population in asked.populations(progress.update, made.copy()):
            kept.write(len(made), written(population))
            made.append(population)
            print(said(len(made), population), flush=True)
    return made


def leave(room: store.Room, asked: Calibration, made: list[Population], table: pd.DataFrame, config: dict) -> None:
    """Writes the tables and the figure."""
    last = made[-1]
    drawn = draws_table(asked.space, last, int(config["draws"]), asked.seed)
    drawn.to_csv(room.path / "draws.csv", index_label="draw", float_format="%.10g")
    tables = {
        "posterior": table,
        "pairs": pairs_table(asked.space, last),
        "targets": predictive_table(asked, last, int(config["predictive"])),
        "populations": populations_table(made),
    }
    for name, content in tables.items():
        content.to_csv(room.path / f"{name}.csv", index=False, float_format="%.6g")
    title = f"{len(last.values):,} particles of population {len(made)}, tolerance {last.tolerance:.3g}"
    room.draw(lambda: saved(posterior(asked.space, last, table, title, room.digest), room.path, "posterior"))


def said(number: int, population: Population) -> str:
    """A population in a line."""
    return (
        f"population {number}: tolerance {population.tolerance:.3f}, {population.accepted:.1%} of proposals kept, "
        f"{population.effective:.0f} effective particles, {population.simulated:,} records made"
    )


def told(table: pd.DataFrame) -> str:
    """The posterior in words."""
    lines = [f"{'parameter':<38}{'default':>9}{'posterior mean':>16}   90% interval         told by the record"]
    for row in table.itertuples():
        interval = f"[{row.low:.3g}, {row.high:.3g}]"
        said = f"{row.contraction:>4.0%} {row.informed}"
        lines.append(f"{row.parameter:<38}{row.default:>9.3g}{row.mean:>16.3g}   {interval:<20} {said}")
    return "\n".join(lines)


if __name__ == "__main__":
    cli.main("calibrate", check, run)
