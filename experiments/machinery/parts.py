"""A long job in parts: each is written whole or not at all, so that a job killed at any moment can go on.

The parts lie in a folder beside the place of the result, with a file that says what they are parts of; a folder that
was begun by another configuration, or by another state of the code, is refused.  Several processes may work on one job:
a part is the same bytes whoever writes it, what is put together has every part and every row of it, and whoever comes
last finds the result of the first.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from reprlib import repr as shortened

import pyarrow as pa
import pyarrow.parquet as pq

from experiments.machinery import writers
from experiments.machinery.store import Stopped
from sim.design import flattened
from sim.files import read_json, write_text
from sim.params import ConfigError

IDENTITY = "identity.json"
COMPRESSION = "zstd"
NAMED = 3
"""Differences that a refusal names, at most."""


class TakenAway(Stopped):
    """The folder of parts is gone: another process has put the result together."""


@dataclass(frozen=True)
class Parts:
    """A folder of parts.

    Attributes:
        folder: where they lie.
        number: how many there will be.
        rows: of each part, where that is known beforehand.
    """

    folder: Path
    number: int
    rows: Sequence[int] | None = None

    def file(self, k: int) -> Path:
        """Where part ``k`` lies when it is complete."""
        return self.folder / f"part-{k:06d}.parquet"

    def piece(self, k: int) -> Path:
        """Where what could be done of part ``k`` lies when some of it failed."""
        return self.folder / f"part-{k:06d}.incomplete.parquet"

    def is_complete(self, k: int) -> bool:
        """Whether part ``k`` is there with all its rows, by the footer that is written last."""
        try:
            rows = pq.read_metadata(self.file(k)).num_rows
        except (OSError, pa.ArrowException):
            return False
        return rows > 0 if self.rows is None else rows == self.rows[k]

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
        with _disk_errors(self.folder), writers.new_file(self.folder, f".part-{k:06d}.") as file:
            pq.write_table(table, file, compression=COMPRESSION, write_page_checksum=True)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).rename(self.file(k) if whole else self.piece(k))

    def leading(self) -> Iterator[pa.Table]:
        """The parts that are complete, up to the first that is not; for a job whose parts build on one another.

        Raises:
            Stopped: a part is damaged; it has been taken away, so that it is run again.
        """
        for k in range(self.number):
            if not self.is_complete(k):
                return
            yield self._whole(k)

    def tables(self, failed: Collection[int] = ()) -> Iterator[pa.Table]:
        """All parts, in order.

        Args:
            failed: parts of which there is only what could be done, if anything.

        Raises:
            Stopped: a part is missing or damaged; a damaged one has been taken away, so that it is run again.
        """
        for k in range(self.number):
            if k not in failed:
                yield self._whole(k)
            elif self.piece(k).is_file():
                yield self._read(self.piece(k))

    def _whole(self, k: int) -> pa.Table:
        table = self._read(self.file(k))
        if self.rows is not None and table.num_rows != self.rows[k]:
            raise Stopped(f"'{self.file(k)}' has {table.num_rows} of {self.rows[k]} rows; {_AGAIN}.")
        return table

    def _read(self, file: Path) -> pa.Table:
        try:
            return pq.read_table(file, page_checksum_verification=True)
        except FileNotFoundError:
            if not self.folder.is_dir():
                raise TakenAway(f"'{self.folder}' has been taken away; {_AGAIN}.") from None
            raise Stopped(f"'{file}' is missing; {_AGAIN}.") from None
        except (OSError, pa.ArrowException):
            file.unlink(missing_ok=True)
            raise Stopped(f"'{file}' was damaged and is taken away; {_AGAIN}.") from None

    def remove(self) -> None:
        """Takes the folder away, at once for all who work on it."""
        gone = self.folder.parent / f".{self.folder.name.removesuffix('.parts')}.partial-{writers.mark()}"
        try:
            self.folder.rename(gone)
        except OSError:  # another has
            return
        writers.remove(gone)


_AGAIN = "the same command goes on from what is complete"


class _disk_errors:  # noqa: N801  (reads as a verb where it is used)
    """Turns an error of the disk into a clear word about what is kept."""

    def __init__(self, folder: Path):
        self.folder = folder

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if isinstance(error, OSError):
            if isinstance(error, FileNotFoundError) and not self.folder.is_dir():
                raise TakenAway(f"'{self.folder}' has been taken away; {_AGAIN}.") from None
            raise Stopped(
                f"'{self.folder}' cannot be written ({error.strerror or error}); what is finished is kept, and the "
                "same command goes on from there."
            ) from None


def opened(folder: Path, number: int, identity: dict, fresh: bool, rows: Sequence[int] | None = None) -> Parts:
    """The folder of parts of a job, made anew or found again.

    Args:
        folder: where the parts lie.
        number: how many there will be.
        identity: what makes parts of one job parts of one job, by name; may be nested.
        fresh: begin anew, whatever is there.
        rows: of each part, where that is known beforehand.

    Raises:
        ConfigError: the folder was begun by something else; names what differs.
        Stopped: it cannot be written.
    """
    check_begun(folder, identity, fresh)
    if fresh:
        Parts(folder, number).remove()
    with _disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        writers.clear_abandoned(folder, ".part-")
        if not (folder / IDENTITY).is_file():
            partial = folder / f".{IDENTITY}.{writers.mark()}"
            write_text(partial, json.dumps(identity, indent=2) + "\n")
            partial.rename(folder / IDENTITY)
    return Parts(folder, number, rows)


def check_begun(folder: Path, identity: dict, fresh: bool) -> None:
    """Refuses a folder of parts that cannot be gone on with, or for a fresh beginning one that is none of parts.

    Raises:
        ConfigError: names what differs.
    """
    if fresh:
        check_ours(folder)
    else:
        check(folder, identity)


def check_ours(folder: Path) -> None:
    """Refuses to take away a folder that is none of parts.

    Raises:
        ConfigError: it holds something else.
    """
    if not folder.exists() and not folder.is_symlink():
        return
    if folder.is_symlink() or not folder.is_dir() or not ((folder / IDENTITY).is_file() or not any(folder.iterdir())):
        raise ConfigError(f"'{folder}' is no folder of parts (no {IDENTITY}); it is not replaced.")


def check(folder: Path, identity: dict) -> None:
    """Refuses a folder that was begun by something else.

    Raises:
        ConfigError: names what differs.
    """
    file = folder / IDENTITY
    if not file.is_file() and not any(folder.glob("part-*")):
        check_ours(folder)
        return
    try:
        begun = read_json("parts", file)
    except ConfigError:
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
