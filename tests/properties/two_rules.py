"""A package of two rules with the modules that keep what is compiled, run in fresh processes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SIM = Path(__file__).parents[2] / "sim"
MODULES = ("compiled.py", "compile_cache.py", "cache_folder.py", "source_digests.py")
RULE = "from sim.compiled import rule\n\n\n@rule\ndef weight(x):\n    return {} * x\n"
KERNEL = """
from sim.compiled import kernel
from sim.scale import weight

@kernel
def total(values):
    found = 0.0
    for value in values:
        found += weight(value)
    return found

@kernel
def product(values):
    return weight(values[0]) * weight(values[1])
"""
RUN = """
import numba
import numpy as np
from sim.totals import total
print(total(np.ones(5)), sum(total.stats.cache_hits.values()))
"""
NO_USER = "import pwd\ndef nobody(uid): raise KeyError(uid)\npwd.getpwuid = nobody\n"
FULL_DISK = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"


def checkout(folder, factor=2.0):
    (folder / "sim").mkdir(parents=True)
    (folder / "sim" / "__init__.py").touch()
    for name in MODULES:
        shutil.copy(SIM / name, folder / "sim")
    (folder / "sim" / "totals.py").write_text(KERNEL)
    edit(folder, factor)
    return folder


def edit(folder, factor):
    (folder / "sim" / "scale.py").write_text(RULE.format(factor))
    shutil.rmtree(folder / "sim" / "__pycache__", ignore_errors=True)


def started(folder, program=RUN, **variables):
    """What a fresh process prints, whether a kept kernel was used, and what it says beside."""
    usual = {k: v for k, v in os.environ.items() if not k.startswith(("NUMBA", "SPILLOVER", "XDG", "PYTHON"))}
    environment = {k: str(v) for k, v in {**usual, **variables}.items() if v is not None}
    return subprocess.Popen(
        [sys.executable, "-c", program], cwd=folder, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def ended(process):
    printed, said = process.communicate()
    assert process.returncode == 0, said
    number, hits = printed.split()
    return float(number), hits == "1", said


def ran(folder, program=RUN, **variables):
    return ended(started(folder, program, **variables))


def kept(home, kernel="total"):
    return sorted(home.glob(f"*/sim.totals.{kernel}-*"))
