"""Where compiled kernels are kept: a folder named by what is compiled, in a home of this user's own.

Code is loaded from these folders, so one is taken only when it is this user's or root's and nobody else can write
there; what others left under its name is passed over and left alone.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

try:
    import fcntl
except ImportError:  # there is none on Windows
    fcntl = None

KEPT_CACHES = 8
"""Folders of other sources that are left when one is added."""
_MARK = ".used"
_PRIVATE = 0o700
_OUR_NAME = re.compile(r"[0-9a-f]{16}(-\d+)?")


def folder_of(digest: str) -> Path:
    """The folder of this digest, made when there is none, checked at every call, and held until this process ends.

    Raises:
        OSError: there is none that can be had and trusted; it says why of each that was tried.
    """
    reasons = []
    for home in _homes():
        for name in (digest, f"{digest}-{_user()}"):  # the second for who finds the first taken by somebody else
            try:
                return _held(_trusted_home(home) / name)
            except (OSError, RuntimeError) as error:  # a ring of links is a RuntimeError until Python 3.13
                reasons.append(f"{home / name}: {getattr(error, 'strerror', None) or error}")
    raise OSError("; ".join(reasons) or "no home and no temporary folder")


def _homes() -> Iterator[Path]:
    """Folders of caches in the order of preference; one that is asked for is the only one."""
    if os.environ.get("SPILLOVER_CACHE"):
        yield Path(os.environ["SPILLOVER_CACHE"])
        return
    usual = os.environ.get("XDG_CACHE_HOME", "")
    home = os.path.expanduser("~")  # stays as it is when neither HOME nor the list of users knows better
    if os.path.isabs(usual):
        yield Path(usual) / "spillover"
    elif os.path.isabs(home):
        yield Path(home) / ".cache" / "spillover"
    try:
        temporary = tempfile.gettempdir()
    except FileNotFoundError:
        return
    if not os.path.samefile(temporary, os.curdir):  # its last resort, where nobody asked us to write
        yield Path(temporary) / f"spillover-{_user()}"


def _user() -> int:
    return os.geteuid() if hasattr(os, "geteuid") else 0


def _trusted_home(home: Path) -> Path:
    """A home of caches, made when there is none; links are followed once, so that it stays what was checked."""
    home = home.resolve()
    if not home.exists():
        home.parent.mkdir(parents=True, exist_ok=True)
        home.mkdir(_PRIVATE, exist_ok=True)
    _check_closed(home.parent)
    _check_closed(home)
    _check_owner(home)
    return home


def _held(folder: Path) -> Path:
    """The folder of a cache, made when there is none, and marked as used."""
    is_new = not os.path.lexists(folder)
    if is_new:
        folder.mkdir(_PRIVATE, exist_ok=True)
    _check_owner(folder)
    _check_closed(folder, is_shared=False)
    _hold(folder, folder.stat().st_ino)
    if is_new:
        _prune(folder)
    return folder


def _check_owner(folder: Path) -> None:
    """Refuses what is no folder, or a folder of another user's.

    Raises:
        OSError: says which.
    """
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise NotADirectoryError(0, "is no folder")
    if found.st_uid not in (_user(), 0):
        raise PermissionError(0, "belongs to another user")


def _check_closed(folder: Path, is_shared: bool = True) -> None:
    """Refuses a folder in which everybody may exchange what is ours; one that ``is_shared`` may be written by
    everybody where each can remove only his own, as in ``/tmp``.

    Raises:
        PermissionError: it is open.
    """
    mode = folder.stat().st_mode
    if mode & stat.S_IWOTH and not (is_shared and mode & stat.S_ISVTX) and os.name == "posix":
        raise PermissionError(0, "may be written by everybody")


@cache
def _hold(folder: Path, inode: int) -> None:
    """Notes that the folder is used now, and until this process ends; one that can only be read stays without.

    Once is enough, but for a folder that was removed and is another now.
    """
    try:
        mark = os.open(folder / _MARK, os.O_RDWR | os.O_CREAT, 0o600)
        os.utime(folder / _MARK)
        if fcntl is not None:
            fcntl.flock(mark, fcntl.LOCK_SH | fcntl.LOCK_NB)  # the file stays open, and so locked
    except OSError:
        return


def _prune(own: Path) -> None:
    """Removes the caches that were used longest ago, never the own, one that is in use, or what is none of ours."""
    try:
        others = [folder for folder in own.parent.iterdir() if folder != own and _OUR_NAME.fullmatch(folder.name)]
    except OSError:
        return
    used = {folder: time for folder in others if (time := _last_used(folder)) is not None}
    for folder in sorted(used, key=used.get, reverse=True)[KEPT_CACHES:]:
        if not _is_in_use(folder):
            shutil.rmtree(folder, ignore_errors=True)  # another process may be removing it too


def _last_used(folder: Path) -> float | None:
    """When a cache of this user's was used last; None of anything else."""
    try:
        found, mark = folder.lstat(), (folder / _MARK).lstat()
    except OSError:
        return None
    is_ours = found.st_uid == _user() and stat.S_ISREG(mark.st_mode)
    return mark.st_mtime if is_ours else None


def _is_in_use(folder: Path) -> bool:
    """Whether a process that lives holds it, or that cannot be said."""
    if fcntl is None:
        return False
    try:
        with open(folder / _MARK, "rb+") as mark:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    return False
