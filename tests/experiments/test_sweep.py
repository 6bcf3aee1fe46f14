"""A sweep is the same bytes whatever happened to it on the way, and what stopped it or failed in it is told."""

import errno
import json
import os
import platform
import signal
import subprocess
import sys
import time
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest
import yaml

from experiments import cli, parts, store
from experiments.sweep import __main__ as sweep
from experiments.sweep import job, running
from sim import simulate
from sim.configuration import composed
from sim.params import ConfigError

ROOT = Path(__file__).parents[2]
PLAN = (
    "ensemble.histories=30", "ensemble.years=0.5", "design.parameters.centralization=[0,0.5,1]",
    "design.parameters.rules.policy.pressure=[0.2,0.9]",
)  # fmt: skip
POINTS, HISTORIES = 6, 30
ONE_A_PART = 40  # rows of a part that make six of this plan
LARGE = (
    "ensemble.histories=5000", "ensemble.years=0.1", "design.parameters.centralization=[0,0.2,0.4,0.6,0.8,1]",
    "design.parameters.rules.policy.pressure=[0,0.3,0.6,0.9]",
)  # fmt: skip
LARGE_PARTS = 6


@lru_cache
def _composed(*overrides):
    return composed("sweep", list(overrides))[0]


def configured(output, *overrides, plan=PLAN):
    """What ``command`` would run."""
    return {**_composed(*plan, *overrides), "output": str(output)}


def written(config):
    """The bytes of both tables."""
    return [(sweep.folder_of(config) / name).read_bytes() for name in (sweep.TABLE, sweep.POINTS)]


def table(config):
    return pd.read_parquet(sweep.folder_of(config) / sweep.TABLE)


def complete_parts(config):
    return sorted(f.name for f in sweep.room_of(config).glob("part-??????.parquet"))


def only_results(config):
    """Whether nothing but the result lies where it is."""
    return [f.name for f in sweep.folder_of(config).parent.iterdir()] == [sweep.folder_of(config).name]


def commanded(monkeypatch, capsys, output, *overrides):
    """Exit status and error lines of the command, in this process."""
    monkeypatch.setattr(sys, "argv", ["sweep", f"output={output}", *PLAN, *overrides])
    capsys.readouterr()
    try:
        cli.main("sweep", sweep.check, sweep.run)
        status = 0
    except SystemExit as stop:
        status = stop.code
    return status, capsys.readouterr().err.splitlines()


def command(output, *overrides, plan=PLAN):
    return [sys.executable, "-m", "experiments.sweep", f"output={output}", *plan, *overrides]


def dead_process():
    """The number of a process that is no more."""
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        pass
    return gone.pid


