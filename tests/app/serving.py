"""A server of the page, for tests and benchmarks."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def served() -> Iterator[str]:
    """A server of this checkout on the loopback address; gives the address of its page, and ends it at the end."""
    port = free_port()
    usual = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")
    }  # as outside of a test
    command = [sys.executable, "-m", "sim.app", "--port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, env=usual)
    try:
        while not _answers(f"http://127.0.0.1:{port}/", server):
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(30)


def _answers(address: str, server: subprocess.Popen) -> bool:
    try:
        with urlopen(address, timeout=5):
            return True
    except OSError:
        if server.poll() is not None:
            raise RuntimeError(f"the server has ended with {server.returncode}") from None
        return False
