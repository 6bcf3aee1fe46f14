"""The documents are up to date with the code, and leave nothing out."""

import re
from pathlib import Path

import pytest
import yaml

from experiments.claims import CLAIMS
from experiments.documents import DOCUMENTS, ROOT, WHOLE, code, stale, tables
from sim.composition import CONFIGS
from sim.rules import MECHANISMS
from sim.sources import SOURCES


@pytest.mark.parametrize("name", DOCUMENTS)
def test_generated_parts_are_fresh(name):
    assert name in WHOLE or "<!-- generated:" in (ROOT / name).read_text()
    assert stale(write=False, documents=[name]) == [], f"{name} is out of date: make docs"


def test_every_mechanism_has_a_sheet_with_its_tests():
    text = (ROOT / "docs" / "mechanisms.md").read_text()
    for m in MECHANISMS.values():
        assert f"### {m.ident} {m.title}\n" in text
        assert f"](../tests/rules/{m.family}/test_{m.name}.py)" in text
        assert (ROOT / tables.file_of(m)).is_file()


def test_every_family_is_told():
    assert {m.family for m in MECHANISMS.values()} == set(tables.FAMILIES)


@pytest.mark.parametrize("record", code.RECORDS)
def test_every_state_variable_says_what_it_is(record):
    fields = code.fields(record)
    assert fields
    assert [name for name, _, meaning in fields if not meaning] == []


def test_every_chance_event_says_what_is_drawn():
    from sim.draws import Purpose

    assert code.draws().count("\n") == len(Purpose) + 1


@pytest.mark.parametrize("file", sorted((CONFIGS / "scenario").glob("*.yaml")), ids=lambda f: f.stem)
def test_every_scenario_says_why_and_from_which_source(file):
    scenario = yaml.safe_load(file.read_text())["scenario"]
    assert scenario["name"] == file.stem
    cited = set(re.findall(r"\b[A-Z]{2}\d{2}\b", scenario["why"]))
    assert cited <= set(SOURCES)
    assert cited or file.stem in ("baseline", "generic")


@pytest.mark.parametrize("ident", CLAIMS)
def test_every_claim_says_what_is_asked_expected_and_run(ident):
    claim = CLAIMS[ident]
    for label in ("Question", "Expected", "Source", "Command", "Run time"):
        assert claim.said(label)
    assert f"claims.only=[{ident}]" in claim.said("Command")
    assert set(re.findall(r"\b[A-Z]{2}\d{2}\b", claim.said("Source"))) <= set(SOURCES)


def test_no_claim_is_missing():
    assert list(CLAIMS) == [f"H{k}" for k in range(1, 18)]
    assert len(list((Path(ROOT) / "experiments" / "claims").glob("h[0-9]*.py"))) == 17
