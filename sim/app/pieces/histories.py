"""Histories of an ensemble as a table; each opens in *Play*."""

from __future__ import annotations

from sim.app.pieces.browser import Field
from sim.app.pieces.charts import ENDS as END_NAMES
from sim.app.pieces.charts import ROOTS
from sim.app.pieces.html import bare, button, text
from sim.ladder import DYAD_NAMES
from sim.story import name_of
from sim.table import AUTHORIZATIONS, ENDS

SHOWN = 60
WHICH = {"war": "that ended in open war", "other": "that ended otherwise", "all": "all"}


class Histories:
    """The first histories of a kind.

    Args:
        room: in which one is opened.
        job: the ensemble; its first side is what is listed.
    """

    def __init__(self, room, job):
        self.room, self.job, self.which = room, job, "war"
        Field(kind="choice", label="show those", value="war", options=[list(p) for p in WHICH.items()]).on(
            "change", lambda e: self._choose(e.args)
        )
        self.box = bare("div", "scroll").style("max-height: 235px").props('tabindex=0 role=region aria-label="Histories"')
        self.listed: list[int] = []

    def _choose(self, which: str) -> None:
        self.which = which
        self.listed = []
        self.show()

    def show(self) -> None:
        """Lists what there is, when that is more than before."""
        rows = self.job.so_far()[0]
        wars = rows["war_dyad"] >= 0
        rows = rows[wars if self.which == "war" else ~wars if self.which == "other" else slice(None)][:SHOWN]
        if self.listed == rows["history"].tolist() and self.listed:
            return
        self.listed = rows["history"].tolist()
        self.box.clear()
        with self.box:
            if not len(rows):
                text("p", "None so far.", "hint")
                return
            with bare("table", "table"):
                with bare("thead"), bare("tr"):
                    for name in ("history", "end", "day", "root", "acts in the chain", ""):
                        text("th" if name else "td", name, "text").props("scope=col" if name else "")
                with bare("tbody"):
                    for row in rows:
                        self._row(row)

    def _row(self, row) -> None:
        number = int(row["history"])
        at_war = row["war_dyad"] >= 0
        end = f"war, {DYAD_NAMES[row['war_dyad']]}" if at_war else _ending(row["end"])
        root = ""
        if at_war:
            root = f"{name_of(self.job.sides[0].cast.actors[row['root_actor']])}, {ROOTS[AUTHORIZATIONS[row['root_authorization']]]}"
        with bare("tr"):
            text("th", f"{number}").props("scope=row")
            for value in (end, f"{row['end_day']}", root, f"{row['chain_length']}" if at_war else ""):
                text("td", value, "text")
            with bare("td"):
                open_it = button("Open", lambda: self.room.go(view="play", history=number, day=0, act=None, change=()))
                open_it.props(f'aria-label="Open history {number} in Play"')


def _ending(code: int) -> str:
    name = ENDS[code]
    return END_NAMES[name][0] if name in END_NAMES else "horizon"
