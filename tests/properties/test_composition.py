"""Configurations compose without global state, from folders of one's own too, and sweeps over anything are listed."""

import asyncio
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hydra import compose, initialize_config_dir
from hydra.core.global_hydra import GlobalHydra
from hydra.version import VersionBase

from sim import simulate
from sim.composition import CONFIGS
from sim.configuration import FOLDERS, composed, overrides_listed, scenarios
from sim.params import ConfigError

ROOT = Path(__file__).parents[2]
TINY = ("ensemble.histories=3", "ensemble.years=0.1")
MINE = """# @package _global_
scenario: {name: mine, why: A scenario of one's own.}
centralization: 0.2
events:
  first: {day: 1, actor: us, target: iran, theatre: iraq, intended: 4}
"""


@pytest.fixture
def own(tmp_path):
    """A folder of configurations of one's own."""
    for group in ("scenario", "design", "ensemble"):
        (tmp_path / group).mkdir()
    (tmp_path / "scenario" / "mine.yaml").write_text(MINE)
    (tmp_path / "ensemble" / "tiny.yaml").write_text("defaults: [standard]\nhistories: 3\nyears: 0.1\n")
    (tmp_path / "design" / "line.yaml").write_text("kind: factorial\nparameters: {centralization: [0, 1]}\n")
    return tmp_path


# no global state


def test_composing_touches_nothing_of_hydra_s_own():
    GlobalHydra.instance().clear()
    base = VersionBase.instance().getbase()
    composed("batch", ["scenario=gaza_2023"])
    assert not GlobalHydra.instance().is_initialized()
    assert VersionBase.instance().getbase() == base


def test_it_works_inside_a_program_that_has_initialized_hydra(tmp_path):
    (tmp_path / "theirs.yaml").write_text("a: 1\n")
    expected = simulate(*TINY).rows.tobytes()
    with initialize_config_dir(version_base="1.2", config_dir=str(tmp_path)):
        before = VersionBase.instance().getbase()
        assert simulate(*TINY).rows.tobytes() == expected
        assert VersionBase.instance().getbase() == before
        assert compose("theirs").a == 1


