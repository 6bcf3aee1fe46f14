"""What a module says of itself, also where Python runs without docstrings (``python -OO``)."""

from __future__ import annotations

import ast
import sys


def docstring_of(module: str, doc: str | None) -> str:
    """The docstring of a module; from its source when Python has dropped it, empty when it has none.

    Args:
        module: its ``__name__``; it is imported, or just being.
        doc: its ``__doc__``.
    """
    if doc is not None:
        return doc
    spec = sys.modules[module].__spec__
    source = spec.loader.get_source(spec.name) if spec is not None else None
    return ast.get_docstring(ast.parse(source or ""), clean=False) or ""
