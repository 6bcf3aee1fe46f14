"""An edited rule is what runs, in the whole model and though Numba was imported first, as any notebook does."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sim.cache_folder import folder_of
from sim.source_digests import compiled_digest
from tests.worlds import histories

ROOT = Path(__file__).parents[2]
PROGRAM = """
import numba
from sim import ensemble
from sim.configuration import composed
from sim.settings import settings_from
settings = settings_from(composed("batch", ["seed=20200103", "ensemble.histories=3", "ensemble.years=0.1"])[0])
rows = ensemble.run(settings)
print(rows.tobytes().hex(), sum(ensemble.run_histories.stats.cache_hits.values()))
"""
RULE = Path("sim", "rules", "frame", "occasions.py")
AS_IT_IS, EDITED = "min(total, ceiling)", "min(2.0 * total, ceiling)"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A copy of the checkout, and one of what this checkout has compiled."""
    room = tmp_path_factory.mktemp("copy")
    for name in ("sim", "configs"):
        shutil.copytree(ROOT / name, room / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    shutil.copy(ROOT / "pyproject.toml", room)
    histories(number=3, years=0.1)
    shutil.copytree(folder_of(compiled_digest()), room / "home" / compiled_digest())
    return room


def ran(room):
    environment = {**os.environ, "SPILLOVER_CACHE": str(room / "home")}
    told = subprocess.run([sys.executable, "-c", PROGRAM], cwd=room, env=environment, capture_output=True, text=True)
    assert told.returncode == 0 and told.stderr == "", told.stderr
    rows, hits = told.stdout.split()
    return bytes.fromhex(rows), hits == "1"


def test_an_edited_rule_is_what_runs(room):
    as_here = histories(number=3, years=0.1).tobytes()
    text = (room / RULE).read_text()
    assert text.count(AS_IT_IS) == 1
    assert ran(room) == (as_here, True)
    (room / RULE).write_text(text.replace(AS_IT_IS, EDITED))
    rows, was_kept = ran(room)
    assert rows != as_here and not was_kept
    (room / RULE).write_text(text)
    assert ran(room) == (as_here, True)
