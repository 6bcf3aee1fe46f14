"""Where a Chromium is, and what is said when something that the tests of the page need is missing."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """The path of a Chromium: the one that CHROMIUM names, or the first that is installed; None without one."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, (named,) if named else NAMES)), None)


def missing() -> tuple[str, str] | None:
    """Which tests cannot be run here, as a pattern, and what to say of them; None when all can."""
    if find_spec("nicegui") is None:
        told = "NiceGUI is not installed; make test-app installs it and runs them"
        return "*", f"tests of the classroom page left out: {told}"
    if find_spec("playwright") is None:
        told = "Playwright is not installed; make test-app installs it and runs them"
        return "browser/*", f"browser tests of the classroom page left out: {told}"
    if chromium() is None:
        named = os.environ.get("CHROMIUM")
        found = f"no Chromium at {named}" if named else "no Chromium is installed"
        told = "apt-get install --no-install-recommends chromium (or CHROMIUM=<its path>), then make test-app"
        return "browser/*", f"browser tests of the classroom page left out: {found}; {told}"
    return None
