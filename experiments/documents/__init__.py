"""The generated parts of the documents: what each is made of, and where it stands.

A generated part stands between ``<!-- generated: NAME -->`` and ``<!-- end -->``.
"""

from __future__ import annotations

import re
from pathlib import Path

from experiments.documents import code, evidence, gallery, results, scenarios, tables

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = (
    "README.md",
    "docs/ODD.md",
    "docs/mechanisms.md",
    "docs/submodels.md",
    "docs/scenarios.md",
    "docs/figures.md",
    "docs/codebook.md",
    "docs/hindcasts.md",
    "results/published/claims.md",
)
PARTS = {
    "families": tables.families,
    "mechanisms": tables.mechanisms,
    "mechanism_index": tables.mechanism_index,
    "parameters": tables.parameters,
    "sources": tables.sources,
    "bases": tables.bases,
    "state": code.state,
    "draws": code.draws,
    "submodels": code.submodels,
    "scenarios": scenarios.sheets,
    "claims": results.claims,
    "gallery": gallery.index,
    "codebook_kinds": evidence.kinds,
    "codebook_parties": evidence.parties,
    "codebook_exceptions": evidence.exceptions,
    "codebook_events": evidence.events,
    "episodes": evidence.episodes,
}


def regenerated(text: str) -> str:
    """The text with every generated part made anew."""

    def part(match: re.Match) -> str:
        return f"{match[1]}\n{PARTS[match[2]]()}\n<!-- end -->"

    return re.sub(r"(<!-- generated: (\w+) -->)\n.*?<!-- end -->", part, text, flags=re.DOTALL)


def stale(write: bool) -> list[str]:
    """Documents whose generated parts are out of date; brought up to date when ``write``."""
    found = []
    for name in DOCUMENTS:
        file = ROOT / name
        fresh = regenerated(file.read_text())
        if fresh != file.read_text():
            found.append(name)
            if write:
                file.write_text(fresh)
    return found
