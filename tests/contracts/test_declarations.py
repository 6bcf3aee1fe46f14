"""Every mechanism and parameter is declared whole, read somewhere, and tested."""

import re
from pathlib import Path

import numpy as np
import pytest

from sim import act, state
from sim.params import Mechanism, Parameter
from sim.rules import MECHANISMS, POINT
from sim.sources import BASES, SOURCES

ROOT = Path(__file__).parents[2]
SIM = ROOT / "sim"
FRAME = {name for name, m in MECHANISMS.items() if m.family == "frame"}
EVERY = pytest.mark.parametrize("name", MECHANISMS)


@EVERY
def test_a_rule_file_declares_one_mechanism_of_its_own_name(name):
    file = SIM / "rules" / MECHANISMS[name].family / f"{name}.py"
    assert file.read_text().count("= Mechanism(") == 1


def test_every_rule_file_is_found():
    files = {f.stem for f in (SIM / "rules").glob("*/*.py")} - {"__init__"}
    assert files == set(MECHANISMS)


def test_idents_are_unique():
    assert len({m.ident for m in MECHANISMS.values()}) == len(MECHANISMS)


@EVERY
def test_a_mechanism_can_be_taken_out(name):
    assert MECHANISMS[name].neutral or name in FRAME


@EVERY
def test_a_test_file_mirrors_the_rule(name):
    mirror = ROOT / "tests" / "rules" / MECHANISMS[name].family / f"test_{name}.py"
    assert mirror.is_file()
    assert "def test_" in mirror.read_text()


@EVERY
def test_every_parameter_is_read(name):
    sources = [f.read_text() for f in SIM.rglob("*.py")]
    for parameter in MECHANISMS[name].parameters:
        reads = sum(len(re.findall(rf"\.{parameter}\b", text)) for text in sources)
        assert reads, f"nothing reads {name}.{parameter}"


@EVERY
def test_numbers_from_documents_or_data_say_where(name):
    mechanism = MECHANISMS[name]
    for parameter, declared in mechanism.parameters.items():
        if declared.basis == "data":
            assert declared.source in SOURCES, f"{name}.{parameter} rests on data but names no source"
        assert declared.meaning and declared.unit and declared.basis in BASES


def test_the_record_has_a_place_for_every_parameter():
    for name, mechanism in MECHANISMS.items():
        if mechanism.parameters:
            assert POINT[name].names == tuple(mechanism.parameters)


def test_no_field_hides_behind_an_attribute_of_numpys_records():
    records = [v for module in (act, state) for v in vars(module).values() if isinstance(v, np.dtype)]
    records += [state.world_dtype(), act.log_dtype(1, 1, 1)]
    assert not [field for record in records for field in record.names if hasattr(np.record, field)]


DOC = """Title.

Claim: one.
Source: {source}.
Basis: {basis}.
Shows: something.
"""


def declared(source="AN20, State of Play", basis="stated", doc=DOC, **parameters):
    return Mechanism("Z1", "sim.rules.lines.example", doc.format(source=source, basis=basis), **parameters)


def test_a_source_key_that_is_not_in_the_list_is_refused():
    assert declared().source == "AN20, State of Play."
    with pytest.raises(ValueError, match="no known source key"):
        declared(source="AN21, State of Play")


def test_a_docstring_without_its_labels_is_refused():
    with pytest.raises(ValueError, match="lacks Source"):
        declared(doc="Title.\n\nClaim: one.\n")


def test_an_unknown_basis_and_a_default_out_of_bounds_are_refused():
    with pytest.raises(ValueError, match="Basis"):
        declared(basis="guess")
    with pytest.raises(ValueError, match="out of bounds"):
        declared(nats=Parameter(2.0, "nat", 0.0, 1.0, "judgement", "too much"))


def test_a_name_that_numpy_would_hide_is_refused():
    with pytest.raises(ValueError, match="take another name"):
        declared(base=Parameter(0.5, "nat", 0.0, 1.0, "judgement", "hidden"))
