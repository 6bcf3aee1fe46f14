"""Where results go: a folder a run, written beside its place and moved there whole, with a manifest of what made it."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from experiments.machinery import writers
from experiments.machinery.manifest import CONFIG, MANIFEST, as_json, is_made, manifest_of
from sim.files import write_text, write_yaml
from sim.params import ConfigError, child_name
from sim.table import results_digest as results_digest

TRIES = 100
"""At moving a result to its place, while others move theirs there."""


class Stopped(RuntimeError):  # noqa: N818  (says what has become of the job)
    """The job could not go on, though what it has finished is kept; the message says why and what to do."""


def place_of(output: str, kind: str, name: str) -> Path:
    """Folder of a result; the one place where a name becomes part of a path.

    Args:
        output: folder of all results.
        kind: of study.
        name: of the result.

    Raises:
        ConfigError: the name cannot be that of a folder.
    """
    return Path(output) / kind / child_name("name of the result", name)


def check_writable(folder: Path) -> None:
    """Refuses a place in which a result cannot be put.

    Raises:
        ConfigError: names the folder and the reason.
    """
    try:
        _check_free(folder)
        existing = folder.parent
        while not existing.exists() and existing.parent != existing:
            existing = existing.parent
        writable = existing.is_dir() and os.access(existing, os.W_OK | os.X_OK)
    except OSError as error:
        raise ConfigError(f"output: '{folder}' cannot be written ({error.strerror}).") from None
    if not writable:
        raise ConfigError(f"output: '{folder}' cannot be written, because '{existing}' is no folder that can be.")


def _check_free(folder: Path) -> None:
    """Refuses a place where anything but a result stands, whole or damaged: only results are ever replaced."""
    while True:  # another may put its result there while one looks
        try:
            found = folder.lstat()
            if stat.S_ISLNK(found.st_mode):
                raise ConfigError(f"output: '{folder}' is a link, and a result takes the place of a whole folder.")
            names = _names_in(folder)
            if folder.lstat().st_ino == found.st_ino:
                break
        except (FileNotFoundError, NotADirectoryError):  # nothing there, or a file on the way to it
            return
    if names is None:
        raise ConfigError(f"output: '{folder}' is a file, and a result is a folder.")
    if names and not {MANIFEST, CONFIG} <= names:
        raise ConfigError(f"output: '{folder}' holds something else than a result (no {MANIFEST}); it is not replaced.")


def _names_in(folder: Path) -> set[str] | None:
    """What a folder holds; None when it is none."""
    try:
        return set(os.listdir(folder))
    except NotADirectoryError:
        return None


@contextmanager
def written_whole(folder: Path, is_superfluous: Callable[[], bool] = lambda: False) -> Iterator[Path]:
    """A folder to write into; it takes its name only when the block has ended well, and replaces a result of that name.

    A run that is killed leaves at most a ``.partial`` folder, which nothing takes for a result and the next run
    removes.

    Args:
        folder: its place.
        is_superfluous: asked at the end, when the same may stand there meanwhile; what was written is then dropped.

    Raises:
        ConfigError: the folder cannot be written.
        Stopped: it could not be finished.
    """
    check_writable(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished = writers.new_folder(folder.parent, f".{folder.name}.partial-")
        partial = unfinished.__enter__()
    except OSError as error:
        raise ConfigError(f"output: '{folder}' cannot be written ({error.strerror}).") from None
    try:
        yield partial
        if not is_superfluous():
            _flush(partial)
            _put_in_place(partial, folder)
    except OSError as error:
        raise Stopped(f"output: '{folder}' could not be finished ({error.strerror or error}).") from None
    finally:
        unfinished.__exit__(None, None, None)


def _flush(folder: Path) -> None:
    """Makes sure that what is written is on the disk before it gets its name."""
    for path in (*folder.rglob("*"), folder):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # not every file system can be asked to
                raise
        finally:
            os.close(descriptor)


def _put_in_place(partial: Path, folder: Path) -> None:
    """Gives a finished folder its name; a result that has it is moved away first and then removed."""
    for _ in range(TRIES):
        try:
            partial.rename(folder)
            return
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise
        old = folder.parent / f".{folder.name}.partial-{writers.mark()}"
        with suppress(FileNotFoundError):  # another was faster
            _check_free(folder)
            folder.rename(old)
            writers.remove(old)
    raise Stopped(f"output: '{folder}' is replaced by others all the time; try again.")


@dataclass
class Room:
    """A folder that is being filled by a run.

    Attributes:
        path: where to write.
        digest: of the results; the run sets it.
        seconds: how long the run took, once it has ended.
        failed: why a figure could not be drawn, if one could not.
    """

    path: Path
    digest: str = ""
    seconds: float = 0.0
    failed: str = ""

    def draw(self, draw: Callable[[], object]) -> None:
        """Draws a figure; when that fails the tables are kept all the same, and the run ends with the reason."""
        try:
            draw()
        except Exception as error:
            self.failed = f"{type(error).__name__}: {' '.join(str(error).split())}"


@contextmanager
def recorded(folder: Path, config: Mapping, **more) -> Iterator[Room]:
    """A room as ``written_whole`` gives it, to which the configuration and the manifest are added at the end.

    Of two runs of one configuration the result that stands first stays, since both are the same.

    Raises:
        Stopped: it could not be finished, or a figure could not be drawn.
    """
    started, before = time.perf_counter(), is_made(folder, config)
    with written_whole(folder, lambda: not before and is_made(folder, config)) as path:
        room = Room(path)
        yield room
        write_yaml(path / CONFIG, config)
        room.seconds = time.perf_counter() - started
        unfinished = {"unfinished": room.failed} if room.failed else {}
        write_json(path / MANIFEST, manifest_of(path, config, room.digest, room.seconds, **more, **unfinished))
    if room.failed:
        raise Stopped(f"a figure could not be drawn ({room.failed}); the tables are in '{folder}'.")


def write_json(path: Path, content) -> None:
    """JSON with two spaces; numbers that are none become null."""
    write_text(path, as_json(content))
