"""A sweep is the same bytes when it was killed, its parts harmed, or its work shared out between machines."""

import errno
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from experiments.machinery import parts
from experiments.sweep import __main__ as sweep
from experiments.sweep import running
from tests.experiments.sweep.plan import (
    LARGE,
    LARGE_PARTS,
    ONE_A_PART,
    PLAN,
    POINTS,
    ROOT,
    begun,
    command,
    complete_parts,
    configured,
    fails_from,
    only_results,
    written,
)

KILLED = """
import os, signal, sys
from pathlib import Path
from experiments.machinery import cli, parts
from experiments.sweep import __main__ as sweep
from experiments.sweep import job

when, number = sys.argv.pop(1), int(sys.argv.pop(1))
job.ROWS = int(sys.argv.pop(1))
renamed, wrote, calls = Path.rename, parts.pq.write_table, []


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def rename(path, target):
    if not Path(target).name.startswith("part-") and when in ("before", "after"):
        return renamed(path, target)
    calls.append(target)
    if when == "before" and len(calls) == number:
        die()
    renamed(path, target)
    if when == "after" and len(calls) == number:
        die()


def write_table(table, file, **how):
    if when == "within" and len(calls) + 1 == number:
        file.write(b"PAR1 and then no more")
        file.flush()
        die()
    wrote(table, file, **how)


class Writer(parts.pq.ParquetWriter):
    def write_table(self, *args, **how):
        super().write_table(*args, **how)
        calls.append(args)
        if when == "together" and len(calls) == number:
            die()


if when == "together":
    sweep.pq.ParquetWriter = Writer
else:
    Path.rename = rename
parts.pq.write_table = write_table
cli.main("sweep", sweep.check, sweep.run)
"""


@pytest.mark.parametrize(
    ("when", "number", "complete"),
    [("within", 1, 0), ("within", 4, 3), ("before", 3, 2), ("after", 3, 3), ("after", 6, 6), ("together", 3, 6)],
)
def test_it_is_the_same_bytes_when_it_was_killed_at_any_moment(when, number, complete, whole, tmp_path, capsys):
    """While a part is written, before and after it takes its name, after the last one, and in the final table."""
    if when == "within":
        number += 1  # the first thing that takes its name is what says whose parts they are
    told = subprocess.run(
        [sys.executable, "-c", KILLED, when, str(number), str(ONE_A_PART), f"output={tmp_path}", *PLAN], cwd=ROOT
    )
    assert told.returncode == -signal.SIGKILL
    config = configured(tmp_path)
    assert len(complete_parts(config)) == complete
    assert not sweep.folder_of(config).exists()
    sweep.run(config)
    assert (f"{complete} of {POINTS} parts are complete already" in capsys.readouterr().out) == (complete > 0)
    assert written(config) == whole[1]
    assert only_results(config)


def test_it_is_the_same_bytes_when_the_command_was_killed_from_without_and_given_again(large, tmp_path):
    config = configured(tmp_path, plan=LARGE)
    for moment in (1, 3, 4):
        with subprocess.Popen(command(tmp_path, plan=LARGE), cwd=ROOT, stdout=subprocess.DEVNULL) as running:
            deadline = time.monotonic() + 240
            while len(complete_parts(config)) < moment and running.poll() is None and time.monotonic() < deadline:
                time.sleep(0.005)
            running.kill()
        assert running.returncode == -signal.SIGKILL
        assert moment <= len(complete_parts(config)) < LARGE_PARTS
        assert not sweep.folder_of(config).exists()
    told = subprocess.run(command(tmp_path, plan=LARGE), cwd=ROOT, check=True, capture_output=True, text=True)
    assert f"of {LARGE_PARTS} parts are complete already" in told.stdout
    assert written(config) == large
    assert only_results(config)


def test_a_part_that_is_complete_is_not_run_again(whole, tmp_path, monkeypatch):
    config = begun(tmp_path, 4, monkeypatch)
    ran, lived = [], running.lived
    monkeypatch.setattr(running, "lived", lambda *args: ran.append(args[2].tolist()) or lived(*args))
    sweep.run(config)
    assert ran == [[4], [5]]
    assert written(config) == whole[1]


def cut_in_half(file):
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def emptied(file):
    file.write_bytes(b"")


def zeroed(file):
    file.write_bytes(bytes(file.stat().st_size))


@pytest.mark.parametrize("harm", [cut_in_half, emptied, zeroed, Path.unlink])
def test_it_is_the_same_bytes_when_a_part_was_harmed(harm, whole, tmp_path, monkeypatch, capsys):
    config = begun(tmp_path, 4, monkeypatch)
    harm(sweep.room_of(config) / "part-000001.parquet")
    capsys.readouterr()
    sweep.run(config)
    assert f"3 of {POINTS} parts are complete already" in capsys.readouterr().out
    assert written(config) == whole[1]


def test_what_another_process_left_unfinished_is_swept_away(whole, tmp_path, monkeypatch):
    config = begun(tmp_path, 2, monkeypatch)
    gone = "0123456789abcdef"
    stale = sweep.room_of(config) / f".part-000001.{gone}"
    stale.write_bytes(b"PAR1 and then no more")
    folder = sweep.folder_of(config)
    half = folder.parent / f".{folder.name}.partial-{gone}"
    half.mkdir()
    (half / sweep.TABLE).write_bytes(b"PAR1")
    with monkeypatch.context() as patch:
        patch.setattr(parts.pq, "write_table", fails_from(1, OSError(errno.EROFS, "Read-only"), pq.write_table))
        with pytest.raises(parts.Stopped):
            sweep.run(config)
    assert not stale.exists()
    sweep.run(config)
    assert written(config) == whole[1]
    assert only_results(config)


@pytest.mark.parametrize("order", [(0,), (1,), (0, 1), (1, 0)])
def test_it_is_the_same_bytes_when_machines_share_it(order, whole, tmp_path, capsys):
    config = configured(tmp_path)
    for shard in order:
        mine = configured(tmp_path, f"shard={shard}", "shards=2")
        assert sweep.folder_of(mine) == sweep.folder_of(config)
        sweep.run(mine)
        if shard == order[0]:
            assert complete_parts(config) == [f"part-{k:06d}.parquet" for k in range(shard, POINTS, 2)]
            assert f"3 of {POINTS} parts are left" in capsys.readouterr().out
        assert not sweep.folder_of(config).exists()
    sweep.run(config)
    assert written(config) == whole[1]
    assert only_results(config)
