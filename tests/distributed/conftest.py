"""What the multirun of the tests leaves when it runs here."""

import signal

import pytest

from tests.distributed.runs import batch_of, left_in, run


@pytest.fixture(scope="session")
def here(tmp_path_factory):
    """What a local multirun leaves."""
    output = tmp_path_factory.mktemp("here")
    run(batch_of(output))
    return left_in(output)


def pytest_configure():
    """Lets the processes of the tests be ended also when the tests are told to stop."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
