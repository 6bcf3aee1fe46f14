"""An installed package, used from a folder that has nothing to do with the repository, is the checkout's equal."""

import json
import sys
import tarfile
from pathlib import Path

import pytest

from tests.packaging.making import ROOT, run, said

TINY = "ensemble.histories=5 ensemble.years=0.2"
ASKED = {"the baseline": TINY, "a draw": f"draw=d17 {TINY}", "a scenario of one's own": f"scenario=mine {TINY}"}
LOOK = Path(__file__).with_name("look.py").read_text(encoding="utf-8")


def look(python, folder, own):
    """What the Python sees from a folder."""
    return json.loads(said([python, "-c", LOOK, *ASKED.values()], folder, SPILLOVER_CONFIGS=str(own)))


@pytest.fixture(scope="session")
def checkout(own_folder):
    """What is seen in the checkout."""
    return look(sys.executable, ROOT, own_folder)


@pytest.fixture(scope="session")
def unrelated(tmp_path_factory):
    """A folder with nothing in it."""
    return tmp_path_factory.mktemp("unrelated")


def test_python_sees_what_the_checkout_does(installed, checkout, own_folder, unrelated):
    """Sources, record, episodes, guides and draws; and ensembles, one at a draw and one of one's own scenario."""
    seen = look(installed, unrelated, own_folder)
    assert Path(seen["where"]["place"]).is_relative_to(installed.parents[1]) and not seen["where"]["is_checkout"]
    assert Path(checkout["where"]["place"]).is_relative_to(ROOT) and checkout["where"]["is_checkout"]
    assert seen["lies"] == checkout["lies"]
    assert seen["ensembles"] == checkout["ensembles"]
    assert len(set(seen["ensembles"].values())) == len(ASKED)
    assert list(unrelated.iterdir()) == []


@pytest.mark.parametrize("asked", ASKED)
def test_the_command_line_gives_the_digest_of_the_checkout(installed, checkout, own_folder, tmp_path, asked):
    flags = ["--config-dir", own_folder] if "scenario=mine" in ASKED[asked] else []
    said([installed, "-m", "experiments.batch", *flags, *ASKED[asked].split()], tmp_path)
    (folder,) = (tmp_path / "results" / "batch").iterdir()
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["results_digest"] == checkout["ensembles"][ASKED[asked]]
    assert manifest["commit"] is None


@pytest.mark.parametrize("program", ["experiments.documents", "experiments.published"])
def test_what_is_about_the_repository_is_refused_in_one_line(installed, tmp_path, program):
    ended = run([installed, "-m", program, "check"], tmp_path)
    assert ended.returncode == 2
    assert ended.stderr == f"error: {program} is about the repository; run it in a checkout.\n"
    assert list(tmp_path.iterdir()) == []


def test_nor_is_an_unpacked_sdist_the_repository(built, tmp_path):
    with tarfile.open(built.sdist) as opened:
        opened.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.iterdir()
    ended = run([sys.executable, "-m", "experiments.documents", "check"], folder)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "run it in a checkout" in ended.stderr
