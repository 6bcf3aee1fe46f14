"""A Ray cluster of several nodes on this machine, of which nothing is left when the block ends."""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

RAY = [sys.executable, "-m", "ray.scripts.scripts"]
HOSTS = ("127.0.0.2", "127.0.0.3", "127.0.0.4")
"""Of the head and the workers; Ray takes 127.0.0.1 for the address by which others reach this machine."""
SMALL = 80_000_000
PATIENCE = 60
"""Seconds for a node to start."""


def free_port(host: str) -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


def parent_of(pid: int) -> int:
    """The process that started another."""
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])


def command_of(pid: int) -> str:
    """The command line of a process."""
    return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()


def lives(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def session_of(pid: int) -> int:
    """The session of a process."""
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[3])


@dataclass(frozen=True)
class Room:
    """What is started in a block.

    Attributes:
        mark: a variable of the environment and its value, which what is started inherits.
        environment: with the mark in it.
        sessions: what was started as a session of its own; there are programs that overwrite their environment.
    """

    mark: tuple[str, str]
    environment: dict[str, str]
    sessions: list[subprocess.Popen]

    def start(self, command: list[str], **how) -> subprocess.Popen:
        """Starts a command in a session of its own."""
        how.setdefault("env", self.environment)
        self.sessions.append(subprocess.Popen(command, start_new_session=True, **how))
        return self.sessions[-1]

    def inside(self) -> list[int]:
        """Every process that was started in the block and is still there."""
        found, sessions = [], {leader.pid for leader in self.sessions}
        for folder in Path("/proc").iterdir():
            try:
                if folder.name.isdigit() and (
                    "=".join(self.mark).encode() in (folder / "environ").read_bytes()
                    or session_of(int(folder.name)) in sessions
                ):
                    found.append(int(folder.name))
            except OSError:
                continue
        return [pid for pid in found if pid != os.getpid() and lives(pid)]

    def clear(self) -> None:
        """Ends all of them, and whatever they start meanwhile."""
        deadline = time.monotonic() + 20
        while (found := self.inside()) and time.monotonic() < deadline:
            for pid in found:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.2)
        for leader in self.sessions:
            leader.wait()
        assert not self.inside(), "processes are left"


@contextmanager
def nothing_left() -> Iterator[Room]:
    """A block with which every process ends that was started in it."""
    mark = ("SPILLOVER_TEST_ROOM", secrets.token_hex(8))
    room = Room(mark, os.environ | dict([mark]), [])
    try:
        yield room
    finally:
        room.clear()


@contextmanager
def cluster(workers: int) -> Iterator[Room]:
    """A head that runs nothing, and workers of one core each; what is started in the room finds them and is let in."""
    head = f"{HOSTS[0]}:{free_port(HOSTS[0])}"
    roles = [["--head", f"--port={head.split(':')[1]}", "--num-cpus=0", "--include-dashboard=false"]]
    roles += [[f"--address={head}", "--num-cpus=1", "--include-log-monitor=false"]] * workers
    room = Path(tempfile.mkdtemp(prefix="ray-"))  # a short path: there are sockets in it
    try:
        with nothing_left() as block:
            environment = {key: value for key, value in block.environment.items() if not key.lower().endswith("_proxy")}
            environment |= {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(32), "RAY_ADDRESS": head}
            for host, role in zip(HOSTS, roles, strict=False):
                _start_node(block, host, role, room, environment)
            yield replace(block, environment=environment)
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _start_node(block: Room, host: str, role: list[str], room: Path, environment: dict[str, str]) -> None:
    place = room / host.rsplit(".", 1)[1]
    said = room / f"{place.name}.log"
    client = [f"--ray-client-server-port={free_port(host)}"] if "--head" in role else []
    command = [
        *RAY, "start", "--block", *role, *client, f"--node-ip-address={host}", f"--temp-dir={place}",
        f"--object-store-memory={SMALL}", f"--dashboard-agent-listen-port={free_port(host)}", "--disable-usage-stats",
    ]  # fmt: skip
    with said.open("w") as log:
        without = {key: value for key, value in environment.items() if key != "RAY_ADDRESS"}
        node = block.start(command, env=without, stdout=log, stderr=log, cwd=room)
    deadline = time.monotonic() + PATIENCE
    while "Ray runtime started" not in said.read_text():
        assert node.poll() is None and time.monotonic() < deadline, f"a node did not start:\n{said.read_text()}"
        time.sleep(0.2)
