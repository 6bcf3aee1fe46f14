"""The same history, with compilation off: the rules as plain Python give the same bits."""

import os
import subprocess
import sys
from pathlib import Path

from sim.model import ShadowWar
from tests.worlds import world

DAYS = 150
HISTORY = 5
PROGRAM = f"""
import numpy as np
from sim.compiled import COMPILED
from sim.model import ShadowWar
from tests.worlds import world
assert not COMPILED
with np.errstate(over="ignore"):
    model = ShadowWar(world("scenario=soleimani_2020"), {HISTORY})
    for _ in range({DAYS}):
        model.step()
print(model.digest, model.world.n_acts, float(model.world.threat).hex())
"""


def test_plain_python_lives_the_same_history():
    model = ShadowWar(world("scenario=soleimani_2020"), HISTORY)
    for _ in range(DAYS):
        model.step()
    expected = f"{model.digest} {model.world.n_acts} {float(model.world.threat).hex()}"
    environment = {**os.environ, "NUMBA_DISABLE_JIT": "1"}
    root = Path(__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, cwd=root, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == expected
    assert model.world.n_acts > 50