def fails_from(number, error, action):
    """``action``, which raises ``error`` from its call ``number`` on."""
    calls = []

    def failing(*args, **how):
        calls.append(args)
        if len(calls) >= number:
            raise error
        return action(*args, **how)

    return failing


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(job, "ROWS", ONE_A_PART)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A sweep to which nothing happened: its configuration and its bytes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(job, "ROWS", ONE_A_PART)
        config = configured(tmp_path_factory.mktemp("whole"))
        sweep.run(config)
    return config, written(config)


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The bytes of a sweep of real parts, by the command."""
    output = tmp_path_factory.mktemp("large")
    subprocess.run(command(output, plan=LARGE), cwd=ROOT, check=True, capture_output=True)
    return written(configured(output, plan=LARGE))


def begun(output, number, monkeypatch, *overrides):
    """The configuration of a sweep that was stopped when so many parts were complete."""
    config = configured(output, *overrides)
    with monkeypatch.context() as patch:
        failing = fails_from(number + 1, OSError(errno.ENOSPC, "No space left on device"), pq.write_table)
        patch.setattr(parts.pq, "write_table", failing)
        with pytest.raises(parts.Stopped):
            sweep.run(config)
    assert len(complete_parts(config)) == number
    return config


# what a sweep is


def test_a_sweep_leaves_its_tables_and_what_made_them_and_nothing_else(whole):
    config, _ = whole
    folder = sweep.folder_of(config)
    assert {f.name for f in folder.iterdir()} == {sweep.TABLE, sweep.POINTS, "config.yaml", "manifest.json"}
    assert only_results(config)
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["points"] == POINTS
    digests = np.array([int(d, 16) for d in table(config).digest], np.uint64)
    assert manifest["results_digest"] == store.results_digest(digests)
    assert yaml.safe_load((folder / "config.yaml").read_text()) == sweep.science_of(config)


def test_each_point_holds_the_histories_that_a_batch_of_it_has(whole):
    frame = table(whole[0])
    assert frame.columns[0] == "point"
    assert frame.point.tolist() == np.repeat(np.arange(POINTS), HISTORIES).tolist()
    assert frame.history.tolist() == list(range(HISTORIES)) * POINTS
    expected = [(c, p) for c in (0, 0.5, 1) for p in (0.2, 0.9)]
    for point in (0, 3, 4):
        level, pressure = expected[point]
        alone = simulate(f"centralization={level}", f"rules.policy.pressure={pressure}", *PLAN[:2]).histories
        mine = frame[frame.point == point].drop(columns="point").reset_index(drop=True)
        pd.testing.assert_frame_equal(mine, alone)


def test_the_table_of_points_says_what_varies_and_what_came_out(whole):
    config, _ = whole
    frame, points = table(config), pd.read_csv(sweep.folder_of(config) / sweep.POINTS)
    assert points.point.tolist() == list(range(POINTS))
    assert points.centralization.tolist() == [0, 0, 0.5, 0.5, 1, 1]
    assert points["rules.policy.pressure"].tolist() == [0.2, 0.9] * 3
    assert points.war.to_numpy() == pytest.approx(frame.groupby("point").war.mean().to_numpy())


@pytest.mark.parametrize(
    ("rows", "pieces"), [(5, 36), (20, 12), (30, 6), (40, 6), (70, 3), (10**6, 1)], ids=lambda value: str(value)
)
def test_a_part_holds_whole_points_or_a_piece_of_one_and_all_parts_hold_everything_once(rows, pieces, monkeypatch):
    monkeypatch.setattr(job, "ROWS", rows)
    held = np.zeros((POINTS, HISTORIES), int)
    cut = list(job.pieces_of(POINTS, HISTORIES))
    for first, last, begin, end in cut:
        held[first:last, begin:end] += 1
        assert (last - first) * (end - begin) <= rows
        assert last - first == 1 or (begin, end) == (0, HISTORIES)
    assert (held == 1).all() and len(cut) == pieces


@pytest.mark.parametrize("rows", [20, 70, 10**6])
def test_it_is_the_same_histories_whatever_the_parts(rows, whole, tmp_path, monkeypatch):
    monkeypatch.setattr(job, "ROWS", rows)
    config = configured(tmp_path)
    sweep.run(config)
    pd.testing.assert_frame_equal(table(config), table(whole[0]))
    assert written(config)[1] == whole[1][1]


# the same bytes


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_it_is_the_same_bytes_in_any_number_of_threads(threads, whole, tmp_path):
    config = configured(tmp_path, f"ensemble.threads={threads}", f"ensemble.chunk={5 * threads}")
    sweep.run(config)
    assert written(config) == whole[1]


KILLED = """
import os, signal, sys
from pathlib import Path
from experiments import cli, parts
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
    gone = f"{platform.node()}-{dead_process()}"
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


# independent random numbers


def test_points_with_random_numbers_of_their_own_live_other_histories(whole, tmp_path, monkeypatch):
    """The same point twice: the same histories with common random numbers, others with its own."""
    twice = ("design.parameters.centralization=[0.5,0.5]", "design.parameters.rules.policy.pressure=[0.2]")
    frames = {}
    for common in ("true", "false"):
        config = configured(tmp_path, *twice, f"design.common_random_numbers={common}")
        sweep.run(config)
        frames[common] = [mine.digest.tolist() for _, mine in table(config).groupby("point")]
    assert frames["true"][0] == frames["true"][1] == frames["false"][0]
    assert not set(frames["false"][0]) & set(frames["false"][1])


@pytest.mark.parametrize("rows", [20, 70, 10**6])
def test_random_numbers_of_their_own_are_the_same_whatever_the_parts(rows, tmp_path, monkeypatch):
    own = configured(tmp_path / "one", "design.common_random_numbers=false")
    sweep.run(own)
    monkeypatch.setattr(job, "ROWS", rows)
    again = configured(tmp_path / "other", "design.common_random_numbers=false", "ensemble.threads=2")
    sweep.run(again)
    pd.testing.assert_frame_equal(table(again), table(own))
    assert table(own).history.tolist() == list(range(POINTS * HISTORIES))


