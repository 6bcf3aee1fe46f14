"""What cannot be is refused in one line that names it, with exit status 2, and nothing is written."""

import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from experiments import batch, centralization, history
from sim import configuration
from sim.configuration import composed
from sim.params import ConfigError

ROOT = Path(__file__).parents[2]

REFUSED = [
    ("scenario=baselin", "scenario: unknown 'baselin'; did you mean 'baseline'?"),
    ("roster=axi", "roster: unknown 'axi'; did you mean 'axis'?"),
    ("centralization=1.4", "centralization: 1.4 is not a number between 0 and 1"),
    ("centralization=nan", "centralization: nan is not a number between 0 and 1"),
    ("centralization=netwrked", "unknown level 'netwrked'; did you mean 'networked'?"),
    ("centralization=null", "centralization: None is not a number"),
    ("ensemble.histories=0", "ensemble.histories: 0 is not a number between 1"),
    ("ensemble.histories=2.5", "ensemble.histories: 2.5 is not a whole number"),
    ("ensemble.histries=5", "ensemble: unknown key 'histries'; did you mean 'histories'?"),
    ("ensmble.histories=5", "unknown key 'ensmble'; did you mean 'ensemble'?"),
    ("seed=-1", "seed: -1 is not a number between 0"),
    ("rules.gradualsm.nats_per_rung=1", "rules: unknown key 'gradualsm'; did you mean 'gradualism'?"),
    ("rules.gradualism.nats=1", "rules.gradualism: unknown key 'nats'; did you mean 'nats_per_rung'?"),
    ("rules.gradualism.nats_per_rung=99", "rules.gradualism.nats_per_rung: 99 is not a number between 0 and 6"),
    ("rules.gradualism.nats_per_rung=steep", "rules.gradualism.nats_per_rung: 'steep' is not a number"),
    ("rules.off=[gradualsm]", "rules.off: unknown key 'gradualsm'; did you mean 'gradualism'?"),
    ("rules.off=gradualism", "rules.off: 'gradualism' is not a list"),
    ("rules.off=[severity]", "rules.off: unknown key 'severity'"),
    ("+rules.centralization.level=0.4", "rules.centralization.level: is set by 'centralization'"),
    ("theatres.iraq.homeland=irn", "theatres.iraq.homeland: unknown 'irn'; did you mean 'iran'?"),
    ("roster.militias.badr.home=irak", "roster.militias.badr.home: unknown 'irak'; did you mean 'iraq'?"),
    ("roster.militias.badrr.fervor=0.2", "badrr.home: missing, and a new militia needs one; did you mean 'badr'?"),
    ("roster.militia.badr.fervor=0.2", "roster: unknown key 'militia'; did you mean 'militias'?"),
    ("+roster.militias.badr.reach.mars=1", "roster.militias.badr.reach: unknown key 'mars'"),
    ("+roster.militias.badr.ties={hezbola:1}", "badr.ties: unknown key 'hezbola'; did you mean 'hezbollah'?"),
    ("+roster.militias.us={home:iraq}", "two actors are named 'us'"),
    ("+roster.militias.badr_1={number:2,home:iraq}", None),
    ("roster.militias.badr.fervor=1.5", "roster.militias.badr.fervor: 1.5 is not a number between 0 and 1"),
    ("~roster.militias", "no militia"),
    ("+events.x={day:99999,actor:us,target:iran,theatre:iraq}", "events.x.day: 99999 is past the horizon"),
    ("+events.x={actor:usa,target:iran,theatre:iraq}", "events.x.actor: unknown 'usa'; did you mean 'us'?"),
    ("+events.x={actor:us,target:iran,theatre:iraq,act:strke}", "x.act: unknown 'strke'; did you mean 'strike'?"),
    ("+events.x={actor:us,target:israel,theatre:iraq}", "'israel' is no opponent of 'us'"),
    ("centralization=0.1,0.2", "centralization: several values; add -m"),
    ("output=/dev/null/here", "output: '/dev/null/here"),
    ("centralization", "command line:"),
]  # fmt: skip


