"""What the tests of the page need; what is missing is said, and how to add it."""

import pytest

from tests.app.chromium import missing
from tests.app.serving import served

LEFT_OUT = missing()
if LEFT_OUT is not None:
    collect_ignore_glob = [LEFT_OUT[0]]


def pytest_terminal_summary(terminalreporter):
    if LEFT_OUT is not None:
        terminalreporter.write_line(LEFT_OUT[1], yellow=True)


@pytest.fixture(scope="session")
def address():
    """Where a server of this checkout serves the page."""
    with served() as where:
        yield where
