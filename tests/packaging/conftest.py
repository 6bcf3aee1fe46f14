"""What is built and installed once, for all tests of it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.packaging.making import PYPROJECT, ROOT, install, lend_dependencies, new_environment, said

MINE = """\
# @package _global_
scenario: {name: mine, why: A loose network under pressure.}
centralization: 0.2
rules:
  policy: {pressure: 0.9}
"""


@dataclass(frozen=True)
class Built:
    """What was built.

    Attributes:
        sdist, wheel: of the checkout, and of the sdist.
        builder: interpreter of an environment with nothing but what ``pyproject.toml`` asks for to build.
    """

    sdist: Path
    wheel: Path
    builder: Path


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Built:
    """The sdist, and the wheel that is built from it, as a release is."""
    room = tmp_path_factory.mktemp("built")
    builder = new_environment(room / "builder")
    install(builder, "build", *PYPROJECT["build-system"]["requires"])
    said([builder, "-m", "build", "--no-isolation", "--outdir", room, ROOT], room)
    return Built(next(room.glob("*.tar.gz")), next(room.glob("*.whl")), builder)


@pytest.fixture(scope="session")
def installed(tmp_path_factory, built) -> Path:
    """Interpreter of an environment in which the wheel is installed."""
    python = new_environment(tmp_path_factory.mktemp("installed") / "environment")
    install(python, "--no-deps", built.wheel)
    lend_dependencies(python)
    return python


@pytest.fixture(scope="session")
def own_folder(tmp_path_factory) -> Path:
    """A folder of configurations of one's own, with a name that not everybody expects."""
    folder = tmp_path_factory.mktemp("own") / "meine Läufe"
    (folder / "scenario").mkdir(parents=True)
    (folder / "scenario" / "mine.yaml").write_text(MINE, encoding="utf-8")
    return folder
