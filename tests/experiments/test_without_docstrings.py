"""``python -OO`` drops docstrings and asserts: neither carries anything."""

import ast
import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from experiments import batch
from experiments.claims import CLAIMS
from sim.configuration import composed
from sim.docstrings import docstring_of
from sim.rules import MECHANISMS

ROOT = Path(__file__).parents[2]
SMALL = ("ensemble.histories=3", "ensemble.years=0.1")
WORDS = """
from experiments.claims import CLAIMS
from sim.rules import MECHANISMS
print([(m.title, m.claim, m.source, m.basis, m.shows) for m in MECHANISMS.values()])
print([(c.title, *map(c.said, ("Question", "Expected", "Source", "Command", "Run time"))) for c in CLAIMS.values()])
"""


def started(*arguments):
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout  # fmt: skip


def results(output):
    (manifest,) = output.glob("batch/*/manifest.json")
    return json.loads(manifest.read_text(encoding="utf-8"))["results_digest"]


def test_the_results_are_the_same(tmp_path):
    batch.run(composed("batch", [*SMALL, f"output={tmp_path / 'usual'}"])[0])
    started("-OO", "-m", "experiments.batch", *SMALL, f"output={tmp_path / 'bare'}")
    assert results(tmp_path / "bare") == results(tmp_path / "usual")


def test_rules_and_claims_say_the_same():
    told = started("-OO", "-c", WORDS)
    assert told == started("-c", WORDS)
    assert all(mechanism.claim in told for mechanism in MECHANISMS.values())


@pytest.mark.parametrize("name", [*(m.module for m in MECHANISMS.values()), "experiments.claims.h08_roots"])
def test_a_docstring_is_read_from_the_source_when_it_is_gone(name):
    assert docstring_of(name, None).strip() == importlib.import_module(name).__doc__.strip()


def test_a_claim_is_found_by_its_ident():
    assert [claim.title.split()[0] for claim in CLAIMS.values()] == list(CLAIMS)


@pytest.mark.parametrize("package", ["sim", "experiments"])
def test_nothing_is_checked_by_an_assert(package):
    for file in (ROOT / package).rglob("*.py"):
        nodes = list(ast.walk(ast.parse(file.read_bytes())))
        assert not [n.lineno for n in nodes if isinstance(n, ast.Assert)], file
        assert not [n.lineno for n in nodes if isinstance(n, ast.Name) and n.id == "__debug__"], file
