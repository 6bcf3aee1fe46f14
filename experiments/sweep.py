"""Run a design: many parameter points, each with many histories, in a job that survives being killed.

The design is part of the configuration (``sim.design``); points are run in parts that are written one by one, so the
same command goes on from what is complete.  The final table is the same bytes whatever was interrupted and however many
threads ran.  On several machines with one file system each may take a share: ``shard=0 shards=4`` and so on; a last run
without them puts the table together.

Command: ``python -m experiments.sweep design=plane``; one more parameter:
``design.parameters.rules.policy.hawks=[0,1]``.  Run time: about 1,400 five-year histories a second on two cores.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import yaml

from experiments import cli, parts, store, study
from experiments.progress import bar
from sim import ensemble
from sim.analysis.points import NEEDED, point_table
from sim.compiled import source_digest
from sim.design import Design, design_from
from sim.enough import enough
from sim.params import ConfigError, truth, whole_within
from sim.settings import Settings, settings_from
from sim.table import histories_table

ROWS = 20_000
"""Histories in a part, at most; a part holds whole points, or a piece of one."""
FAILED = 3
HOW = ("shard", "shards", "fresh", "name")
TABLE, POINTS, FAILURES = "histories.parquet", "points.csv", "failures.csv"


@dataclass(frozen=True)
class Job:
    """A sweep that can be run.

    Attributes:
        config: what was asked.
        settings: what does not vary.
        design: what does.
        pieces: of each part, its points (first, last + 1) and histories (first, last + 1).
        progress: called with the number of histories that have been lived since the last call.
    """

    config: dict
    settings: Settings
    design: Design
    pieces: tuple[tuple[int, int, int, int], ...]
    progress: Callable[[int], object] = lambda number: None

    def rows(self, k: int) -> int:
        """Histories of part ``k``."""
        first, last, begin, end = self.pieces[k]
        return (last - first) * (end - begin)

    @property
    def mine(self) -> range:
        """The parts of this shard."""
        return range(self.config["shard"], len(self.pieces), self.config["shards"])


def pieces_of(points: int, histories: int, whole: bool = False) -> Iterator[tuple[int, int, int, int]]:
    """How a design is cut into parts: several points where they are small, several pieces of a large one that need not
    stay ``whole``.
    """
    if histories >= ROWS and not whole:
        for point in range(points):
            for begin in range(0, histories, ROWS):
                yield point, point + 1, begin, min(begin + ROWS, histories)
        return
    together = max(1, ROWS // histories)
    for first in range(0, points, together):
        yield first, min(first + together, points), 0, histories


def job_of(config: dict) -> Job:
    """The sweep that a configuration asks for.

    Raises:
        ConfigError: something in it cannot be.
    """
    settings, design = settings_from(config), design_from(config)
    truth("fresh", config["fresh"])
    if config["name"] is not None and (not isinstance(config["name"], str) or "/" in config["name"]):
        raise ConfigError(f"name: {config['name']!r} is no name of a folder.")
    shards = whole_within("shards", config["shards"], 1, 10_000)
    whole_within("shard", config["shard"], 0, shards - 1)
    return Job(
        config,
        settings,
        design,
        tuple(pieces_of(len(design.values), settings.histories, settings.half_width is not None)),
    )


def identity_of(job: Job) -> dict:
    """What has to be the same for a job to go on."""
    return identity(job.config, source_digest(), store.versions())


def identity(config: dict, sources: str, packages: dict) -> dict:
    """A configuration, a state of the code and versions of packages, as far as results depend on them."""
    science = json.loads(json.dumps(store.science_of(science_of(config))))
    return {**science, "sources": sources, **{name: packages.get(name) for name in ("numpy", "numba", "pyarrow")}}


def check_result(folder: Path, now: dict) -> None:
    """Refuses to replace a result that something else has made.

    Raises:
        ConfigError: names what differs.
    """
    if not all((folder / name).is_file() for name in ("manifest.json", "config.yaml")):
        return
    made = json.loads((folder / "manifest.json").read_text())
    config = yaml.safe_load((folder / "config.yaml").read_text())
    parts.refuse(folder, "made", identity(config, made["sources"], made["packages"]), now)


def science_of(config: dict) -> dict:
    """The configuration without what only says how the work is shared out."""
    return {key: value for key, value in config.items() if key not in HOW}


def folder_of(config: dict) -> Path:
    """Where the result goes: the place named, or one of the configuration's own."""
    if config["name"]:
        return Path(config["output"]) / "sweep" / config["name"]
    return study.folder_of("sweep", f"{config['scenario']['name']}-{config['design']['kind']}", science_of(config))


def room_of(config: dict) -> Path:
    """Where its parts lie while it runs."""
    folder = folder_of(config)
    return folder.parent / f"{folder.name}.parts"


def check(config: dict) -> Job:
    """Refuses what cannot be run, before anything is written."""
    job = job_of(config)
    store.check_writable(folder_of(config))
    if not config["fresh"]:
        parts.check(room_of(config), identity_of(job))
        check_result(folder_of(config), identity_of(job))
    return job


