"""Parts of the page that live in the browser: their files, and the elements that stand for them here."""

from __future__ import annotations

from nicegui.element import Element

from sim.app.words import WORDS
from sim.resources import PACKAGE

WEB = PACKAGE / "app" / "web"
MODULES = {"spillover": WEB / "lib"}


class Field(Element, component=WEB / "field.js", esm=MODULES):
    """One labelled control; ``change`` comes with the new value."""

    def __init__(self, **props):
        super().__init__()
        self._props.update(props)

    def show(self, **props) -> None:
        """Shows other properties."""
        self._props.update(props)
        self.update()

    def reset(self) -> None:
        """Shows its value again, whatever was entered."""
        self.run_method("reset")


class Info(Element, component=WEB / "info.js", esm=MODULES):
    """A small button that says on hover and focus what words mean.

    Args:
        label: what they are about.
        explained: pairs of a word and its meaning.
    """

    def __init__(self, label: str, explained):
        super().__init__()
        self._props.update(label=label, about=[list(pair) for pair in explained])


class Rows(Element, component=WEB / "rows.js"):
    """A table of histories; ``open`` comes with the number of one.

    Args:
        head: names of the columns, the number of the history first.
    """

    def __init__(self, head):
        super().__init__()
        self._props.update(head=list(head), rows=[])

    def show(self, rows: list[list]) -> None:
        """Shows these rows, if they are others than before."""
        if rows != self._props["rows"]:
            self._props["rows"] = rows
            self.update()


class Stage(Element, component=WEB / "stage.js", esm=MODULES):
    """One history or two, to be played.

    Args:
        lives: as ``Life.shown`` gives them.
        titles: of each, empty for none.
        start: day that it opens at.
        parting: ``day`` and ``line`` of the first difference, None where there is none.
    """

    def __init__(self, lives: list[dict], titles: list[str], start: int = 0, parting: dict | None = None):
        super().__init__()
        self._props.update(lives=lives, titles=titles, start=start, parting=parting, words=WORDS)

    def look(self, detail: dict | None) -> None:
        """Looks at an act, or away; the histories are not sent again."""
        self.run_method("see", detail)
