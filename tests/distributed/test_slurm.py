"""The launchers of SLURM: what they ask for, and that what they launch leaves the same bytes.

There is no SLURM here: ``slurm_local`` goes the same way with submitit's own executor, and for ``slurm`` itself
stand-ins for ``sbatch`` and ``srun`` run what they are given.
"""

import os

from tests.distributed.runs import LEVELS, SAME, batch_of, left_in, run, threads_in

SBATCH = """#!/usr/bin/env bash
# Runs the tasks of a job array one after another.
script="${@: -1}"
tasks=$(sed -n 's/^#SBATCH --array=\\([0-9]*\\)-\\([0-9]*\\).*/\\1 \\2/p' "$script")
export SLURM_ARRAY_JOB_ID=1 SLURM_NTASKS=1 SLURM_JOB_NUM_NODES=1 SLURM_NODEID=0 SLURM_LOCALID=0 SLURM_PROCID=0
export SLURM_JOB_NODELIST=here
(
  for task in $(seq $tasks); do SLURM_ARRAY_TASK_ID=$task SLURM_JOB_ID=1$task bash "$script"; done
) > "$script.said" 2>&1 &
echo "Submitted batch job 1"
"""
SRUN = """#!/usr/bin/env bash
while [ "${1#-}" != "$1" ] || [[ "$1" == *%* ]]; do shift; done
exec "$@"
"""


def test_the_path_of_slurm_leaves_the_same_bytes(here, tmp_path):
    run([*batch_of(tmp_path, LEVELS[:2], launcher="slurm_local"), "hydra.launcher.cpus_per_task=2"])
    left = left_in(tmp_path)
    assert left == {key: here[key] for key in left}
    assert len(left) == 2 * len(SAME)
    assert threads_in(tmp_path) == {2}


def test_a_job_array_asks_for_what_is_set_and_leaves_the_same_bytes(here, tmp_path):
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, text in (("sbatch", SBATCH), ("srun", SRUN), ("sacct", "#!/bin/sh\n"), ("scancel", "#!/bin/sh\n")):
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    command = [*batch_of(tmp_path, LEVELS[:2], launcher="slurm"), "hydra.launcher.partition=long"]
    run(command, PATH=f"{programs}:{os.environ['PATH']}")
    left = left_in(tmp_path)
    assert left == {key: here[key] for key in left}
    assert len(left) == 2 * len(SAME)
    assert threads_in(tmp_path) == {4}
    script = next(tmp_path.glob("multirun/*/.submitit/**/*.sh")).read_text()
    for option in ("--array=0-1%2", "--cpus-per-task=4", "--partition=long"):
        assert f"#SBATCH {option}\n" in script
