"""How what is released is built and installed, far from the checkout."""

import os
import site
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OURS = ("PYTHONPATH", "PYTHONHOME", "SPILLOVER_CONFIGS")
"""Variables of the environment by which the checkout could get in."""


def run(command, folder, **more):
    """Runs a command in a folder to its end."""
    environment = {key: value for key, value in os.environ.items() if key not in OURS} | more
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")


def said(command, folder, **more):
    """What a command that ends well says."""
    ended = run(command, folder, **more)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def new_environment(folder):
    """An environment with nothing in it: its interpreter."""
    venv.create(folder, with_pip=False, symlinks=True)
    return folder / "bin" / "python"


def install(python, *what):
    """Installs into an environment."""
    pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check", "install", "--quiet"]
    said([*pip, *what], python.parent)


def lend_dependencies(python):
    """Lets an environment import what is installed for the tests; what is installed in it goes first."""
    packages = next(python.parents[1].glob("lib/python*/site-packages"))
    (packages / "lent.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
