"""A long job in parts: each is written whole or not at all, so that a job killed at any moment can go on.

The parts lie in a folder beside the place of the result, with a file that says what they are parts of; a folder that
was begun by another configuration, or by another state of the code, is refused.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from reprlib import repr as shortened

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow.lib import ArrowInvalid

from experiments.machinery import writers
from sim.design import flattened
from sim.params import ConfigError

IDENTITY = "identity.json"
COMPRESSION = "zstd"
NAMED = 3
"""Differences that a refusal names, at most."""


class Stopped(RuntimeError):  # noqa: N818  (says what has become of the job)
    """The job could not go on, though what it has finished is kept; the message says why and what to do."""


@dataclass(frozen=True)
class Parts:
    """A folder of parts.

    Attributes:
        folder: where they lie.
        number: how many there will be.
    """

    folder: Path
    number: int

    def file(self, k: int) -> Path:
        """Where part ``k`` lies when it is complete."""
        return self.folder / f"part-{k:06d}.parquet"

    def piece(self, k: int) -> Path:
        """Where what could be done of part ``k`` lies when some of it failed."""
        return self.folder / f"part-{k:06d}.incomplete.parquet"

    def is_complete(self, k: int) -> bool:
        """Whether part ``k`` is there, with the footer that is written last."""
        try:
            return pq.read_metadata(self.file(k)).num_rows > 0
        except (OSError, ArrowInvalid):
            return False

    def complete(self) -> list[int]:
        """The parts that are complete."""
        return [k for k in range(self.number) if self.is_complete(k)]

    def write(self, k: int, table: pa.Table, whole: bool = True) -> None:
        """Writes a part under another name, makes sure that it is on the disk, and gives it its name.

        Args:
            k: number of the part.
            table: its rows.
            whole: whether all of it could be done.

        Raises:
            Stopped: the disk is full or the folder cannot be written.
        """
        with _disk_errors(self.folder):
            partial = self.folder / f".part-{k:06d}.{writers.mark()}"
            with partial.open("wb") as file:
                pq.write_table(table, file, compression=COMPRESSION)
                file.flush()
                os.fsync(file.fileno())
            partial.rename(self.file(k) if whole else self.piece(k))

    def tables(self) -> Iterator[pa.Table]:
        """What there is of the parts, in order.

        Raises:
            Stopped: a part is damaged; it has been taken away, so that it is run again.
        """
        for k in range(self.number):
            file = self.file(k) if self.is_complete(k) else self.piece(k)
            if not file.is_file():
                continue
            try:
                yield pq.read_table(file)
            except (OSError, ArrowInvalid):
                file.unlink(missing_ok=True)
                raise Stopped(f"'{file}' was damaged and is taken away; the same command runs it again.") from None

    def remove(self) -> None:
        """Takes the folder away."""
        shutil.rmtree(self.folder, ignore_errors=True)


class _disk_errors:  # noqa: N801  (reads as a verb where it is used)
    """Turns an error of the disk into a clear word about what is kept."""

    def __init__(self, folder: Path):
        self.folder = folder

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if isinstance(error, OSError):
            raise Stopped(
                f"'{self.folder}' cannot be written ({error.strerror or error}); what is finished is kept, and the "
                "same command goes on from there."
            ) from None


def opened(folder: Path, number: int, identity: dict, fresh: bool) -> Parts:
    """The folder of parts of a job, made anew or found again.

    Args:
        folder: where the parts lie.
        number: how many there will be.
        identity: what makes parts of one job parts of one job, by name; may be nested.
        fresh: begin anew, whatever is there.

    Raises:
        ConfigError: the folder was begun by something else; names what differs.
        Stopped: it cannot be written.
    """
    if fresh:
        shutil.rmtree(folder, ignore_errors=True)
    check(folder, identity)
    with _disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for stale in folder.glob(".part-*"):
            if writers.abandoned(stale.name.split(".", 2)[2]):
                stale.unlink()
        if not (folder / IDENTITY).is_file():
            partial = folder / f".{IDENTITY}.{writers.mark()}"
            partial.write_text(json.dumps(identity, indent=2) + "\n")
            partial.rename(folder / IDENTITY)
    return Parts(folder, number)


def check(folder: Path, identity: dict) -> None:
    """Refuses a folder that was begun by something else.

    Raises:
        ConfigError: names what differs.
    """
    file = folder / IDENTITY
    if not file.is_file() and not any(folder.glob("part-*")):
        return
    try:
        begun = json.loads(file.read_text())
    except (OSError, ValueError):
        raise ConfigError(f"'{folder}' does not say what it was begun by; add fresh=true to start over.") from None
    refuse(folder, "begun", begun, identity)


def refuse(folder: Path, how: str, was: dict, now: dict) -> None:
    """Refuses a folder that is not of the same making.

    Args:
        folder: which.
        how: what was done to it: ``begun``, ``made``.
        was, now: identities, nested perhaps.

    Raises:
        ConfigError: names what differs.
    """
    was, now = flattened(was), flattened(now)
    differing = [key for key in {**was, **now} if was.get(key) != now.get(key)]
    if differing:
        told = [f"{key} {_told(was.get(key))} is now {_told(now.get(key))}" for key in differing[:NAMED]]
        told += [f"and {len(differing) - NAMED} more"] if len(differing) > NAMED else []
        raise ConfigError(f"'{folder}' was {how} by something else ({', '.join(told)}); add fresh=true to start over.")


def _told(value) -> str:
    """A value in a line: text as it is, anything long cut short."""
    return value if isinstance(value, str) else shortened(value)
