"""The generated parts of the documents: what each is made of, and where it stands.

A generated part stands between ``<!-- generated: NAME -->`` and ``<!-- end -->``.  Most are made of the code alone;
those in ``FROM_TEXT`` of the document in which they stand.  What is in ``WHOLE`` is generated from its
first line to its last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from experiments.documents import (
    calibrated,
    code,
    evidence,
    gallery,
    lessons,
    predictive,
    results,
    scenarios,
    tables,
    validation,
)
from sim.app.readers import SCENARIOS
from sim.files import read_text, write_text
from sim.resources import ROOT

DOCUMENTS = (
    "README.md",
    "docs/ODD.md",
    "docs/mechanisms.md",
    "docs/submodels.md",
    "docs/scenarios.md",
    "docs/figures.md",
    "docs/codebook.md",
    "docs/hindcasts.md",
    "docs/predictive.md",
    "docs/validation.md",
    "results/published/claims.md",
    "docs/classroom/README.md",
    "configs/rules/calibrated.yaml",
)
LESSONS = tuple(f"docs/classroom/{name}.md" for name in SCENARIOS)
"""Guides of the classroom page; their numbers take a minute or two, so that they are made and checked apart."""
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
    "quantities": predictive.quantities,
    "quantity_roles": predictive.roles,
    "words": lessons.words,
    **{
        part.__name__: part
        for part in (
            validation.record,
            validation.traces,
            validation.fitted,
            validation.posterior,
            validation.pairs,
            validation.bases,
            validation.procedure,
            validation.patterns,
            validation.patterns_met,
            validation.scores,
            validation.curve,
            validation.contrasts,
        )
    },
}
FROM_TEXT = {"lesson": lessons.facts}
WHOLE = {"configs/rules/calibrated.yaml": calibrated.rules}


def regenerated(text: str) -> str:
    """The text with every generated part made anew."""

    def part(match: re.Match) -> str:
        name = match[2]
        made = FROM_TEXT[name](text) if name in FROM_TEXT else PARTS[name]()
        return f"{match[1]}\n{made}\n<!-- end -->"

    return re.sub(r"(<!-- generated: (\w+) -->)\n.*?<!-- end -->", part, text, flags=re.DOTALL)


def stale(write: bool, documents: Sequence[str] = DOCUMENTS) -> list[str]:
    """Documents whose generated parts are out of date; brought up to date when ``write``."""
    found = []
    for name in documents:
        file = ROOT / name
        stands = read_text("documents", file)
        fresh = WHOLE[name]() if name in WHOLE else regenerated(stands)
        if fresh != stands:
            found.append(name)
            if write:
                write_text(file, fresh)
    return found
