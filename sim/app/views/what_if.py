"""What if: the same history twice, side by side, with one change; and what usually follows from it."""

from __future__ import annotations

from sim.app import worlds
from sim.app.forks import Fork, fork_of
from sim.app.looked_at import detail_of
from sim.app.pieces.browser import Stage
from sim.app.pieces.change import ChangeForm, nothing_chosen
from sim.app.pieces.following import Following
from sim.app.pieces.html import about, bare, panel, text

TITLES = ("As it was", "What if")


def what_if(room) -> None:
    """Shows both courses of the history of a room's state."""
    waiting = text("p", "Living this history ...", "busy")
    room.errand(_WhatIf(room).show(waiting))


class _WhatIf:
    def __init__(self, room):
        self.room = room

    async def show(self, waiting) -> None:
        room, state = self.room, self.room.state
        life = await room.ask(lambda: room.house.lives.of(worlds.configuration_of(state), state.history))
        waiting.delete()
        with room.body, bare("section", "panel").props('aria-label="The change"'):
            ChangeForm(room, life)
            self.said = text("p", "", "said")
        if not state.change:
            with room.body:
                nothing_chosen(room, life)
            return
        fork = await room.ask(lambda: fork_of(state, room.house.lives))
        shown = await room.ask(lambda: [fork.first.shown, fork.second.shown])
        self.said.set_text(said(fork))
        room.digest = f"{fork.digest} (as it was {fork.first.digest}, what if {fork.second.digest})"
        with room.body:
            start = state.day or (fork.parting or {"day": 0})["day"]
            self._stage(fork, shown, start)
            with panel("What usually follows", about("branch", "difference, in pairs", "interval")):
                Following(room, fork)

    def _stage(self, fork: Fork, shown: list[dict], start: int) -> None:
        self.lives = (fork.first, fork.second)
        self.stage = Stage(shown, list(TITLES), start, fork.parting)
        self.stage.on("day", lambda e: self.room.note_in_link(day=int(e.args)))
        self.stage.on("look", lambda e: self.room.errand(self._look(int(e.args["life"]), int(e.args["place"]))))

    async def _look(self, which: int, place: int) -> None:
        detail = await self.room.ask(lambda: detail_of(self.lives[which], place))
        self.stage.look({**detail, "life": which, "preventable": which == 0})


def said(fork: Fork) -> str:
    """The change, where it leads to, and whether it did."""
    if fork.parting is None:
        return f"What if {fork.words}? Nothing changes: every act is the same."
    ends = f"As it was: {fork.first.ending} What if: {fork.second.ending}"
    return f"What if {fork.words}? The two part on day {fork.parting['day']}. {ends}"