@pytest.mark.parametrize(("override", "line"), REFUSED, ids=[o for o, _ in REFUSED])
def test_what_cannot_be_is_refused_by_name(override, line):
    if line is None:
        batch.check(composed("batch", [override])[0])
        return
    with pytest.raises(ConfigError, match=re.escape(line)) as refused:
        batch.check(composed("batch", [override])[0])
    assert "\n" not in str(refused.value)


def test_two_militias_of_one_name_are_refused():
    clash = ["+roster.militias.twin={number:2,home:iraq}", "+roster.militias.twin_2={home:iraq}"]
    with pytest.raises(ConfigError, match="two actors are named 'twin_2'"):
        batch.check(composed("batch", clash)[0])


def test_a_name_given_twice_in_a_file_is_refused(tmp_path, monkeypatch):
    import shutil

    from sim import composition

    shutil.copytree(composition.CONFIGS, tmp_path / "configs")
    roster = tmp_path / "configs" / "roster" / "axis.yaml"
    roster.write_text(roster.read_text() + "  badr: {home: iraq}\n")
    monkeypatch.setattr(composition, "CONFIGS", tmp_path / "configs")
    with pytest.raises(ConfigError, match=r"axis\.yaml.*duplicate key badr"):
        composed("batch", [])


@pytest.mark.parametrize(
    ("override", "line"),
    [
        ("experiment=headlin", "experiment: unknown 'headlin'; did you mean 'headline'?"),
        ("experiment.levels=4", "no middle level"),
        ("experiment.levels=1", "experiment.levels: 1 is not a number between 3"),
        ("experiment.severity_bases=[1]", "experiment.severity_bases: 1 is not a number between 1.5 and 8"),
        ("experiment.severity_base=[3]", "did you mean 'severity_bases'?"),
    ],
)
def test_a_headline_that_cannot_be_is_refused(override, line):
    with pytest.raises(ConfigError, match=re.escape(line)):
        centralization.check(composed("centralization", [override])[0])


def test_a_replay_of_nothing_is_refused():
    with pytest.raises(ConfigError, match="is no batch directory"):
        history.check(composed("history", ["replay=nowhere"])[0])


@pytest.mark.parametrize(
    ("override", "multirun", "line"),
    [
        ("hydra/launcher=ray", True, "'ray' needs hydra-ray-launcher, which is not installed; pip install -e"),
        ("hydra/launcher=slurm", True, "'slurm' needs hydra-submitit-launcher, which is not installed; pip install"),
        ("hydra/launcher=rya", True, "hydra/launcher: unknown 'rya'; did you mean 'ray'?"),
        ("hydra/launcher=ray,slurm", True, "hydra/launcher: several values, and a multirun has one launcher"),
        ("hydra/launcher=basic", False, "hydra/launcher: launches the runs of a multirun; add -m"),
    ],
)
def test_a_launcher_that_cannot_be_is_refused(override, multirun, line, monkeypatch):
    def missing(package):
        raise PackageNotFoundError(package)

    monkeypatch.setattr(configuration, "version", missing)
    with pytest.raises(ConfigError, match=re.escape(line)):
        composed("batch", [override], multirun)


@pytest.mark.parametrize("arguments", [["scenario=baselin"], ["-m", "centralization=0.1,1.4"], ["output=/dev/null/x"]])
def test_exit_status_two_one_line_and_nothing_written(arguments, tmp_path):
    output = [] if any(a.startswith("output") for a in arguments) else [f"output={tmp_path / 'results'}"]
    told = subprocess.run(
        [sys.executable, "-m", "experiments.batch", *arguments, *output], cwd=ROOT, capture_output=True, text=True
    )
    assert told.returncode == 2
    assert told.stderr.startswith("error: ")
    assert told.stderr.count("\n") == 1
    assert told.stdout == ""
    assert not list(tmp_path.iterdir())
