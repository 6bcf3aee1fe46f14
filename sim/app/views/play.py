"""Play: one history, day by day, with the reasons of every act."""

from __future__ import annotations

from sim.app import worlds
from sim.app.looked_at import detail_of
from sim.app.pieces.browser import Stage
from sim.app.pieces.html import text


def play(room) -> None:
    """Shows the history of a room's state, at its day, with the act that it looks at."""
    waiting = text("p", "Living this history ...", "busy")
    room.errand(_Play(room).show(waiting))


class _Play:
    def __init__(self, room):
        self.room = room

    async def show(self, waiting) -> None:
        state = self.room.state
        config = worlds.configuration_of(state)
        self.life = await self.room.ask(lambda: self.room.house.lives.of(config, state.history))
        shown = await self.room.ask(lambda: self.life.shown)
        waiting.delete()
        self.room.digest = self.life.digest
        with self.room.body:
            self.stage = Stage([shown], [""], state.day)
        self.stage.on("day", lambda e: self.room.note_in_link(day=int(e.args)))
        self.stage.on("look", lambda e: self.room.errand(self.look(int(e.args["place"]))))
        self.stage.on("close", lambda: self.room.note_in_link(act=None))
        self.stage.on("prevent", lambda e: self._prevent(int(e.args["place"])))
        if state.act is not None:
            await self.look(state.act)

    async def look(self, place: int) -> None:
        """Looks at an act."""
        if place >= len(self.life.acts):
            self.room.notes.say([f"This history has no act #{place}; its last is #{len(self.life.acts) - 1}."])
            self.room.note_in_link(act=None)
            return
        detail = await self.room.ask(lambda: detail_of(self.life, place))
        self.stage.look({**detail, "life": 0, "preventable": True})
        self.room.note_in_link(act=place, day=max(self.room.state.day, detail["day"]))

    def _prevent(self, place: int) -> None:
        self.room.go(view="what_if", change=("prevent", place), day=0, act=None)
