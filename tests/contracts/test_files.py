"""Files are read and written in one way: by ``sim.files``, or with an encoding where something else has to."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for folder in ("sim", "experiments") for path in (ROOT / folder).rglob("*.py"))
READERS = {"read_text", "safe_load", "read_csv", "read_table", "read_metadata", "read_schema", "loads"}
"""Calls that read what may be damaged, missing or somebody else's."""
WRITERS = {"write_text"}
MAY_READ = {
    "sim/files.py": "the reader itself",
    "sim/compile_cache.py": "kernels, which it discards where they are not what was written",
    "sim/memory.py": "what the system says of memory",
    "sim/params.py": "docstrings of its own sources",
    "sim/app/server.py": "the page's own style",
    "sim/app/guides.py": "the guides that ship",
    "experiments/machinery/parts.py": "parts of its own, each error of which it turns into a word",
    "experiments/figure.py": "the table that it has just written",
    "experiments/patterns/lives.py": "a value of a pattern's own",
    "experiments/sweep/job.py": "JSON of its own making, in memory",
    "experiments/claims/claim.py": "docstrings of its own sources",
}
"""Sources that read something else than a user's files, and what."""


def calls(path):
    """Names of the functions and methods that a source calls, with the call."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield (node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")), node


def is_of_documents(path):
    """The documents' generators read and write the repository, and run nowhere else."""
    return "documents" in path.parts


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_user_may_have_touched_is_read_by_the_one_reader(path):
    name = path.relative_to(ROOT).as_posix()
    if name in MAY_READ or is_of_documents(path):
        return
    methods = [called for called, node in calls(path) if called in READERS and isinstance(node.func, ast.Attribute)]
    assert not methods, f"{name} reads by {methods}; sim.files refuses in one line what cannot be read"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_text_is_written_and_opened_in_a_stated_encoding(path):
    for called, node in calls(path):
        if called in WRITERS and isinstance(node.func, ast.Attribute):
            assert any(keyword.arg == "encoding" for keyword in node.keywords), f"{path}, line {node.lineno}"
        mode = node.args[1] if called == "open" and isinstance(node.func, ast.Name) and len(node.args) > 1 else None
        if isinstance(mode, ast.Constant) and "b" not in str(mode.value):
            assert any(keyword.arg == "encoding" for keyword in node.keywords), f"{path}, line {node.lineno}"


def test_what_is_excepted_is_still_there():
    assert all((ROOT / name).is_file() for name in MAY_READ)
