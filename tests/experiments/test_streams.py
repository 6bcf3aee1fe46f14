"""Streams that are closed, cut off or of another encoding lose no run, and no run ends without its result."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SMALL = ("ensemble.histories=3", "ensemble.years=0.1")
CALL = f"{sys.executable} -m experiments.batch {' '.join(SMALL)}"


def shell(command, **environment):
    return subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True
    )


def finished(output):
    return len(list(Path(output).glob("*/*/manifest.json")))


@pytest.mark.parametrize(
    "streams", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "| head -c 1", "| true", "2>&1 | true", "> /dev/null"]
)
def test_a_run_is_not_lost_to_its_streams(streams, tmp_path):
    shell(f"set -o pipefail; {CALL} output={tmp_path} {streams}; exit 0")
    assert finished(tmp_path) == 1


def test_a_reader_that_ends_early_makes_no_job_of_a_multirun_fail(tmp_path):
    told = shell(f"{CALL} -m centralization=0,1 output={tmp_path} | true; exit ${{PIPESTATUS[0]}}")
    assert (told.returncode, told.stderr) == (0, "")
    assert finished(tmp_path) == 2 and not list(tmp_path.glob("*/*.error"))


def test_a_reader_that_ends_early_does_not_stop_a_sweep(tmp_path):
    design = "'design.parameters.centralization=[0,1]' 'design.parameters.rules.policy.pressure=[0.2]'"
    call = CALL.replace("experiments.batch", "experiments.sweep")
    told = shell(f"{call} {design} output={tmp_path} | true; exit ${{PIPESTATUS[0]}}")
    assert (told.returncode, told.stderr) == (0, "")
    assert finished(tmp_path) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_an_output_that_is_full_is_said_and_the_result_kept(tmp_path):
    told = shell(f"{CALL} output={tmp_path} > /dev/full")
    assert told.returncode == 3
    assert told.stderr == "error: No space left on device\n"
    assert finished(tmp_path) == 1


def test_a_locale_without_utf_8_writes_the_same_bytes(tmp_path):
    call = CALL.replace("experiments.batch", "experiments.history") + " scenario=soleimani_2020"
    plain = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for name, environment in (("one", {}), ("two", plain)):
        told = shell(f"{call} output={tmp_path / name}", **environment)
        assert (told.returncode, told.stderr) == (0, "")
    for file in ("story.md", "acts.csv", "timeline.svg"):
        first, second = (next((tmp_path / name).glob(f"history/*/{file}")).read_bytes() for name in ("one", "two"))
        assert first == second
