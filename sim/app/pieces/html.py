"""Plain elements of HTML, with text that is text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nicegui import ui
from nicegui.elements.mixins.text_element import TextElement

from sim.analysis.proportion import Estimate
from sim.app.pieces.browser import Info
from sim.app.words import WORDS


def text(tag: str, words: str, classes: str = "") -> TextElement:
    """An element with words in it."""
    return TextElement(tag=tag, text=words).classes(classes)


def button(words: str, on_click: Callable, classes: str = "plain") -> TextElement:
    """A button."""
    return text("button", words, classes).props("type=button").on("click", on_click, args=[])


def panel(title: str = "", explained: Sequence[Sequence[str]] = ()) -> ui.element:
    """A sheet of its own, with a heading and what its words mean."""
    sheet = ui.element("section").classes("panel")
    if title:
        with sheet, text("h2", title):
            if explained:
                Info(title, explained)
    return sheet


def about(*words: str) -> list[tuple[str, str]]:
    """Some of the page's words with their meanings."""
    return [(word, WORDS[word]) for word in words]


def shown(estimate: Estimate) -> tuple[str, str]:
    """A share and its interval, with the digits that it needs."""
    digits = 1 if estimate.high >= 0.01 else 3
    return f"{estimate.value:.{digits}%}", f"[{estimate.low:.{digits}%}, {estimate.high:.{digits}%}]"


def bare(tag: str, classes: str = "") -> ui.element:
    """An element for others to stand in."""
    return ui.element(tag).classes(classes)


def figure(what: str, value: str, more: str) -> None:
    """A number that is to be seen from afar, what it is, and its interval."""
    with bare("div"):
        text("span", what, "what")
        text("span", value, "big")
        text("span", f" {more}", "hint")
