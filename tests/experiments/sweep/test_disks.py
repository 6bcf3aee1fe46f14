"""A disk that is full, locked or no disk stops a sweep in one line, and the same command completes it."""

import errno
import os
from pathlib import Path
from types import SimpleNamespace

import pyarrow.parquet as pq
import pytest

from experiments.machinery import parts, store
from experiments.sweep import __main__ as sweep
from experiments.sweep import running
from sim.params import ConfigError
from tests.experiments.sweep.plan import (
    POINTS,
    commanded,
    complete_parts,
    configured,
    fails_from,
    only_results,
    written,
)


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


def test_a_file_where_the_parts_should_lie_is_refused_and_left(whole, tmp_path, monkeypatch, capsys):
    config = configured(tmp_path, "name=study")
    sweep.room_of(config).parent.mkdir()
    sweep.room_of(config).write_text("mine")
    status, errors = commanded(monkeypatch, capsys, tmp_path, "name=study")
    assert status == 2
    assert len(errors) == 1 and f"'{sweep.room_of(config)}' is no folder of parts" in errors[0]
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
