"""A lesson guide as a page of its own, beside the page that it is about."""

from __future__ import annotations

from nicegui import ui

from sim.app.guides import TEACHERS, guide_of
from sim.app.pieces.html import bare, text


def guide_page(name: str) -> None:
    """Shows a guide; one that there is not is said to be none."""
    ui.context.client.page_container.set_visibility(False)
    with ui.context.client.layout, bare("main", "lesson"):
        guide = guide_of(name)
        with bare("nav").props('aria-label="Guides"'):
            text("a", "To the page", "guide").props("href=/")
            text("a", "For teachers: all lessons", "guide").props(f"href=/lesson/{TEACHERS}")
        if guide is None:
            text("p", "There is no such guide.")
        else:
            ui.markdown(guide, extras=["tables", "fenced-code-blocks", "header-ids"])