def test_it_works_in_a_hydra_program(tmp_path):
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "theirs.yaml").write_text("seed: 4\n")
    program = tmp_path / "program.py"
    program.write_text(
        "import hydra\nfrom sim import simulate\n"
        "@hydra.main(version_base=None, config_path='conf', config_name='theirs')\n"
        f"def main(config):\n    print(simulate(*{TINY!r}, f'seed={{config.seed}}').histories.digest[0])\n"
        "if __name__ == '__main__':\n    main()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    told = subprocess.run(
        [sys.executable, program], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == simulate(*TINY, "seed=4").histories.digest[0]


def test_it_works_in_threads_and_in_asyncio():
    overrides = [(*TINY, f"centralization={level}") for level in (0, 0.25, 0.5, 0.75)]
    expected = [simulate(*mine).rows.tobytes() for mine in overrides]
    with ThreadPoolExecutor(4) as pool:
        assert [found.rows.tobytes() for found in pool.map(lambda mine: simulate(*mine), overrides)] == expected

    async def main():
        return [simulate(*overrides[0]), await asyncio.to_thread(simulate, *overrides[1])]

    assert [found.rows.tobytes() for found in asyncio.run(main())] == expected[:2]


# folders of one's own


def test_a_folder_of_one_s_own_has_scenarios_designs_and_sizes(own, monkeypatch):
    assert composed("batch", ["scenario=mine"], folders=[own])[0]["centralization"] == 0.2
    assert "first" in composed("batch", ["scenario=mine", f"hydra.searchpath=[{own}]"])[0]["events"]
    assert composed("sweep", ["design=line"], folders=[f"file://{own}"])[0]["design"]["parameters"] == {
        "centralization": [0, 1]
    }
    assert len(simulate("scenario=mine", "ensemble=tiny", config_dir=own).rows) == 3
    assert len(simulate(config={"scenario": "mine", "ensemble": "tiny"}, config_dir=own).rows) == 3
    with pytest.raises(ConfigError, match="scenario: unknown 'mine'"):
        composed("batch", ["scenario=mine"])
    monkeypatch.setenv(FOLDERS, str(own))
    assert "mine" in scenarios()
    assert composed("batch", ["scenario=mine"])[0]["scenario"]["name"] == "mine"
    assert "mine" in [one["scenario"]["name"] for one in composed("batch", ["scenario=glob(*)"], True)]


def test_a_file_of_the_name_of_one_that_ships_is_refused(own):
    (own / "scenario" / "baseline.yaml").write_text(MINE)
    with pytest.raises(ConfigError, match=r"scenario/baseline\.yaml' has the name of one that ships"):
        composed("batch", [], folders=[own])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("scenario: {name: mine, why: x}\n", "scenario: unknown key 'scenario'"),  # without its package
        ("# @package _global_\nscenario: {name: mine}\ncentralisation: 0.3\n", "unknown key 'centralisation'; did you"),
        ("# @package _global_\nscenario: {name: a/b}\n", "scenario.name: 'a/b' is no name of a folder"),
        ("# @package _global_\nscenario: 3\n", "scenario: 3 is not a group of keys"),
        ("# @package _global_\nscenario: {name: mine}\nrules: [1]\n", "In 'scenario/mine': ConfigTypeError"),
        ("# @package _global_\nseed: 1\nseed: 2\n", "found duplicate key seed"),
        ("# @package _global_\nscenario: {name: mine\n", "mine.yaml, line"),
        ("- a\n", "scenario: ['a'] is not a group of keys"),
        (b"\xff\xfe", "codec can't decode byte 0xff"),
    ],
)
def test_a_file_that_cannot_be_is_refused(own, text, line):
    (own / "scenario" / "mine.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError, match=re.escape(line)) as refused:
        composed("batch", ["scenario=mine"], folders=[own])
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("folder", ["/nowhere", "pkg://theirs", "", __file__])
def test_what_is_no_folder_is_refused(folder):
    with pytest.raises(ConfigError, match="is no folder"):
        composed("batch", [], folders=[folder])


# sweeps


@pytest.mark.parametrize(
    ("override", "values"),
    [
        ("centralization=0,0.5", [0, 0.5]),
        ("centralization=choice(0,0.5,networked)", [0, 0.5, "networked"]),
        ("centralization=range(0.1,0.4,0.1)", [0.1, 0.2, 0.3]),
        ("centralization=range(0,1,0.3)", [0.0, 0.3, 0.6, 0.9]),
        ("centralization=0.3,0.30,0.3,0.5", [0.3, 0.5]),
        ("seed=range(1,4)", [1, 2, 3]),
        ("seed=range(3,0,-1)", [3, 2, 1]),
    ],
)
def test_every_sweep_is_listed_value_by_value(override, values):
    key = override.split("=")[0]
    assert [one[key] for one in composed("batch", [override], True)] == values


def test_sweeps_over_groups_are_the_runs_of_their_options():
    every = [file.stem for file in sorted((CONFIGS / "scenario").glob("*.yaml"))]
    assert [one["scenario"]["name"] for one in composed("batch", ["scenario=glob(*)"], True)] == every
    some = composed("batch", ["scenario=glob([a*,b*],exclude=baseline)", "rules=default,calibrated"], True)
    assert [one["scenario"]["name"] for one in some] == [name for name in every if name[0] == "a" for _ in range(2)]
    assert some[0]["rules"] != some[1]["rules"]
    assert some[0] == composed("batch", [f"scenario={every[0]}", "rules=default"])[0]


def test_jobs_come_in_the_order_of_hydra_and_each_is_checked():
    jobs = composed("batch", ["centralization=0,1", "seed=1,2,3"], True)
    assert [(job["centralization"], job["seed"]) for job in jobs] == [(c, s) for c in (0, 1) for s in (1, 2, 3)]
    listed = overrides_listed("batch", ["centralization=range(0.1,0.4,0.1)", "scenario=glob(g*)", "seed=7"])
    assert listed == ["centralization=0.1,0.2,0.3", "scenario=gaza_2023,generic", "seed=7"]


@pytest.mark.parametrize(
    ("override", "line"),
    [
        ("centralization=interval(0,1)", "centralization: an interval has no list of values"),
        ("seed=range(1,3,0)", "seed: a range of more than"),
        ("seed=range(0,1000000000)", "seed: a range of more than"),
        ("scenario=glob(nothing*)", "scenario: glob(nothing*) has no value in it"),
        ("scenario=baseline,gaza", "scenario: unknown 'gaza'; did you mean 'gaza_2023'?"),
        ("seed=range(0,400),0", "seed: range(0,400),0 is no list of values"),
    ],
)
def test_a_sweep_that_is_none_is_refused_in_words(override, line):
    with pytest.raises(ConfigError, match=re.escape(line)):
        composed("batch", [override], True)


# the kinds of values


@pytest.mark.parametrize(
    ("override", "line"),
    [
        ("~seed", "seed: is missing; it cannot be taken away"),
        ("~scenario", "scenario: is missing; it cannot be taken away"),
        ("~rules.policy", "rules.policy: is missing; it cannot be taken away"),
        ("~ensemble.years", "ensemble.years: is missing; it cannot be taken away"),
        ("seed={a:1}", "seed: {'a': 1} is not a single value"),
        ("seed=[1,2]", "seed: [1, 2] is not a single value"),
        ("output=null", "output: None is no path of a folder"),
        ("output=3", "output: 3 is no path of a folder"),
        ("output=''", "output: '' is no path of a folder"),
        ("output=[a,b]", "output: ['a', 'b'] is not a single value"),
        ("seed=${nowhere}", "Interpolation key 'nowhere' not found"),
        ("seed=${oc.env:NOT_THERE_AT_ALL}", "NOT_THERE_AT_ALL"),
        ("seed=???", "Missing mandatory value: seed"),
        ("scenario@there=baseline", "scenario: '@there' puts it where nobody reads it"),
        ("hydra.run.dir=/elsewhere", "hydra.run.dir: is Hydra's own"),
        ("hydra.mode=MULTIRUN", "hydra.mode: is Hydra's own"),
        ("hydra.searchpath=/my/folder", "hydra.searchpath: '/my/folder' is no list of folders"),
        ("+nothing=1", "configuration: unknown key 'nothing'"),
        ("+scenario=gaza_2023", "Multiple values for scenario"),
    ],
)
def test_a_value_of_another_kind_is_refused(override, line):
    with pytest.raises(ConfigError, match=re.escape(line)) as refused:
        composed("batch", [override])
    assert "\n" not in str(refused.value)
