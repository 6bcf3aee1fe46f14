"""How a rule becomes machine code.

``NUMBA_DISABLE_JIT=1`` runs the same functions as plain Python (about 500 times slower, for a debugger).
``SPILLOVER_CACHE`` moves the folder in which compiled kernels are kept (see ``sim.compile_cache``).
"""

from __future__ import annotations

from functools import wraps

import numba
import numpy as np

from sim.compile_cache import KernelCache
from sim.source_digests import source_digest as source_digest

COMPILED = not numba.config.DISABLE_JIT

rule = numba.njit(nogil=True)
"""A small function of scalars and records; compiled into whatever calls it."""


def kernel(function):
    """A function called from Python, which hands it arrays of records; kept on disk, so that a second start need not
    compile it.
    """
    if not COMPILED:
        return _uncompiled(function)
    dispatcher = rule(function)
    dispatcher._cache = KernelCache(function)
    return dispatcher


def _uncompiled(function):
    """The function with what compiled code does by itself: fields are attributes, and unsigned integers wrap."""

    @wraps(function)
    def call(*arguments):
        with np.errstate(over="ignore"):
            return function(*map(_with_attributes, arguments))

    return call


def _with_attributes(value):
    """The same memory, seen as records whose fields are attributes, if it has fields."""
    if isinstance(value, np.ndarray) and value.dtype.names:
        return value.view(np.recarray)
    if isinstance(value, np.void) and not isinstance(value, np.record) and value.dtype.names:
        return value.view((np.record, value.dtype))
    return value
