"""Results are put in their place whole, replace only results, and are what was written, or do not count as made."""

import errno
import json
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pytest

from experiments import batch, figure, history
from experiments.machinery import manifest, parts, store, writers
from experiments.sweep import __main__ as sweep
from sim.configuration import composed
from sim.params import ConfigError, child_name

ROOT = Path(__file__).parents[2]
SMALL = ("ensemble.histories=3", "ensemble.years=0.1")
PLANE = ("design.parameters.centralization=[0,1]", "design.parameters.rules.policy.pressure=[0.2]")
HOLDER = """
import sys, time
from pathlib import Path
from experiments.machinery import writers
with writers.held(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def configured(name, output, *overrides):
    return composed(name, [f"output={output}", *SMALL, *overrides])[0]


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    config = configured("batch", tmp_path_factory.mktemp("store"))
    batch.run(config)
    return config


@pytest.fixture
def result(finished, tmp_path):
    """A copy of a finished batch, and the configuration that finds it there."""
    shutil.copytree(Path(finished["output"]), tmp_path, dirs_exist_ok=True)
    config = {**finished, "output": str(tmp_path)}
    return batch.folder_of(config), config


# a name that becomes part of a path


@pytest.mark.parametrize(
    "name", [".", "..", "../x", "a/b", "/a", "a\\b", "C:x", "", " a", "a ", ".hidden", "a\0b", "a\nb", "x" * 300,
             "ä" * 100, "\udcff", None, 3, ["a"]],
)  # fmt: skip
def test_a_name_that_is_no_name_of_a_child_is_refused(name):
    with pytest.raises(ConfigError) as refused:
        child_name("name", name)
    assert "\n" not in str(refused.value) and "\0" not in str(refused.value)


@pytest.mark.parametrize("name", ["a", "study 1", "mübü", "a.b", "a=b,c", "x" * 180])
def test_a_name_of_a_child_passes(name):
    assert child_name("name", name) == name


@pytest.mark.parametrize(
    "other",
    [
        {"scenario": {"name": "../../x", "why": ""}},
        {"scenario": {"name": "a/b", "why": ""}},
        {"levels": {"../x": 0.3}, "centralization": "../x"},
    ],
    ids=str,
)
def test_no_result_lands_outside_its_output(other, tmp_path):
    config = {**configured("batch", tmp_path / "out"), **other}
    with pytest.raises(ConfigError, match="no name of a folder"):
        batch.check(config)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", [".", "..", "x/y"])
def test_a_sweep_of_such_a_name_takes_nothing_away(name, tmp_path):
    kept = tmp_path / "sweep" / "other"
    kept.mkdir(parents=True)
    with pytest.raises(ConfigError, match="name"):
        sweep.check(configured("sweep", tmp_path, *PLANE, f"name={name}"))
    assert kept.is_dir()


# only a result is replaced


def occupied(folder, how):
    folder.parent.mkdir(parents=True, exist_ok=True)
    if how == "folder of another's":
        folder.mkdir()
        (folder / "thesis.tex").write_text("mine")
    elif how == "file":
        folder.write_text("mine")
    elif how == "link":
        (folder.parent / "elsewhere").mkdir()
        folder.symlink_to(folder.parent / "elsewhere")
    else:
        folder.symlink_to(folder.parent / "nowhere")


@pytest.mark.parametrize("how", ["folder of another's", "file", "link", "dangling link"])
def test_what_stands_in_the_place_of_a_result_is_refused_before_the_run_and_left(how, tmp_path):
    config = configured("batch", tmp_path)
    occupied(batch.folder_of(config), how)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ConfigError, match="output: "):
        batch.check(config)
    with pytest.raises(ConfigError, match="output: "), store.recorded(batch.folder_of(config), config):
        raise AssertionError("nothing should be run")
    assert sorted(tmp_path.rglob("*")) == before


def test_fresh_takes_away_no_folder_but_one_of_parts(tmp_path):
    config = configured("sweep", tmp_path, *PLANE, "name=study", "fresh=true")
    room = sweep.room_of(config)
    room.mkdir(parents=True)
    (room / "thesis.tex").write_text("mine")
    with pytest.raises(ConfigError, match="is no folder of parts"):
        sweep.run(config)
    assert (room / "thesis.tex").read_text() == "mine"


# what is not what was written does not count as made


def cut(file):
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


HARM = {
    "empty": lambda file: file.write_bytes(b""),
    "cut": cut,
    "{}": lambda file: file.write_text("{}"),
    "[]": lambda file: file.write_text("[]"),
    "null": lambda file: file.write_text("null"),
    "not utf-8": lambda file: file.write_bytes(b"\xff\xfe\x00\x01"),
    "gone": lambda file: file.unlink(),
    "folder": lambda file: (file.unlink(), file.mkdir()),
}
FILES = ("manifest.json", "config.yaml", "histories.parquet", "summary.json")


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_result_is_not_made_and_refused_to_those_who_ask_for_it(harm, name, result):
    folder, config = result
    assert manifest.is_made(folder, config)
    HARM[harm](folder / name)
    assert not manifest.is_made(folder, config)
    for program, key in ((history, "replay"), (figure, "data")):
        with pytest.raises(ConfigError, match=f"{key}: ") as refused:
            program.check(configured(program.__name__.split(".")[1], folder.parents[1] / "other", f"{key}={folder}"))
        assert "\n" not in str(refused.value)


@pytest.mark.parametrize("harm", ["empty", "cut", "{}", "null"])
def test_a_run_makes_a_damaged_result_anew(harm, result, capsys):
    folder, config = result
    HARM[harm](folder / "manifest.json")
    batch.run(config)
    assert "measured before" not in capsys.readouterr().out
    assert manifest.is_made(folder, config)
    assert [file.name for file in folder.parent.iterdir()] == [folder.name]


def test_a_bit_that_has_flipped_is_seen(result):
    folder, config = result
    content = bytearray((folder / "histories.parquet").read_bytes())
    content[len(content) // 2] ^= 1
    (folder / "histories.parquet").write_bytes(content)
    assert not manifest.is_made(folder, config)


# unfinished things


def test_what_a_live_process_holds_is_left_and_what_a_dead_one_held_is_taken_away(tmp_path):
    folder, dead = tmp_path / ".run.partial-live", tmp_path / ".run.partial-dead"
    folder.mkdir()
    dead.mkdir()
    with subprocess.Popen([sys.executable, "-c", HOLDER, folder], cwd=ROOT, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        with store.written_whole(tmp_path / "run") as partial:
            assert folder.is_dir() and not dead.exists() and partial.is_dir()
        holder.kill()
    with store.written_whole(tmp_path / "run2"):
        assert folder.is_dir()  # another result's
    with store.written_whole(tmp_path / "run3", lambda: True):
        pass
    shutil.rmtree(tmp_path / "run")
    with store.written_whole(tmp_path / "run"):
        assert not folder.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run", "run2"]


def test_where_there_are_no_locks_nothing_is_taken_for_abandoned(tmp_path, monkeypatch):
    (tmp_path / ".run.partial-other").mkdir()
    monkeypatch.setattr(writers, "fcntl", None)
    with store.written_whole(tmp_path / "run"):
        pass
    assert {path.name for path in tmp_path.iterdir()} == {".run.partial-other", "run"}


def test_a_figure_that_fails_does_not_take_the_tables_with_it(tmp_path, monkeypatch, capsys):
    config = configured("figure", tmp_path, "figure=roots", "figure.levels=[0.1]")
    monkeypatch.setattr(figure, "saved", lambda *args: (_ for _ in ()).throw(RuntimeError("no font")))
    with pytest.raises(store.Stopped, match=r"figure could not be drawn \(RuntimeError: no font\); the tables are in"):
        figure.run(config)
    folder = figure.folder_of(config)
    assert (folder / "roots.csv").is_file()
    assert not manifest.is_made(folder, config)
    monkeypatch.undo()
    figure.run(config)
    assert manifest.is_made(folder, config)


# several processes


def test_many_who_put_the_same_result_in_place_leave_one_whole_result(tmp_path):
    config = {"output": str(tmp_path), "seed": 1}

    def put(number):
        with store.recorded(tmp_path / "result", config) as room:
            (room.path / "table.csv").write_text("a\n1\n")
            time.sleep(0.02 * (number % 3))
            room.digest = "0123456789abcdef"

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(put, range(24)))
    assert manifest.is_made(tmp_path / "result", config)
    assert [path.name for path in tmp_path.iterdir()] == ["result"]


def test_the_same_sweep_twice_at_once_ends_twice_with_the_same_bytes(tmp_path):
    pressures = "design.parameters.rules.policy.pressure=[0.2,0.4]"
    plan = ("ensemble.histories=4000", "ensemble.years=0.1", *PLANE, pressures)
    command = [sys.executable, "-m", "experiments.sweep", *plan, "name=study"]
    alone = subprocess.run([*command, f"output={tmp_path / 'alone'}"], cwd=ROOT, capture_output=True, text=True)
    assert alone.returncode == 0, alone.stderr
    both = [
        subprocess.Popen([*command, f"output={tmp_path / 'both'}"], cwd=ROOT, stdout=-1, stderr=-1, text=True)
        for _ in range(2)
    ]
    told = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], told
    digest = re.search(r"data digest (\w{16})", alone.stdout).group(1)
    assert all(f"data digest {digest}" in out for out, _ in told)
    for name in (sweep.TABLE, sweep.POINTS):
        one, other = ((tmp_path / place / "sweep/study" / name).read_bytes() for place in ("both", "alone"))
        assert one == other
    assert [path.name for path in (tmp_path / "both/sweep").iterdir()] == ["study"]


def part(rows):
    return pa.table({"digest": ["0"] * rows})


def test_what_is_put_together_has_every_part_and_every_row(tmp_path):
    room = parts.opened(tmp_path / "study.parts", 3, {}, False, [2, 2, 1])
    for k, rows in enumerate((2, 2, 1)):
        room.write(k, part(rows))
    assert [table.num_rows for table in room.tables()] == [2, 2, 1]
    room.file(1).unlink()
    with pytest.raises(parts.Stopped, match=r"part-000001\.parquet' is missing"):
        list(room.tables())
    room.write(1, part(1))
    assert room.complete() == [0, 2]
    with pytest.raises(parts.Stopped, match="has 1 of 2 rows"):
        list(room.tables())
    room.write(1, part(1), whole=False)
    assert [table.num_rows for table in room.tables(failed={1})] == [2, 1, 1]


def test_parts_that_another_has_put_together_are_said_to_be_gone(tmp_path):
    room = parts.opened(tmp_path / "study.parts", 1, {}, False)
    parts.Parts(room.folder, 1).remove()
    room.remove()
    with pytest.raises(parts.TakenAway):
        room.write(0, part(1))
    with pytest.raises(parts.TakenAway):
        list(room.tables())
    assert not list(tmp_path.iterdir())


def test_a_sweep_whose_parts_another_takes_away_finds_the_result(tmp_path, monkeypatch, capsys):
    """The other is faster by all of its parts: it has put the result together before this one has written its last."""
    from experiments.machinery import cli

    config = configured("sweep", tmp_path, *PLANE, "name=study")
    ran = []

    def overtaken(room, k, table, whole=True):
        if not ran:
            ran.append(k)
            sweep.run(config)
        return write(room, k, table, whole)

    write = parts.Parts.write
    monkeypatch.setattr(parts.Parts, "write", overtaken)
    cli.run_to_the_end(sweep.run, config)
    assert "run before" in capsys.readouterr().out
    assert manifest.is_made(sweep.folder_of(config), sweep.science_of(config))
    assert [path.name for path in (tmp_path / "sweep").iterdir()] == ["study"]


def test_a_disk_that_fills_up_while_the_result_is_put_in_place_stops_it(tmp_path, monkeypatch):
    def full(path, target):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    config = {"output": str(tmp_path), "seed": 1}
    monkeypatch.setattr(Path, "rename", full)
    place = tmp_path / "result"
    with pytest.raises(store.Stopped, match="could not be finished"), store.recorded(place, config) as room:
        room.digest = "0123456789abcdef"
    assert not list(tmp_path.iterdir())


def test_a_manifest_has_no_number_that_is_none(tmp_path):
    store.write_json(tmp_path / "x.json", {"a": float("nan"), "b": [float("inf")]})
    assert json.loads((tmp_path / "x.json").read_text()) == {"a": None, "b": [None]}