def run(config: dict) -> None:
    """Runs what is not complete; with every part there, writes the tables and says where they are."""
    job = check(config)
    folder = folder_of(config)
    if store.is_made(folder, science_of(config)) and not config["fresh"] and not (folder / FAILURES).is_file():
        print(f"run before (fresh=true runs it anew)\n{folder}", flush=True)
        return
    room = parts.opened(room_of(config), len(job.pieces), identity_of(job), config["fresh"])
    done = room.complete()
    total = job.settings.histories * len(job.design.values)
    print(
        f"{len(job.design.values)} points x {job.settings.histories} histories of {job.settings.days} days", flush=True
    )
    if done:
        print(f"{len(done)} of {len(job.pieces)} parts are complete already", flush=True)
    failures = run_parts(job, room, [k for k in job.mine if k not in set(done)], total)
    if config["shards"] == 1:
        put_together(job, room, failures)
    else:
        left = len(job.pieces) - len(room.complete())
        print(f"{left} of {len(job.pieces)} parts are left; when none is, run once more without shards", flush=True)
    if failures:
        failed = sorted({point for _, point, _ in failures})
        where = f"; see {folder / FAILURES}" if config["shards"] == 1 else ""
        print(f"error: of the design's points {len(failed)} failed: {failures[0][2]}{where}", file=sys.stderr)
        sys.exit(FAILED)


def run_parts(job: Job, room: parts.Parts, missing: list[int], total: int) -> list[tuple[int, int, str]]:
    """Runs parts and writes each; a point that fails is told (part, point, error) and the rest goes on."""
    records, failures = job.design.records(job.settings), []
    at = total - sum(job.rows(k) for k in missing)
    with bar(total, "sweep", at) as progress:
        job = replace(job, progress=progress.update)
        for k in missing:
            try:
                room.write(k, part_table(job, records, k))
            except (parts.Stopped, KeyboardInterrupt):
                raise
            except Exception:
                table, failed = one_by_one(job, records, k)
                failures += failed
                if table is not None:
                    room.write(k, table, whole=not failed)
            at += job.rows(k)
            progress.update(at - progress.n)  # what a part took to be done is told by the histories it stands for
    return failures


def part_table(job: Job, records: np.ndarray, k: int) -> pa.Table:
    """Runs one part."""
    first, last, begin, end = job.pieces[k]
    return lived(job, records[first:last], np.arange(first, last), begin, end)


def lived(job: Job, records: np.ndarray, points: np.ndarray, begin: int, end: int) -> pa.Table:
    """The table of some histories of some points, or of as many as each of them needs."""
    if job.settings.half_width is not None:
        return as_many_as_needed(job, records, points)
    stride = 0 if job.design.common else job.settings.histories
    numbers = np.arange(begin, end)
    settings = replace(job.settings, histories=len(numbers))
    shifted, found = numbers + stride * int(points[0]), []
    for rows in ensemble.chunks(settings, records, shifted, stride):
        found.append(rows)
        job.progress(len(rows))
    return tabled(job, np.concatenate(found), points)


def as_many_as_needed(job: Job, records: np.ndarray, points: np.ndarray) -> pa.Table:
    """The table of some points, each with histories until its interval is narrow enough."""
    stride = 0 if job.design.common else job.settings.most
    found = []
    for k, point in enumerate(points):
        rows = np.concatenate(list(enough(job.settings, records[k : k + 1], stride * int(point))))
        rows["point"] = k
        found.append(rows)
    return tabled(job, np.concatenate(found), points)


def tabled(job: Job, rows: np.ndarray, points: np.ndarray) -> pa.Table:
    """Rows as a table, with the number of the point in the design."""
    table = histories_table(rows, job.settings.cast.actors, job.settings.cast.theatres)
    return table.add_column(0, "point", pa.array(points[rows["point"]], pa.int32()))


def one_by_one(job: Job, records: np.ndarray, k: int) -> tuple[pa.Table | None, list[tuple[int, int, str]]]:
    """A part point by point, after it has failed as a whole: what of it can be run, and which points failed."""
    first, last, begin, end = job.pieces[k]
    tables, failed = [], []
    for point in range(first, last):
        try:
            tables.append(lived(job, records[point : point + 1], np.array([point]), begin, end))
        except Exception as error:
            failed.append((k, point, f"{type(error).__name__}: {error}"))
    return (pa.concat_tables(tables) if tables else None), failed


def put_together(job: Job, room: parts.Parts, failures: list[tuple[int, int, str]]) -> None:
    """Writes the final tables from the parts, then takes the parts away."""
    digests, points = [], []
    science = science_of(job.config)
    with store.recorded(folder_of(job.config), science, points=len(job.design.values)) as result:
        writer = None
        for table in room.tables():
            writer = writer or pq.ParquetWriter(result.path / TABLE, table.schema, compression=parts.COMPRESSION)
            writer.write_table(table)
            digests.append(np.array([int(d, 16) for d in table["digest"].to_pylist()], np.uint64))
            points.append(table.select(["point", *NEEDED]).to_pandas())
        if writer is not None:
            writer.close()
            result.digest = store.results_digest(np.concatenate(digests))
            frame = point_table(pd.concat(points), job.design.names, job.design.values)
            frame.to_csv(result.path / POINTS, index=False, float_format="%.10g")
        if failures:
            columns = ["part", "point", "error"]
            pd.DataFrame(failures, columns=columns).to_csv(result.path / FAILURES, index=False)
    if not failures:
        room.remove()
    print(f"{sum(map(len, digests)):,} histories; data digest {result.digest}")
    print(folder_of(job.config), flush=True)


if __name__ == "__main__":
    cli.main("sweep", check, run)
