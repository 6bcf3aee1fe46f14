"""Running the parts of a sweep: whole points, pieces of one, or as many histories as each needs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow as pa

from experiments.machinery import parts
from experiments.machinery.progress import bar
from experiments.sweep.job import Job
from sim import ensemble
from sim.enough import enough
from sim.table import histories_table


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