# a point that fails


@pytest.fixture
def cursed(monkeypatch):
    """Points that cannot be run, until the curse is lifted."""
    lived, which = running.lived, {3}

    def failing(job, records, points, begin, end):
        if which & set(points.tolist()):
            raise RuntimeError("the point, is cursed")
        return lived(job, records, points, begin, end)

    monkeypatch.setattr(running, "lived", failing)
    return which


@pytest.mark.parametrize("rows", [20, ONE_A_PART, 70, 10**6])
def test_a_point_that_fails_is_told_the_rest_is_there_and_all_is_once_it_does_not_fail(
    rows, whole, cursed, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(job, "ROWS", rows)
    config = configured(tmp_path)
    folder = sweep.folder_of(config)
    status, errors = commanded(monkeypatch, capsys, tmp_path)
    failures = pd.read_csv(folder / sweep.FAILURES)
    assert status == 3
    assert len(errors) == 1 and errors[0].startswith("error: ")
    assert "RuntimeError" in errors[0]
    assert errors[0].endswith(f"see {folder / sweep.FAILURES}")
    assert failures.columns.tolist() == ["part", "point", "error"]
    assert set(failures.point) == {3}
    assert set(failures.error) == {"RuntimeError: the point, is cursed"}
    everything = table(whole[0])
    pd.testing.assert_frame_equal(table(config), everything[everything.point != 3].reset_index(drop=True))
    assert pd.read_csv(folder / sweep.POINTS).point.tolist() == [0, 1, 2, 4, 5]
    assert len(complete_parts(config)) == len(sweep.job_of(config).pieces) - failures.part.nunique()
    cursed.clear()
    assert commanded(monkeypatch, capsys, tmp_path) == (0, [])
    pd.testing.assert_frame_equal(table(config), everything)
    assert written(config)[1] == whole[1][1]
    if rows == ONE_A_PART:
        assert written(config) == whole[1]
    assert not (folder / sweep.FAILURES).exists()
    assert only_results(config)


def test_every_point_that_fails_is_told(cursed, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(job, "ROWS", 70)
    cursed |= {0, 1}
    status, _ = commanded(monkeypatch, capsys, tmp_path)
    config = configured(tmp_path)
    failures = pd.read_csv(sweep.folder_of(config) / sweep.FAILURES)
    assert status == 3
    assert failures[["part", "point"]].to_numpy().tolist() == [[0, 0], [0, 1], [1, 3]]
    assert sorted(set(table(config).point)) == [2, 4, 5]


def test_points_that_only_fail_together_are_run_one_by_one(whole, tmp_path, monkeypatch):
    monkeypatch.setattr(job, "ROWS", 70)
    plain = configured(tmp_path / "plain")
    sweep.run(plain)
    lived = running.lived

    def narrow(job, records, points, begin, end):
        if len(points) > 1:
            raise MemoryError
        return lived(job, records, points, begin, end)

    monkeypatch.setattr(running, "lived", narrow)
    config = configured(tmp_path / "narrow")
    sweep.run(config)
    assert written(config) == written(plain)


# what is refused


def test_a_folder_begun_by_another_configuration_is_refused_and_fresh_starts_over(whole, tmp_path, monkeypatch, capsys):
    other = begun(tmp_path, 2, monkeypatch, "name=study", "ensemble.histories=31")
    before = {f.name: f.read_bytes() for f in sweep.room_of(other).iterdir() if f.name.startswith("part-")}
    status, errors = commanded(monkeypatch, capsys, tmp_path, "name=study")
    assert status == 2
    assert len(errors) == 1
    assert "study.parts' was begun by something else (ensemble.histories 31 is now 30); " in errors[0]
    assert "add fresh=true to start over" in errors[0]
    assert {f.name: f.read_bytes() for f in sweep.room_of(other).iterdir() if f.name.startswith("part-")} == before
    assert not sweep.folder_of(other).exists()
    assert commanded(monkeypatch, capsys, tmp_path, "name=study", "fresh=true") == (0, [])
    config = configured(tmp_path, "name=study")
    assert sweep.folder_of(config) == tmp_path / "sweep" / "study"
    assert written(config) == whole[1]
    assert only_results(config)


def test_a_result_that_something_else_has_made_is_not_replaced_unless_told_to(tmp_path, monkeypatch, capsys):
    other = configured(tmp_path, "name=study", "seed=2")
    sweep.run(other)
    before = written(other)
    status, errors = commanded(monkeypatch, capsys, tmp_path, "name=study")
    assert status == 2
    assert errors == [
        f"error: '{tmp_path / 'sweep' / 'study'}' was made by something else (seed 2 is now 1); add fresh=true to "
        "start over."
    ]
    assert written(other) == before
    monkeypatch.setattr(job, "source_digest", lambda: "n3w")
    status, errors = commanded(monkeypatch, capsys, tmp_path, "name=study", "seed=2")
    assert status == 2 and "is now n3w); add fresh=true" in errors[0] and "(sources " in errors[0]
    assert commanded(monkeypatch, capsys, tmp_path, "name=study", "fresh=true")[0] == 0
    assert written(configured(tmp_path, "name=study")) != before


def test_of_many_differences_some_are_named_and_the_rest_counted(tmp_path, monkeypatch):
    config = begun(tmp_path, 1, monkeypatch)
    now = sweep.identity_of(sweep.job_of(configured(tmp_path, "seed=2", "rules.policy.hawks=0.1", "ensemble.years=1")))
    with pytest.raises(ConfigError, match="begun by something else") as refused:
        parts.check(sweep.room_of(config), now | {"numpy": "0", "sources": "0"})
    assert refused.value.args[0].count(" is now ") == parts.NAMED and "and 2 more)" in refused.value.args[0]


@pytest.mark.parametrize("what", ["sources", "numpy", "numba", "pyarrow"])
def test_a_folder_begun_by_another_state_of_the_code_is_refused_by_name(what, whole, tmp_path, monkeypatch, capsys):
    config = begun(tmp_path, 2, monkeypatch)
    file = sweep.room_of(config) / parts.IDENTITY
    identity = json.loads(file.read_text())
    now = identity[what]
    file.write_text(json.dumps(identity | {what: "0ld"}))
    with pytest.raises(ConfigError, match=rf"begun by something else \({what} 0ld is now {now}\); add fresh=true"):
        sweep.check(config)
    status, errors = commanded(monkeypatch, capsys, tmp_path)
    assert status == 2 and len(errors) == 1
    assert len(complete_parts(config)) == 2
    assert commanded(monkeypatch, capsys, tmp_path, "fresh=true") == (0, [])
    assert written(config) == whole[1]


def test_what_only_says_how_the_work_is_shared_out_does_not_make_another_job(whole, tmp_path, monkeypatch):
    config = begun(tmp_path, 2, monkeypatch, "ensemble.threads=1")
    for how in ("shard=1 shards=3", "ensemble.threads=2", "ensemble.chunk=9"):
        sweep.check(configured(tmp_path, *how.split()))
    with pytest.raises(ConfigError, match="begun by something else"):
        parts.check(sweep.room_of(config), sweep.identity_of(sweep.job_of(configured(tmp_path, "seed=2"))))
    sweep.run(configured(tmp_path, "ensemble.threads=2"))
    assert written(config) == whole[1]


@pytest.mark.parametrize(
    ("override", "line"),
    [
        ("shrd=1", "command line: unknown key 'shrd'; did you mean 'shard'?"),
        ("ensemble.histries=3", "ensemble: unknown key 'histries'; did you mean 'histories'?"),
        ("design.knd=list", "design: unknown key 'knd'; did you mean 'kind'?"),
        ("design.kind=facturial", "design.kind: unknown 'facturial'"),
        ("design.parameters.rules.policy.presure=[0,1]", "unknown key 'presure'; did you mean 'pressure'?"),
        ("design.parameters.centralization=[0,1.5]", "design.centralization: 1.5 is not a number between 0 and 1"),
        ("design.parameters.centralization=[]", "design.parameters.centralization: [] is no list of values"),
        ("shard=2", "shard: 2 is not a number between 0 and 0"),
        ("shards=0", "shards: 0 is not a number between 1"),
        ("design=spac", "design: unknown 'spac'; did you mean 'space'?"),
    ],
)
def test_what_cannot_be_is_refused_with_status_two_and_nothing_is_written(
    override, line, tmp_path, monkeypatch, capsys
):
    output = tmp_path / "results"
    status, errors = commanded(monkeypatch, capsys, output, override)
    assert status == 2
    assert len(errors) == 1 and errors[0].startswith("error: ") and line in errors[0]
    assert not output.exists()


def test_the_command_itself_refuses_with_status_two_and_one_line(tmp_path):
    told = subprocess.run(command(tmp_path / "results", "shrd=1"), cwd=ROOT, capture_output=True, text=True)
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (2, "", 1)
    assert told.stderr.startswith("error: command line: unknown key 'shrd'")
    assert not list(tmp_path.iterdir())


# what stops it


def test_a_place_that_is_no_folder_is_refused(tmp_path, monkeypatch, capsys):
    (tmp_path / "file").write_text("")
    status, errors = commanded(monkeypatch, capsys, tmp_path / "file")
    assert status == 2
    assert len(errors) == 1 and "cannot be written" in errors[0] and "is no folder that can be" in errors[0]
    assert (tmp_path / "file").read_text() == ""


def test_a_folder_that_cannot_be_written_is_refused(tmp_path, monkeypatch, capsys):
    (tmp_path / "locked").mkdir()
    monkeypatch.setattr(store.os, "access", lambda path, mode: Path(path) != tmp_path / "locked")
    status, errors = commanded(monkeypatch, capsys, tmp_path / "locked")
    assert status == 2
    assert len(errors) == 1 and f"'{tmp_path / 'locked'}' is no folder that can be" in errors[0]
    assert not list((tmp_path / "locked").iterdir())


def test_a_file_where_the_parts_should_lie_stops_it(whole, tmp_path, monkeypatch, capsys):
    config = configured(tmp_path, "name=study")
    sweep.room_of(config).parent.mkdir()
    sweep.room_of(config).write_text("mine")
    status, errors = commanded(monkeypatch, capsys, tmp_path, "name=study")
    assert status == 3
    assert len(errors) == 1 and f"'{sweep.room_of(config)}' cannot be written" in errors[0]
    assert sweep.room_of(config).read_text() == "mine"
    sweep.room_of(config).unlink()
    assert commanded(monkeypatch, capsys, tmp_path, "name=study") == (0, [])
    assert written(config) == whole[1]


@pytest.mark.parametrize("number", [1, 4, 6])
def test_a_full_disk_stops_it_with_one_line_and_the_same_command_completes(
    number, whole, tmp_path, monkeypatch, capsys
):
    config = configured(tmp_path)
    with monkeypatch.context() as patch:
        full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        patch.setattr(parts.pq, "write_table", fails_from(number, full, pq.write_table))
        status, errors = commanded(monkeypatch, capsys, tmp_path)
    assert status == 3
    assert errors == [
        f"error: '{sweep.room_of(config)}' cannot be written (No space left on device); what is finished is kept, "
        "and the same command goes on from there."
    ]
    assert len(complete_parts(config)) == number - 1
    assert not sweep.folder_of(config).exists()
    assert commanded(monkeypatch, capsys, tmp_path) == (0, [])
    assert written(config) == whole[1]
    assert only_results(config)


def test_a_disk_that_becomes_read_only_stops_it_and_the_same_command_completes(whole, tmp_path, monkeypatch, capsys):
    config = configured(tmp_path)
    with monkeypatch.context() as patch:
        locked = OSError(errno.EROFS, os.strerror(errno.EROFS))
        patch.setattr(parts.os, "fsync", fails_from(3, locked, os.fsync))
        status, errors = commanded(monkeypatch, capsys, tmp_path)
    assert status == 3
    assert len(errors) == 1 and "cannot be written (Read-only file system); what is finished is kept" in errors[0]
    assert len(complete_parts(config)) == 2
    assert commanded(monkeypatch, capsys, tmp_path) == (0, [])
    assert written(config) == whole[1]


def test_a_disk_that_is_full_only_for_the_final_table_loses_no_part(whole, tmp_path, monkeypatch):
    config = configured(tmp_path)
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    class Full(pq.ParquetWriter):
        write_table = fails_from(3, full, pq.ParquetWriter.write_table)

    with monkeypatch.context() as patch:
        patch.setattr(sweep, "pq", SimpleNamespace(ParquetWriter=Full))
        with pytest.raises((ConfigError, parts.Stopped), match="No space left on device"):
            sweep.run(config)
    assert len(complete_parts(config)) == POINTS
    assert not sweep.folder_of(config).exists()
    monkeypatch.setattr(running, "lived", fails_from(1, AssertionError("nothing is left to run"), running.lived))
    sweep.run(config)
    assert written(config) == whole[1]
    assert only_results(config)
