"""Lesson guides: a page of ``docs/classroom`` for every scenario, and the states that its links open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl

from sim.app.links import state_of
from sim.app.readers import SCENARIOS
from sim.app.state import State
from sim.files import read_text
from sim.resources import ROOT

FOLDER = ROOT / "docs" / "classroom"
USUAL_ADDRESS = "http://127.0.0.1:8080"
"""Where ``make app`` serves the page; links in the guides begin with it, so that they open from anywhere."""
TEACHERS = "README"
"""The guide for teachers, of no scenario."""
LINK = re.compile(rf"\[([^\]]+)\]\({re.escape(USUAL_ADDRESS)}/\?([^)\s]*)\)")
"""A link that opens the page: its words and its query."""


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
    for words, query in LINK.findall(text):
        state, notes = state_of(parse_qsl(query, keep_blank_values=True))
        found.setdefault(query, Link(" ".join(words.split()), query, state, tuple(notes)))
    return list(found.values())


def guide_of(name: str) -> str | None:
    """The guide of a scenario, or ``README``, as Markdown whose links open on the page; None where there is none."""
    if name not in (*SCENARIOS, TEACHERS):
        return None
    text = read_text("lesson", FOLDER / f"{name}.md").replace(f"({USUAL_ADDRESS}/?", "(/?")
    text = re.sub(r"\[([^\]]+)\]\(\.\./([^)#]+)[^)]*\)", r"\1: docs/\2", text)  # the page serves the guides alone
    return re.sub(r"\((\w+)\.md(#\w+)?\)", r"(/lesson/\1\2)", text)
