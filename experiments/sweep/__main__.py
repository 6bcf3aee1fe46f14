"""Run a design: many parameter points, each with many histories, in a job that survives being killed.

The design is part of the configuration (``sim.design``); points are run in parts that are written one by one, so the
same command goes on from what is complete.  The final table is the same bytes whatever was interrupted and however many
threads ran.  On several machines with one file system each may take a share: ``shard=0 shards=4`` and so on; a last run
without them puts the table together.

Command: ``python -m experiments.sweep design=plane``; one more parameter:
``design.parameters.rules.policy.hawks=[0,1]``.  Run time: about 800 five-year histories a second on two cores.
"""

from __future__ import annotations

import sys

import numpy as np
import pandas as pd
import pyarrow.parquet as pq

from experiments.machinery import cli, parts, store, study
from experiments.sweep.job import Job, check_result, folder_of, identity_of, job_of, room_of, science_of
from experiments.sweep.running import run_parts
from sim.analysis.points import NEEDED, point_table

FAILED = 3
TABLE, POINTS, FAILURES = "histories.parquet", "points.csv", "failures.csv"


def check(config: dict) -> Job:
    """Refuses what cannot be run, before anything is written."""
    job = job_of(config)
    config = job.config
    store.check_writable(folder_of(config))
    parts.check_begun(room_of(config), identity_of(job), config["fresh"])
    if not config["fresh"]:
        check_result(folder_of(config), identity_of(job))
    return job


def run(config: dict) -> None:
    """Runs what is not complete; with every part there, writes the tables and says where they are."""
    job = check(config)
    config = job.config
    folder = folder_of(config)
    if not config["fresh"] and not (folder / FAILURES).is_file() and study.stands(folder, science_of(config)):
        return
    room = parts.opened(room_of(config), len(job.pieces), identity_of(job), config["fresh"], job.known_rows)
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


def put_together(job: Job, room: parts.Parts, failures: list[tuple[int, int, str]]) -> None:
    """Writes the final tables from the parts, then takes the parts away."""
    digests, points = [], []
    science = science_of(job.config)
    with store.recorded(folder_of(job.config), science, points=len(job.design.values)) as result:
        writer = None
        for table in room.tables({part for part, _, _ in failures}):
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
