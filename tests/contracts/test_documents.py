"""The documents are up to date with the code."""

from experiments.documents import DOCUMENTS, ROOT, mechanism_table, regenerated
from sim.rules import MECHANISMS


def test_generated_parts_are_fresh():
    for name in DOCUMENTS:
        text = (ROOT / name).read_text()
        assert "<!-- generated:" in text
        assert regenerated(text) == text, f"{name} is out of date: make docs"


def test_the_table_names_every_mechanism_and_an_existing_file():
    table = mechanism_table()
    for mechanism in MECHANISMS.values():
        assert f"| {mechanism.ident} |" in table
        assert (ROOT / (mechanism.module.replace(".", "/") + ".py")).is_file()
