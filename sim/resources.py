"""Where the files lie that come with the project: configurations, draws of the posterior, record, lesson guides.

In a checkout, and in an unpacked source distribution, they lie where they are kept, beside ``sim``; an installed
package carries a copy of them inside itself (``[tool.hatch.build.targets.wheel.sources]`` in ``pyproject.toml``).
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from sim.params import ConfigError

PACKAGE = Path(str(files("sim")))
"""Folder of the package, with the data of the record and the files of the page at their places in it."""
_BESIDE = PACKAGE.parent
_INSIDE = PACKAGE / "shipped"
ROOT = _INSIDE if _INSIDE.is_dir() else _BESIDE
"""Folder under which what ships has the paths that it has in the repository."""


def is_checkout() -> bool:
    """Whether this runs from the repository rather than from an installed package or a source distribution."""
    return ROOT == _BESIDE and (ROOT / "pyproject.toml").is_file() and not (ROOT / "PKG-INFO").is_file()


def need_checkout(program: str) -> None:
    """Refuses a program that is about the repository anywhere else.

    Raises:
        ConfigError: this is no checkout; one line that names the program.
    """
    if not is_checkout():
        raise ConfigError(f"{program} is about the repository; run it in a checkout.")


def find_file(file: str | Path) -> Path:
    """A file by a path that counts from the current folder, or from what ships when there is none here.

    One that is in neither, or cannot be looked for, is given back as it is, for its reader to say why.
    """
    path = Path(file)
    try:
        path = path.expanduser()
        return next((place for place in (path, ROOT / path) if place.exists()), path)
    except (OSError, RuntimeError):  # no right to look there, a name that is too long; no home of that user
        return path
