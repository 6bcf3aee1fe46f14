"""The sweep that these tests run, what it leaves, and ways to break it off."""

import errno
import sys
from functools import lru_cache
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from experiments.machinery import cli, parts
from experiments.sweep import __main__ as sweep
from sim.configuration import composed

ROOT = Path(__file__).parents[3]
PLAN = (
    "ensemble.histories=30", "ensemble.years=0.5", "design.parameters.centralization=[0,0.5,1]",
    "design.parameters.rules.policy.pressure=[0.2,0.9]",
)  # fmt: skip
POINTS, HISTORIES = 6, 30
ONE_A_PART = 40  # rows of a part that make six of this plan
LARGE = (
    "ensemble.histories=5000", "ensemble.years=0.1", "design.parameters.centralization=[0,0.2,0.4,0.6,0.8,1]",
    "design.parameters.rules.policy.pressure=[0,0.3,0.6,0.9]",
)  # fmt: skip
LARGE_PARTS = 6


@lru_cache
def _composed(*overrides):
    return composed("sweep", list(overrides))[0]


def configured(output, *overrides, plan=PLAN):
    """What ``command`` would run."""
    return {**_composed(*plan, *overrides), "output": str(output)}


def written(config):
    """The bytes of both tables."""
    return [(sweep.folder_of(config) / name).read_bytes() for name in (sweep.TABLE, sweep.POINTS)]


def table(config):
    return pd.read_parquet(sweep.folder_of(config) / sweep.TABLE)


def complete_parts(config):
    return sorted(f.name for f in sweep.room_of(config).glob("part-??????.parquet"))


def only_results(config):
    """Whether nothing but the result lies where it is."""
    return [f.name for f in sweep.folder_of(config).parent.iterdir()] == [sweep.folder_of(config).name]


def commanded(monkeypatch, capsys, output, *overrides):
    """Exit status and error lines of the command, in this process."""
    monkeypatch.setattr(sys, "argv", ["sweep", f"output={output}", *PLAN, *overrides])
    capsys.readouterr()
    try:
        cli.main("sweep", sweep.check, sweep.run)
        status = 0
    except SystemExit as stop:
        status = stop.code
    return status, capsys.readouterr().err.splitlines()


def command(output, *overrides, plan=PLAN):
    return [sys.executable, "-m", "experiments.sweep", f"output={output}", *plan, *overrides]


def fails_from(number, error, action):
    """``action``, which raises ``error`` from its call ``number`` on."""
    calls = []

    def failing(*args, **how):
        calls.append(args)
        if len(calls) >= number:
            raise error
        return action(*args, **how)

    return failing


def begun(output, number, monkeypatch, *overrides):
    """The configuration of a sweep that was stopped when so many parts were complete."""
    config = configured(output, *overrides)
    with monkeypatch.context() as patch:
        failing = fails_from(number + 1, OSError(errno.ENOSPC, "No space left on device"), pq.write_table)
        patch.setattr(parts.pq, "write_table", failing)
        with pytest.raises(parts.Stopped):
            sweep.run(config)
    assert len(complete_parts(config)) == number
    return config
