"""How a rule becomes machine code, and where the machine code is kept.

Numba's file cache looks only at the file of the function that it caches: edit a rule in another file and the cached
kernel silently keeps the old rule.  So the cache lives in a folder named by a hash of every source file of ``sim``,
chosen before Numba is imported; when no such folder can be written, nothing is cached.

``NUMBA_DISABLE_JIT=1`` runs the same functions as plain Python (about 500 times slower, for a debugger).
``SPILLOVER_CACHE`` moves the cache folder.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

KEPT_CACHES = 4
_SOURCES = Path(__file__).parent
_PAGE = _SOURCES / "app"


def source_digest() -> str:
    """16 hex digits over the paths and bytes of every ``.py`` file of ``sim`` but those of the page."""
    digest = hashlib.sha256()
    for file in sorted(_SOURCES.rglob("*.py")):
        if _PAGE in file.parents:
            continue
        digest.update(str(file.relative_to(_SOURCES)).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _cache_home() -> Path:
    if "SPILLOVER_CACHE" in os.environ:
        return Path(os.environ["SPILLOVER_CACHE"])
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "spillover"


def _cache_folder() -> Path | None:
    """This source tree's own folder, the oldest others removed; None when it cannot be written."""
    folder = _cache_home() / source_digest()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".used").touch()
        others = sorted(folder.parent.glob("*/.used"), key=lambda used: used.stat().st_mtime, reverse=True)
        for used in others[KEPT_CACHES:]:
            shutil.rmtree(used.parent, ignore_errors=True)
    except OSError:
        return None
    return folder


_FOLDER = _cache_folder()
if _FOLDER is not None:
    os.environ["NUMBA_CACHE_DIR"] = str(_FOLDER)

import numba  # noqa: E402  (the cache folder has to be chosen first)

COMPILED = not numba.config.DISABLE_JIT

rule = numba.njit(nogil=True)
"""A small function of scalars and records; compiled into whatever calls it."""

kernel = numba.njit(nogil=True, cache=_FOLDER is not None)
"""A function called from Python; kept on disk, so that a second start need not compile it."""
