"""Notes to the student: what was not valid, what was refused.  Always plain text."""

from __future__ import annotations

from nicegui import ui


class Notes:
    """A box that is there only when there is something to say."""

    def __init__(self):
        self._box = ui.element("div").classes("notes").props('role="status" aria-live="polite"')
        self._box.set_visibility(False)

    def say(self, notes: list[str]) -> None:
        """Says these instead of what was said before."""
        self._box.clear()
        with self._box, ui.element("ul"):
            for note in notes:
                with ui.element("li"):
                    ui.label(note)
        self._box.set_visibility(bool(notes))
