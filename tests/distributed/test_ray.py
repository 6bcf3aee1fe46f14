"""Runs of a multirun on several machines leave the same bytes as here, also when a machine is lost on the way."""

import os
import signal
import sys

import pytest

from tests.distributed.clusters import cluster, command_of, lives, parent_of
from tests.distributed.runs import (
    LEVELS,
    PATIENCE,
    ROOT,
    SAME,
    batch_of,
    begun,
    finished,
    left_in,
    run,
    threads_in,
    until,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="several nodes on one machine need Linux")


def test_a_cluster_that_loses_a_machine_leaves_the_same_bytes(here, tmp_path):
    log = tmp_path / "log"
    with cluster(workers=2) as ray, log.open("w") as said:
        driver = ray.start(batch_of(tmp_path, launcher="ray_cluster"), cwd=ROOT, stdout=said, stderr=said)
        until("a first batch", lambda: finished(tmp_path) or driver.poll() is not None)
        before = begun(tmp_path)
        job = until("one that has just begun", lambda: begun(tmp_path).keys() - before.keys()).pop()
        folder, node = begun(tmp_path)[job], parent_of(job)
        assert "raylet" in command_of(node)
        os.kill(node, signal.SIGKILL)
        until("the job to end with its machine", lambda: not lives(job), 30)
        assert not folder.exists(), "the job was to die in the middle of it"
        assert driver.wait(PATIENCE) == 0, log.read_text()
    assert "the task will be retried" in log.read_text()
    assert folder.exists()
    assert left_in(tmp_path) == here
    assert len(here) == len(LEVELS) * len(SAME)
    assert begun(tmp_path).keys() <= {job}, "only what the lost machine had begun may stay, under its hidden name"
    assert threads_in(tmp_path) == {1}


def test_a_ray_of_its_own_leaves_the_same_bytes(here, tmp_path):
    errors = run([*batch_of(tmp_path, LEVELS[:2], launcher="ray"), "hydra.launcher.ray.init.num_cpus=2"])
    left = left_in(tmp_path)
    assert left == {key: here[key] for key in left}
    assert len(left) == 2 * len(SAME)
    assert threads_in(tmp_path) == {1}
    assert "deprecated" not in errors
