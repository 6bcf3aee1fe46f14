"""What cannot be is refused, and a folder that something else began is not gone on with."""

import json
import subprocess

import pytest

from experiments.machinery import parts
from experiments.sweep import __main__ as sweep
from experiments.sweep import job
from sim.params import ConfigError
from tests.experiments.sweep.plan import (
    ROOT,
    begun,
    command,
    commanded,
    complete_parts,
    configured,
    only_results,
    written,
)


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


def test_a_level_of_another_number_is_another_sweep(tmp_path, monkeypatch):
    level = ("centralization=networked", "name=study", "design.parameters={rules:{policy:{pressure:[0.2,0.9]}}}")
    begun(tmp_path, 1, monkeypatch, *level)
    sweep.check(configured(tmp_path, *level, "levels.autonomous=0.2"))
    with pytest.raises(ConfigError, match=r"begun by something else \(centralization 0\.35 is now 0\.95\)"):
        sweep.check(configured(tmp_path, *level, "levels.networked=0.95"))


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
