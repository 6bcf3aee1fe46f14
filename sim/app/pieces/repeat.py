"""How to repeat what the page shows: command line, YAML, digest."""
from nicegui import ui


def repeat_dialog(state) -> None:
    ui.notify("later")
