"""The server starts where it may, or says in one line why not."""

import socket
import subprocess
import sys

from tests.app.serving import ROOT


def started(*arguments):
    return subprocess.run([sys.executable, "-m", "sim.app", *arguments], cwd=ROOT, capture_output=True, text=True)


def test_a_port_in_use_is_refused_in_one_line():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = started("--port", str(port))
    assert told.returncode == 2
    assert told.stderr == f"error: port: {port} at 127.0.0.1 is in use; say another, PORT={port + 1} for instance.\n"
    assert told.stdout == ""


def test_what_is_no_port_or_address_is_refused_in_one_line():
    told = started("--port", "70000")
    assert (told.returncode, told.stderr) == (2, "error: port: 70000 is none. Allowed: 1 to 65535.\n")
    told = started("--host", "203.0.113.7")
    assert told.returncode == 2
    assert told.stderr.count("\n") == 1
    assert "203.0.113.7" in told.stderr


def test_it_listens_on_this_machine_alone_unless_told_otherwise(address):
    assert address.startswith("http://127.0.0.1:")
    port = int(address.rsplit(":", 1)[1].strip("/"))
    with socket.socket() as other:  # the same port of every other address of this machine is free
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.2", port))
