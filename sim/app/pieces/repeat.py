"""The button *How to repeat this*: command line, YAML and digest of what the page shows."""

from __future__ import annotations

from nicegui import ui

from sim.app.pieces.html import bare, button, text
from sim.app.repeats import repeat_of


async def repeat_dialog(room) -> None:
    """Opens the way to repeat what a room shows over its page."""
    state = room.state
    repeat = await room.ask(lambda: repeat_of(state))
    with ui.dialog().props('aria-label="How to repeat this"') as dialog, bare("div", "sheet repeat"):
        with bare("div", "row").style("justify-content: space-between"):
            text("h2", "How to repeat this")
            button("Close", dialog.close)
        text("p", "On a command line, in the project's folder:")
        text("pre", repeat.command).props('tabindex=0 aria-label="Command line"')
        text(
            "p", f"Digest: {room.digest or 'when it has been run'}. On the command line {repeat.where}.", "digest-line"
        )
        text("h3", "The configuration as YAML")
        text("p", "All that this command runs, defaults included.", "hint")
        text("pre", repeat.yaml).props('tabindex=0 aria-label="Configuration"')
        button("Download the YAML", lambda: ui.download.content(repeat.yaml, "config.yaml"))
    dialog.on("hide", dialog.delete)
    dialog.open()
