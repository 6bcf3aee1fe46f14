"""Hydra's flags are honoured, or refused in one line; none is ignored."""

import subprocess
import sys
from pathlib import Path

import pytest

from experiments import batch
from experiments.machinery import cli
from experiments.machinery.flags import parse
from sim.configuration import FOLDERS
from sim.params import ConfigError

ROOT = Path(__file__).parents[2]
SMALL = ("ensemble.histories=3", "ensemble.years=0.1")
MINE = "# @package _global_\nscenario: {name: mine, why: One's own.}\ncentralization: 0.2\n"


@pytest.fixture
def command(monkeypatch, capsys, tmp_path):
    """Runs the batch in this process: exit status, standard output, lines of standard error."""

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["batch", *arguments, *SMALL, f"output={tmp_path / 'results'}"])
        monkeypatch.delenv(FOLDERS, raising=False)
        status = 0
        try:
            cli.main("batch", batch.check, batch.run, batch.folder_of)
        except SystemExit as stop:
            status = stop.code or 0
        said = capsys.readouterr()
        return status, said.out, said.err.splitlines()

    return run


def results(tmp_path):
    return sorted(folder.name.rsplit("-seed", 1)[0] for folder in tmp_path.glob("results/batch/*"))


@pytest.fixture
def own(tmp_path, monkeypatch):
    monkeypatch.setenv(FOLDERS, "")  # put back afterwards
    (tmp_path / "mine" / "scenario").mkdir(parents=True)
    (tmp_path / "mine" / "scenario" / "mine.yaml").write_text(MINE)
    (tmp_path / "mine" / "long.yaml").write_text("defaults: [batch, _self_]\ncentralization: 0.9\n")
    return tmp_path / "mine"


@pytest.mark.parametrize("flags", [(), ("--run",), ("-r",)])
def test_a_run_is_a_run(flags, command, tmp_path):
    assert command(*flags)[0] == 0
    assert results(tmp_path) == ["baseline-0.5"]


@pytest.mark.parametrize("flag", ["--config-dir", "-cd"])
def test_a_folder_of_one_s_own_is_looked_in(flag, own, command, tmp_path):
    status, _, errors = command(flag, str(own), "scenario=mine")
    assert (status, errors) == (0, [])
    assert command("-m", flag, str(own), "scenario=mine,baseline")[0] == 0
    assert command(f"hydra.searchpath=[{own}]", "scenario=mine", "seed=2")[0] == 0
    assert results(tmp_path) == ["baseline-0.5", "mine-0.2", "mine-0.2"]


def test_another_primary_configuration_is_taken(own, command, tmp_path):
    assert command("-cd", str(own), "--config-name", "long")[0] == 0
    assert results(tmp_path) == ["baseline-0.9"]


def test_what_is_asked_to_be_shown_is_shown_and_nothing_is_run(own, command, tmp_path):
    status, out, _ = command("--cfg", "job", "centralization=0.25", "--package", "centralization")
    assert (status, out) == (0, "0.25\n")
    status, out, _ = command("--cfg", "job", "-cd", str(own), "scenario=mine", "--resolve")
    assert status == 0 and "name: mine" in out
    status, out, _ = command("--help")
    assert status == 0 and "scenario" in out
    status, out, _ = command("--version")
    assert status == 0 and out.startswith("spillover ")
    assert results(tmp_path) == []


def test_info_tells_where_configurations_are_looked_for(own):
    told = subprocess.run(
        [sys.executable, "-m", "experiments.batch", "--info", "searchpath", "-cd", own],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert str(own) in told.stdout


@pytest.mark.parametrize(
    ("flags", "line"),
    [
        (("--config-path", "/x"), "--config-path: what ships stays the base"),
        (("-cp", "/x"), "--config-path: what ships stays the base"),
        (("--experimental-rerun", "/x"), "--experimental-rerun: a result is made again"),
        (("--shell-completion",), "--shell-completion: completes no program"),
        (("--config-dir", "/nowhere"), "'/nowhere' is no folder"),
        (("--config-name", "nowhere"), "--config-name: there is no configuration 'nowhere'"),
        (("--config-dir",), "'ensemble.histories=3' is no folder"),
        (("--multi",), "unknown flag '--multi'; did you mean '--multirun'?"),
        (("--confg-dir=/x",), "unknown flag '--confg-dir'; did you mean '--config-dir'?"),
        (("-x",), "unknown flag '-x'"),
        (("--run", "-m"), "--run, --multirun exclude one another"),
        (("--cfg", "job", "-m"), "--multirun, --cfg exclude one another"),
        (("--cfg", "all of it"), "invalid choice"),
        (("--resolve",), "--resolve and --package go with --cfg"),
        (("--cfg", "job", "scenario=baselin"), "scenario: unknown 'baselin'; did you mean 'baseline'?"),
        (("--info", "defaults", "seed=[1]"), "seed: [1] is not a single value"),
    ],
)
def test_a_flag_that_cannot_be_is_refused_in_one_line(flags, line, command, tmp_path):
    status, out, errors = command(*flags)
    assert (status, out) == (2, "")
    assert len(errors) == 1 and errors[0].startswith("error: ") and line in errors[0]
    assert results(tmp_path) == []


def test_flags_and_overrides_come_in_any_order():
    asked = parse(["seed=1", "-m", "centralization=0,1", "--config-dir", "/x", "~events"])
    assert asked.overrides == ("seed=1", "centralization=0,1", "~events")
    assert asked.multirun and asked.folders == ("/x",)


def test_every_flag_of_hydra_is_known():
    """A new version of Hydra may bring flags that nobody here has thought of."""
    from hydra._internal.utils import get_args_parser

    known = {action.dest for action in get_args_parser()._actions}
    assert known == {
        "help", "hydra_help", "version", "overrides", "cfg", "resolve", "package", "run", "multirun",
        "shell_completion", "config_path", "config_name", "config_dir", "experimental_rerun", "info",
    }  # fmt: skip


def test_an_unexpected_error_is_one_line_and_status_three(command, monkeypatch):
    def broken(config):
        raise KeyError("there is no such thing")

    monkeypatch.setattr(batch, "run", broken)
    status, out, errors = command()
    assert (status, out) == (3, "")
    assert errors == ["error: KeyError: 'there is no such thing' (SPILLOVER_TRACEBACK=1 shows where)"]
    monkeypatch.setenv(cli.TRACEBACK, "1")
    with pytest.raises(KeyError):
        command()


def test_what_is_refused_once_work_has_begun_is_a_stop(command, monkeypatch):
    def stopped(config):
        raise ConfigError("replay: the digest is another")

    monkeypatch.setattr(batch, "run", stopped)
    assert command()[::2] == (3, ["error: replay: the digest is another"])


def test_every_failed_job_of_a_product_is_told(command, monkeypatch):
    def failing(config):
        if config["seed"] == 2 and config["centralization"] == 1:
            raise RuntimeError("cursed")

    monkeypatch.setattr(batch, "run", failing)
    status, _, errors = command("-m", "seed=1,2", "centralization=0,1")
    assert status == 3
    assert "RuntimeError: cursed" in errors[0] and errors[-1].startswith("error: 1 of 4 jobs failed")
