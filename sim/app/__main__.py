"""The classroom page: ``python -m sim.app`` serves it on this machine, ``--host 0.0.0.0`` on its network."""

from __future__ import annotations

import argparse
import socket
import sys

from sim.docstrings import docstring_of

REFUSED = 2
PORTS = (1, 65535)


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m sim.app", description=docstring_of(__name__, __doc__))
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at; 0.0.0.0 for a whole network")
    parser.add_argument("--port", type=int, default=8080, help="port to listen at")
    return parser.parse_args()


def refused(host: str, port: int) -> str | None:
    """Why nothing can listen there, in one line; None when it can."""
    if not PORTS[0] <= port <= PORTS[1]:
        return f"port: {port} is none. Allowed: {PORTS[0]} to {PORTS[1]}."
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        reason = "is in use" if error.errno in (48, 98, 10048) else f"cannot be used ({error.strerror or error})"
        return f"port: {port} at {host} {reason}; say another, PORT={port + 1} for instance."
    return None


def address_for_students(host: str) -> str:
    """Where others on the network find this machine; its own address when only it may come."""
    if host not in ("0.0.0.0", "::"):
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent: it only picks the address that leads outwards
            return probe.getsockname()[0]
        except OSError:
            return socket.gethostname()


def main() -> None:
    """Checks that the page can be served there, then serves it."""
    asked = arguments()
    problem = refused(asked.host, asked.port)
    if problem:
        print(f"error: {problem}", file=sys.stderr)
        sys.exit(REFUSED)
    try:
        from sim.app.server import serve
    except ModuleNotFoundError as error:
        print(f"error: {error.name} is not installed; make app installs what the page needs.", file=sys.stderr)
        sys.exit(REFUSED)
    serve(asked.host, asked.port, address_for_students(asked.host))


if __name__ == "__main__":
    main()
