"""Measure one parameter point: many histories, their table, and estimates with intervals.

Command: ``python -m experiments.batch scenario=baseline centralization=0.35 ensemble.histories=10000``; a sweep:
``python -m experiments.batch -m 'centralization=0,0.1,0.2'``.  Run time: about 1,000 five-year histories a second a
core.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from experiments.machinery import cli, store, study
from experiments.machinery.manifest import is_made, open_result
from experiments.machinery.progress import bar
from sim.analysis.summary import summary
from sim.analysis.wording import with_interval
from sim.enough import enough
from sim.files import read_json
from sim.memory import check_rows
from sim.outcomes import ROW
from sim.params import number_within, truth
from sim.settings import Settings, settings_from
from sim.table import histories_table

TABLE, SUMMARY = "histories.parquet", "summary.json"
GROUP = 200_000  # rows a write


def folder_of(config: dict) -> Path:
    """Where a configuration's batch goes: the same configuration always to the same place."""
    level = config["centralization"]
    level = level if isinstance(level, str) else f"{number_within('centralization', level, 0.0, 1.0):g}"
    return study.folder_of("batch", f"{config['scenario']['name']}-{level}", config)


def check(config: dict) -> Settings:
    """Refuses what cannot be run, before anything is written."""
    settings = settings_from(config)
    check_rows(settings.histories if settings.half_width is None else settings.most)
    truth("again", config["again"])
    store.check_writable(folder_of(config))
    return settings


def written_table(settings: Settings, path: Path, shown: str) -> np.ndarray:
    """Runs the histories, streaming them into a Parquet file; returns their rows."""
    known = settings.half_width is None
    rows = np.zeros(settings.histories if known else settings.most, ROW)
    at, written, writer = 0, 0, None
    with bar(len(rows), shown if known else f"{shown}, at most") as progress:
        for part in enough(settings, settings.point):
            rows[at : at + len(part)] = part
            at += len(part)
            progress.update(len(part))
            if at - written >= GROUP:
                writer, written = write(writer, path, settings, rows[written:at]), at
    if at > written:
        writer = write(writer, path, settings, rows[written:at])
    writer.close()
    return rows[:at]


def write(writer: pq.ParquetWriter | None, path: Path, settings: Settings, rows: np.ndarray) -> pq.ParquetWriter:
    """Writes rows as one group of a table, which is opened when there is no writer yet."""
    table = histories_table(rows, settings.cast.actors, settings.cast.theatres)
    writer = writer or pq.ParquetWriter(path, table.schema)
    writer.write_table(table)
    return writer


def run(config: dict) -> None:
    """Runs one batch and says what came out and where it is."""
    settings = check(config)
    folder = folder_of(config)
    if not config["again"] and is_made(folder, config):
        made = open_result("output", folder).manifest
        print(told(config, read_json("output", folder / SUMMARY), made["seconds"], made["results_digest"]))
        print(f"measured before (again=true measures anew)\n{folder}", flush=True)
        return
    with store.recorded(folder, config) as room:
        rows = written_table(settings, room.path / TABLE, config["scenario"]["name"])
        estimates = summary(rows)
        store.write_json(room.path / SUMMARY, estimates)
        room.digest = store.results_digest(rows["digest"])
    print(told(config, estimates, room.seconds, room.digest), folder, sep="\n", flush=True)


def told(config: dict, estimates: dict, seconds: float, digest: str) -> str:
    """The result in a few lines."""
    lines = [
        f"{config['scenario']['name']}, centralization {config['centralization']}, {estimates['histories']} histories"
    ]
    for name, e in estimates["war_frequency"].items():
        lines.append(f"  open war, {name:<12} {in_words(e)}")
    lines.append(f"  unauthorized acts      {in_words(estimates['shares']['unauthorized_share'])}")
    lines.append(f"  {seconds:.1f} seconds; data digest {digest}")
    return "\n".join(lines)


def in_words(estimate: dict) -> str:
    """An estimate of a summary, as it is or as it was written."""
    return with_interval(estimate["value"], estimate["low"], estimate["high"], "{:.2%}")


if __name__ == "__main__":
    cli.main("batch", check, run, folder_of)
