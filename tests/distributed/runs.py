"""Multiruns of batches as programs, and what they leave."""

import subprocess
import sys
import time
from pathlib import Path

import yaml

from tests.distributed.clusters import nothing_left

ROOT = Path(__file__).parents[2]
LEVELS = ("0", "0.1", "0.25", "0.5", "networked", "1")
HISTORIES = 2000
SAME = ("histories.parquet", "summary.json")
PATIENCE = 120


def batch_of(output, levels=LEVELS, histories=HISTORIES, launcher="basic"):
    """The command of a multirun of batches."""
    return [
        sys.executable, "-m", "experiments.batch", "-m", f"centralization={','.join(levels)}",
        f"ensemble.histories={histories}", f"output={output}", f"hydra/launcher={launcher}",
    ]  # fmt: skip


def run(command, **more):
    """Runs a command to its end, and ends what it has started."""
    with nothing_left() as block:
        environment = {key: value for key, value in block.environment.items() if key != "RAY_ADDRESS"} | more
        pipe = subprocess.PIPE
        program = block.start(command, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, text=True)
        said, errors = program.communicate(timeout=PATIENCE)
    assert program.returncode == 0, said + errors
    return errors


def left_in(output):
    """What the batches of a multirun have left that must be the same, by folder and file."""
    return {
        (folder.name, name): (folder / name).read_bytes()
        for folder in (output / "batch").iterdir()
        if not folder.name.startswith(".")
        for name in SAME
    }


def threads_in(output):
    """With how many threads the batches of a multirun ran."""
    configs = (output / "batch").glob("[!.]*/config.yaml")
    return {yaml.safe_load(config.read_text())["ensemble"]["threads"] for config in configs}


def begun(output):
    """The batches being written: the process of each, and the folder that will be."""
    places = [(p.name[1:].rsplit(".partial-", 1), p.parent) for p in (output / "batch").glob(".*.partial-*")]
    return {int(mark.partition("-")[0]): parent / name for (name, mark), parent in places}


def finished(output):
    """The batches that are there."""
    return list((output / "batch").glob("[!.]*"))


def until(what, condition, patience=PATIENCE):
    """Waits for something, and returns it."""
    deadline = time.monotonic() + patience
    while not (found := condition()):
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.02)
    return found
