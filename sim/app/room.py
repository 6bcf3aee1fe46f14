"""One student's page: the state that it shows, the controls of its world, the view, and its place in the queue."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace

from nicegui import Client, background_tasks, ui

from sim.app import links, worlds
from sim.app.lives import Lives
from sim.app.pieces.html import bare, button, text
from sim.app.pieces.link import link_button
from sim.app.pieces.notes import Notes
from sim.app.pieces.repeat import repeat_dialog
from sim.app.pieces.world import World
from sim.app.state import VIEWS, State
from sim.app.turns import Turns
from sim.app.views import VIEW_OF
from sim.params import ConfigError


@dataclass(frozen=True)
class House:
    """What all rooms share: the queue and the histories that were lived last.  It knows nothing of any state."""

    turns: Turns
    lives: Lives


class Room:
    """One page.

    Args:
        house: the shared part.
        state: what it opens with.
        notes: what of its link was not valid.

    Attributes:
        state: what it shows.
        session: its name in the queue.
        digest: of the result that it shows, once there is one.
    """

    def __init__(self, house: House, state: State, notes: list[str]):
        self.house, self.state = house, state
        self.digest = ""
        self.client: Client = ui.context.client
        self.session = self.client.id
        self._errand: asyncio.Task | None = None
        self.client.on_delete(lambda: house.turns.leave(self.session))
        self._frame(notes)
        self.show()

    def _frame(self, notes: list[str]) -> None:
        self.client.page_container.set_visibility(False)  # it is a landmark of its own; the page brings its landmarks
        with self.client.layout, bare("div", "frame"):
            self._top()
            with bare("aside", "side").props('aria-label="The world"'):
                self.world = World(self)
            with bare("main", "body"):
                self.notes = Notes()
                self.body = bare("div")
        self.notes.say(notes)

    def _top(self) -> None:
        with bare("header", "top"):
            with text("h1", "Spillover"):
                text("small", "A shadow war, to watch and to change. Not a forecast.")
            with bare("nav").props('aria-label="Views"'):
                self._tabs = {view: button(name, lambda v=view: self.go(view=v), "") for view, name in VIEWS.items()}
            bare("div", "spacer")
            link_button()
            button("How to repeat this", lambda: self.errand(repeat_dialog(self)), "tool")

    def show(self) -> None:
        """Shows the state from scratch: tabs, controls, view."""
        for view, tab in self._tabs.items():
            here = view == self.state.view
            tab.props(add="aria-current=page" if here else None, remove=None if here else "aria-current")
        self.world.show(self.state)
        self.house.turns.stop(self.session)
        self.digest = ""
        self.body.clear()
        with self.body:
            try:
                VIEW_OF[self.state.view](self)
            except ConfigError as error:
                self.notes.say([str(error)])

    def go(self, **changed) -> None:
        """Moves on to another state; the browser's way back leads to this one."""
        self.notes.say([])
        before, self.state = self.state, replace(self.state, **changed)
        try:
            self.state, notes = worlds.nearest_valid(self.state)
            self.notes.say(notes)
        except ConfigError as error:
            self.state = before
            self.notes.say([str(error)])
            return
        ui.navigate.history.push(links.link_of(self.state))
        self.show()

    def note_in_link(self, **changed) -> None:
        """Changes the state and its link without showing anything anew."""
        self.state = replace(self.state, **changed)
        ui.navigate.history.replace(links.link_of(self.state))

    async def ask(self, question: Callable[[], object]):
        """The answer to a short question, when its turn has come."""
        return await asyncio.wrap_future(self.house.turns.ask(self.session, question))

    def errand(self, work: Coroutine) -> None:
        """Runs what a view has to wait for, in place of the one before; a refusal becomes a note."""
        if self._errand is not None:
            self._errand.cancel()
        self._errand = background_tasks.create(self._carried_out(work))

    async def _carried_out(self, work: Coroutine) -> None:
        with self.client:
            try:
                await work
            except ConfigError as error:
                self.notes.say([str(error)])
