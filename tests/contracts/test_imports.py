"""Imports point one way, and the ensemble starts without Mesa."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_layers_hold():
    linter = Path(sys.executable).parent / "lint-imports"
    told = subprocess.run([str(linter), "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout


def test_the_ensemble_imports_neither_mesa_nor_pandas():
    program = (
        "import sys, sim.ensemble; print([m for m in ('mesa', 'pandas', 'hydra', 'matplotlib') if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
