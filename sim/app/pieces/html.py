"""Plain elements of HTML, with text that is text."""

from __future__ import annotations

from collections.abc import Callable

from nicegui import ui
from nicegui.elements.mixins.text_element import TextElement


def text(tag: str, words: str, classes: str = "") -> TextElement:
    """An element with words in it."""
    return TextElement(tag=tag, text=words).classes(classes)


def button(words: str, on_click: Callable, classes: str = "plain") -> TextElement:
    """A button."""
    return text("button", words, classes).props("type=button").on("click", on_click, args=[])


def panel(title: str = "") -> ui.element:
    """A sheet of its own, with a heading."""
    sheet = ui.element("section").classes("panel")
    if title:
        with sheet:
            text("h2", title)
    return sheet


def bare(tag: str, classes: str = "") -> ui.element:
    """An element for others to stand in."""
    return ui.element(tag).classes(classes)


def figure(what: str, value: str, more: str) -> None:
    """A number that is to be seen from afar, what it is, and its interval."""
    with bare("div"):
        text("span", what, "what")
        text("span", value, "big")
        text("span", f" {more}", "hint")
