"""The same histories, with compilation off: the rules as plain Python give the same bits, on every face."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sim.compiled import COMPILED

ROOT = Path(__file__).parents[2]
MESA = """
from sim.model import ShadowWar
from tests.worlds import world

model = ShadowWar(world("scenario=soleimani_2020"), 5)
for _ in range(150):
    model.step()
acts = int(model.world.n_acts)
found = model.digest, acts, float(model.world.threat).hex()
"""
TOLD = """
from sim.history import History
from tests.worlds import world

history = History(world("scenario=soleimani_2020", "ensemble.years=0.1"), 5).run()
acts = len(history.acts())
found = history.digest, history.row().tobytes().hex(), history.minutes.tobytes().hex()
"""
ENSEMBLE = """
from sim import ensemble
from tests.worlds import world

settings = world("scenario=gaza_2023", "ensemble.histories=4", "ensemble.years=0.1")
logs = [(rows.tobytes().hex(), acts.tobytes().hex()) for rows, acts in ensemble.logs(settings, [2])]
rows = ensemble.run(settings)
acts = int(rows["tally"]["acts"].sum())
found = rows.tobytes().hex(), logs
"""
MANY_WORLDS = """
from sim import ensemble
from tests.worlds import world

settings = world("scenario=gaza_2023", "ensemble.years=0.05")
rows = ensemble.each_apart(settings, [settings.cast.world] * 2, [3, 1])
acts = int(rows["tally"]["acts"].sum())
found = rows.tobytes().hex()
"""


@pytest.mark.parametrize("face", [MESA, TOLD, ENSEMBLE, MANY_WORLDS], ids=["mesa", "told", "ensemble", "many worlds"])
def test_plain_python_lives_the_same_histories(face):
    assert COMPILED
    names = {}
    exec(face, names)
    assert names["acts"] > 10
    plain = f"{face}\nfrom sim.compiled import COMPILED\nprint(COMPILED, found)"
    told = subprocess.run(
        [sys.executable, "-W", "error::RuntimeWarning", "-c", plain], env={**os.environ, "NUMBA_DISABLE_JIT": "1"},
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.strip() == f"False {names['found']}"
