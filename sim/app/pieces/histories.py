"""Histories of an ensemble as a table; each opens in *Play*."""

from __future__ import annotations

import numpy as np

from sim.app.ensembles import Ensemble
from sim.app.pieces.browser import Field, Rows
from sim.app.pieces.charts import ENDS as END_NAMES
from sim.app.pieces.charts import ROOTS, dyad_in_words
from sim.ladder import DYAD_NAMES
from sim.table import AUTHORIZATIONS, ENDS
from sim.telling.story import name_of

SHOWN = 60
HEAD = ("history", "end", "day", "root", "acts on the road")
WHICH = {"war": "that ended in open war", "other": "that ended otherwise", "all": "all"}


class Histories:
    """The first histories of a kind.

    Args:
        room: in which one is opened.
        job: the ensemble; its first side is what is listed.
    """

    def __init__(self, room, job: Ensemble):
        self.job, self.which = job, "war"
        Field(kind="choice", label="show those", value="war", options=[list(p) for p in WHICH.items()]).on(
            "change", lambda e: self._choose(e.args)
        )
        self.table = Rows(HEAD)
        self.table.on("open", lambda e: room.go(view="play", history=int(e.args), day=0, act=None, change=()))

    def _choose(self, which: str) -> None:
        self.which = which
        self.show()

    def show(self) -> None:
        """Lists what there is."""
        rows = self.job.so_far()[0]
        wars = rows["war_dyad"] >= 0
        some = rows[wars if self.which == "war" else ~wars if self.which == "other" else slice(None)][:SHOWN]
        self.table.show([self._cells(row) for row in some])

    def _cells(self, row: np.void) -> list:
        number, day = int(row["history"]), int(row["end_day"])
        if row["war_dyad"] < 0:
            name = ENDS[row["end"]]
            return [number, END_NAMES[name][0] if name in END_NAMES else "horizon", day, "", ""]
        actor = name_of(self.job.sides[0].cast.actors[row["root_actor"]])
        root = f"{actor}, {ROOTS[AUTHORIZATIONS[row['root_authorization']]]}"
        return [number, f"war, {dyad_in_words(DYAD_NAMES[row['war_dyad']])}", day, root, int(row["chain_length"])]
