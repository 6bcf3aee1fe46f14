"""What is released holds everything that runs, and nothing else."""

import re
import tarfile
import zipfile

import pytest

from tests.packaging.making import ROOT, said

CODE = ("sim/**/*.py", "experiments/**/*.py", "sim/app/web/**/*.js", "sim/app/web/*.css", "sim/evidence/data/*")
"""Modules, with the data that lie among them."""
BESIDE = ("configs/**/*.yaml", "docs/classroom/*.md")
"""What ships and does not lie among the modules; draws of the posterior besides."""
CALIBRATIONS = ("calibration", "calibration_base_2", "calibration_base_3", "calibration_base_5")
ABOUT = {".gitignore", "LICENSE", "PKG-INFO", "README.md", "pyproject.toml"}
"""Files that are about an sdist itself, or by which it is built."""


def files_of(patterns):
    """Files of the checkout, from its top."""
    found = (path.relative_to(ROOT) for pattern in patterns for path in ROOT.glob(pattern) if path.is_file())
    return {path.as_posix() for path in found if not path.name.startswith(".")}


def beside():
    """What ships and does not lie among the modules."""
    return files_of(BESIDE) | {
        f"results/published/{name}/{file}" for name in CALIBRATIONS for file in ("draws.csv", "config.yaml")
    }


@pytest.fixture
def in_wheel(built):
    """Files of the wheel that are none of its metadata."""
    with zipfile.ZipFile(built.wheel) as opened:
        return {name for name in opened.namelist() if ".dist-info/" not in name}


def test_the_wheel_holds_all_that_runs_and_nothing_else(in_wheel):
    assert in_wheel == files_of(CODE) | {f"sim/shipped/{name}" for name in beside()}


def test_the_sdist_holds_what_the_wheel_is_built_from_and_nothing_else(built):
    with tarfile.open(built.sdist) as opened:
        files = {member.name.partition("/")[2] for member in opened.getmembers() if member.isfile()}
    assert files == files_of(CODE) | beside() | ABOUT


def test_every_cited_result_that_configurations_and_code_read_is_in_the_wheel(in_wheel):
    read = set()
    for name in files_of((*BESIDE, *CODE)):
        text = (ROOT / name).read_text(encoding="utf-8")
        read.update(re.findall(r"results/published/[\w/]+\.(?:csv|yaml|parquet)", text))
    assert "results/published/calibration/draws.csv" in read
    assert {f"sim/shipped/{name}" for name in read} <= in_wheel


def test_the_checkout_gives_the_same_bytes_as_the_sdist(built, tmp_path):
    said([built.builder, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path, ROOT], tmp_path)
    assert (tmp_path / built.wheel.name).read_bytes() == built.wheel.read_bytes()


def test_an_editable_installation_is_the_checkout_itself(built, tmp_path):
    hook = "import hatchling.build as backend; print(backend.build_editable(__import__('sys').argv[1]))"
    name = said([built.builder, "-c", hook, tmp_path], ROOT).strip()
    with zipfile.ZipFile(tmp_path / name) as opened:
        (path,) = (name for name in opened.namelist() if ".dist-info/" not in name)
        assert opened.read(path).decode().split() == [str(ROOT)]
