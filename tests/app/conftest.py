"""What the tests of the page need; what is missing is said, and how to add it."""

import os
import shutil
from importlib.util import find_spec

import pytest

from tests.app.serving import served

CHROMIUM = os.environ.get("CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
LEFT_OUT = []

if find_spec("nicegui") is None:
    collect_ignore_glob = ["*"]
    LEFT_OUT.append(
        "tests of the classroom page left out: NiceGUI is not installed; make test-app installs it and runs them"
    )
elif find_spec("playwright") is None or CHROMIUM is None:
    collect_ignore_glob = ["browser/*"]
    LEFT_OUT.append(
        "browser tests of the classroom page left out: no Chromium is installed; "
        "apt-get install --no-install-recommends chromium (or CHROMIUM=<its path>), then make test-app"
    )


def pytest_terminal_summary(terminalreporter):
    for line in LEFT_OUT:
        terminalreporter.write_line(line, yellow=True)


@pytest.fixture(scope="session")
def address():
    """Where a server of this checkout serves the page."""
    with served() as where:
        yield where
