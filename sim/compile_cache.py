"""Compiled kernels on disk, so that a second start need not compile them.

Numba's own file cache knows a kernel by the file that it stands in: edit a rule in another file, and the kept kernel
silently stays with the old one.  It also takes its place from a variable that is read when Numba is imported, which a
notebook may have done before us.  So a kernel has a cache of ours, in the shape in which Numba's dispatchers ask for
one: a folder named by all sources that can be part of it (``sim.source_digests``), and in it a file that is named by
all else that its machine code depends on, and sealed with a digest of its content.  What cannot be kept or read is
said once and compiled.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import shutil
import sys
import uuid
import warnings
from pathlib import Path

import llvmlite
import numba
import numpy as np

from sim.cache_folder import folder_of
from sim.source_digests import compiled_digest, is_compiled_source

_SEAL = hashlib.sha256().digest_size
_SETTINGS = (
    "BOUNDSCHECK",
    "DEBUGINFO_DEFAULT",
    "DISABLE_INTEL_SVML",
    "EXTEND_VARIABLE_LIFETIMES",
    "LLVM_REFPRUNE_FLAGS",
    "LLVM_REFPRUNE_PASS",
    "LOOP_VECTORIZE",
    "OPT",
    "SLP_VECTORIZE",
    "USING_SVML",
)
"""Settings of Numba that change the machine code but are no part of what it calls the target."""


class CacheWarning(RuntimeWarning):
    """Compiled kernels cannot be kept, or were kept and cannot be used: everything is right, and slower to start."""


class KernelCache:
    """The kept machine code of one kernel; what Numba asks of the cache of a dispatcher.

    Args:
        function: the kernel.
    """

    def __init__(self, function):
        self._function = function
        self._is_kept = is_compiled_source(function.__module__)

    @property
    def cache_path(self) -> str | None:
        """The folder; None when there is none."""
        folder = self._folder()
        return None if folder is None else str(folder)

    def load_overload(self, signature, target):
        """What was compiled for a signature, or None."""
        target.refresh()
        folder = self._folder()
        if folder is None:
            return None
        file = folder / self._name(signature, target.codegen())
        try:
            return _unpacked(unsealed(file), target)
        except FileNotFoundError:
            return None
        except Exception as error:  # whatever a damaged file leads to, its kernel can be compiled
            _discard(file)
            _warn("damaged", f"{file} is damaged ({_reason(error)}); such files are discarded and compiled again")
            return None

    def save_overload(self, signature, result) -> None:
        """Keeps what was compiled for a signature."""
        if result.lifted or result.library.has_dynamic_globals:
            return
        try:
            folder = self._folder(is_needed=True)
            if folder is not None:
                write_sealed(folder / self._name(signature, result.codegen), _packed(result))
        except Exception as error:  # a full disk must not end a run
            _warn(
                "unwritable",
                f"compiled rules cannot be kept ({_reason(error)}), so that each start takes a minute longer; "
                "SPILLOVER_CACHE=<folder> keeps them elsewhere",
            )

    def enable(self) -> None:
        """As Numba asks for; nothing to do."""

    def disable(self) -> None:
        """As Numba asks for; nothing to do."""

    def flush(self) -> None:
        """As Numba asks for: ``recompile`` writes over what was kept."""

    def _folder(self, is_needed: bool = False) -> Path | None:
        """Where it is kept, if it can be; that it cannot is an error only when it ``is_needed``."""
        digest = compiled_digest() if self._is_kept else None
        if digest is None:
            return None
        try:
            return folder_of(digest)
        except OSError:
            if is_needed:
                raise
            return None

    def _name(self, signature, codegen) -> str:
        """The file's name: the kernel's, and a digest of all but the sources that its machine code depends on."""
        kernel = f"{self._function.__module__}.{self._function.__qualname__}"
        parts = (kernel, signature, codegen.magic_tuple(), _versions(), _settings())
        return f"{kernel}-{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"


def _packed(result) -> bytes:
    """What was compiled, as bytes; by parts of Numba that are its own, so that a release without them only keeps
    nothing.
    """
    from numba.core.serialize import dumps

    return dumps(result._reduce())


def _unpacked(content: bytes, target):
    from numba.core.compiler import CompileResult

    return CompileResult._rebuild(target, *pickle.loads(content))


def _versions() -> tuple[str, ...]:
    return (
        sys.implementation.cache_tag,
        getattr(sys, "abiflags", ""),
        numba.__version__,
        llvmlite.__version__,
        np.__version__,
    )


def _settings() -> list[str]:
    return [str(getattr(numba.config, name, None)) for name in _SETTINGS]


def write_sealed(file: Path, content: bytes) -> None:
    """Writes a file as a whole, with a digest of its name and content before the content.

    Raises:
        OSError: it cannot be written; nothing is left behind.
    """
    partial = file.with_name(f".{uuid.uuid4().hex}.partial")
    try:
        partial.write_bytes(_seal(file, content) + content)
        os.replace(partial, file)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise


def unsealed(file: Path) -> bytes:
    """The content of a sealed file.

    Raises:
        ValueError: it is not what was written under this name.
        OSError: it cannot be read.
    """
    whole = file.read_bytes()
    content = whole[_SEAL:]
    if whole[:_SEAL] != _seal(file, content):
        raise ValueError("it is not what was written")
    return content


def _seal(file: Path, content: bytes) -> bytes:
    return hashlib.sha256(file.name.encode() + b"\0" + content).digest()


def _discard(file: Path) -> None:
    with contextlib.suppress(OSError):
        if file.is_dir():
            shutil.rmtree(file)
        else:
            file.unlink()


def _reason(error: Exception) -> str:
    """An error in one line."""
    return " ".join(str(getattr(error, "strerror", None) or error or type(error).__name__).split())


_SAID: set[str] = set()


def _warn(what: str, text: str) -> None:
    """Says what is the matter once a process, in one line, without the line of code that nobody asked for."""
    if what not in _SAID:
        _SAID.add(what)
        warnings.warn_explicit(text, CacheWarning, "sim.compiled", 0, module=__name__)
