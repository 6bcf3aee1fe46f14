"""Lesson guides: a page of ``docs/classroom`` for every scenario, and the states that its links open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl

from sim.app.links import state_of
from sim.app.state import State

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "classroom"
USUAL_ADDRESS = "http://127.0.0.1:8080"
"""Where ``make app`` serves the page; links in the guides begin with it, so that they open from anywhere."""
_LINK = re.compile(rf"\[([^\]]+)\]\({re.escape(USUAL_ADDRESS)}/\?([^)\s]*)\)")


@dataclass(frozen=True)
class Link:
    """A link of a guide.

    Attributes:
        words: that stand for it.
        query: of its address.
        state: that it opens.
        notes: on what in it is not valid.
    """

    words: str
    query: str
    state: State
    notes: tuple[str, ...]


def links_in(text: str) -> list[Link]:
    """The links of a guide that open the page, each address once, in their order."""
    found = {}
    for words, query in _LINK.findall(text):
        state, notes = state_of(parse_qsl(query, keep_blank_values=True))
        found.setdefault(query, Link(" ".join(words.split()), query, state, tuple(notes)))
    return list(found.values())


def guide_of(scenario: str) -> str | None:
    """The guide of a scenario as Markdown, with links that open on the page that shows it; None where there is none."""
    file = FOLDER / f"{scenario}.md"
    return file.read_text().replace(f"({USUAL_ADDRESS}/?", "(/?") if file.is_file() else None
