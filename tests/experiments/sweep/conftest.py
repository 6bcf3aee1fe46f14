"""Small parts, and sweeps to which nothing happened."""

import subprocess

import pytest

from experiments.sweep import __main__ as sweep
from experiments.sweep import job
from tests.experiments.sweep.plan import LARGE, ONE_A_PART, ROOT, command, configured, written


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(job, "ROWS", ONE_A_PART)


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    """A sweep to which nothing happened: its configuration and its bytes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(job, "ROWS", ONE_A_PART)
        config = configured(tmp_path_factory.mktemp("whole"))
        sweep.run(config)
    return config, written(config)


@pytest.fixture(scope="session")
def large(tmp_path_factory):
    """The bytes of a sweep of real parts, by the command."""
    output = tmp_path_factory.mktemp("large")
    subprocess.run(command(output, plan=LARGE), cwd=ROOT, check=True, capture_output=True)
    return written(configured(output, plan=LARGE))
