"""Which sources these are: a digest of all that results depend on, and one of all that is compiled.

The files are read once, when this module is imported, which is before any rule is; a process goes on with the rules
that it imported whatever is edited meanwhile, and so do its digests.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

_SOURCES = Path(__file__).parent
_PAGE = ("app",)
_ABOVE_THE_RULES = ("analysis", "app", "calibration", "counterfactual", "evidence", "figures", "telling")
"""Folders from which nothing that is compiled imports anything."""
_RECORD = "evidence/data/"
_DATA = (".csv", ".yaml")


def _file_digests(left_out: tuple[str, ...]) -> dict[str, bytes]:
    """The digest of each source and of each file of the record, by its path inside ``sim``, in the order of the paths.

    Hidden files are left out: an editor's lock of a rule is none of our sources.
    """
    found = {}
    for folder, folders, names in os.walk(_SOURCES):
        inside = Path(folder).relative_to(_SOURCES).as_posix().removeprefix(".")
        inside += "/" if inside else ""
        folders[:] = [name for name in folders if name != "__pycache__" and inside + name not in left_out]
        wanted = (".py", *_DATA) if inside == _RECORD else ".py"
        for name in names:
            if name.endswith(wanted) and not name.startswith("."):
                with open(os.path.join(folder, name), "rb") as file:
                    found[inside + name] = hashlib.sha256(file.read()).digest()
    return dict(sorted(found.items()))


def _digest_over(files: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for path, content in files.items():
        digest.update(path.encode() + b"\0" + content)
    return digest.hexdigest()[:16]


_AT_IMPORT = _file_digests(_PAGE)
_COMPILED = {path: digest for path, digest in _AT_IMPORT.items() if path.split("/")[0] not in _ABOVE_THE_RULES}
_RESULTS, _KERNELS = _digest_over(_AT_IMPORT), _digest_over(_COMPILED)


def source_digest() -> str:
    """16 hex digits over all of ``sim`` that results depend on: sources and the data of the record, not the page."""
    return _RESULTS


def compiled_digest() -> str | None:
    """16 hex digits over every source of which something can end up in a kernel, the same wherever the checkout lies.

    None when it cannot be said what is compiled: there are no sources, or they are others now than at the import, and
    a rule that is imported late may be of either.
    """
    return _KERNELS if _COMPILED and _file_digests(_ABOVE_THE_RULES) == _COMPILED else None


def is_compiled_source(module: str) -> bool:
    """Whether the module of this name is among the sources of ``compiled_digest``."""
    package, _, inside = module.partition(".")
    return package == __name__.partition(".")[0] and inside.partition(".")[0] not in _ABOVE_THE_RULES
