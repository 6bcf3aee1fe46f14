"""Who is writing: what is unfinished is held by a lock of the file system, which ends with the process that holds it.

So the next run knows what nobody will finish, whatever the process was called, wherever it ran on this machine, and
whose it was.  Where there are no such locks, nothing is taken for abandoned.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # a system without them
    fcntl = None


def mark() -> str:
    """A name that nothing else has; the process in front is for who looks, and nothing goes by it."""
    return f"{os.getpid()}-{secrets.token_hex(8)}"


@contextmanager
def held(path: Path, wait: bool = False) -> Iterator[bool]:
    """Holds a file or folder as being worked on, until the block ends or the process dies.

    Args:
        path: of what is there already.
        wait: until another lets go of it.

    Yields:
        whether it is held: not when another holds it, or where there are no locks.
    """
    descriptor = None
    try:
        descriptor = os.open(path, os.O_RDONLY)
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        got = True
    except (OSError, AttributeError):
        got = False
    try:
        yield got
    finally:
        if descriptor is not None:
            os.close(descriptor)


@contextmanager
def new_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """A folder of a name of its own to write into, held while the block lasts; what others have abandoned under the
    same prefix is taken away first.
    """
    with held(parent, wait=True) as alone:  # or another could take the folder away before it is held
        if alone:
            remove_abandoned(parent, prefix)
        folder = parent / f"{prefix}{mark()}"
        folder.mkdir()
        holding = held(folder)
        holding.__enter__()
    try:
        yield folder
    finally:
        holding.__exit__(None, None, None)
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def new_file(folder: Path, prefix: str) -> Iterator[BinaryIO]:
    """A file of a name of its own to write into, held while the block lasts; without a rename it is gone afterwards."""
    path = folder / f"{prefix}{mark()}"
    try:
        with held(folder, wait=True):
            file = path.open("xb")
            holding = held(path)
            holding.__enter__()
        with file:
            yield file
        holding.__exit__(None, None, None)
    finally:
        path.unlink(missing_ok=True)


def clear_abandoned(parent: Path, prefix: str) -> None:
    """Takes away what begins with ``prefix`` and nobody holds, while nobody begins anything."""
    with held(parent, wait=True) as alone:
        if alone:
            remove_abandoned(parent, prefix)


def remove_abandoned(parent: Path, prefix: str) -> None:
    """Takes away what begins with ``prefix`` and nobody holds; others must not begin anything meanwhile."""
    for path in parent.iterdir():
        if path.name.startswith(prefix):
            with held(path) as nobody_else:
                if nobody_else:
                    remove(path)


def remove(path: Path) -> None:
    """Takes a file or a folder away; what cannot be stays."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()
