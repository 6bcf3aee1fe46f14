"""The server: one page, many rooms."""

from __future__ import annotations

import numpy as np
from fastapi import Request
from nicegui import app, ui

from sim.app import worlds
from sim.app.ensembles import lived
from sim.app.links import state_of
from sim.app.lives import Lives
from sim.app.pieces.browser import WEB
from sim.app.pieces.guide import guide_page
from sim.app.readers import SCENARIOS
from sim.app.room import House, Room
from sim.app.state import State
from sim.app.turns import Turns
from sim.ensemble import cores
from sim.files import read_text
from sim.params import ConfigError

TITLE = "Spillover: the classroom"
LEFT_AFTER = 3.0  # seconds after which a page that has lost its connection is gone
STYLE = read_text("page", WEB / "style.css")
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="14" fill="#22303C"/>'
    '<circle cx="16" cy="16" r="5" fill="#D55E00"/><circle cx="8" cy="11" r="3" fill="#0072B2"/>'
    '<circle cx="24" cy="21" r="3" fill="#E69F00"/></svg>'
)


def warmed() -> None:
    """Does once what is slow the first time: code is compiled or loaded, scenarios are read."""
    state = State(years=0.1)
    settings = worlds.settings_of(state)
    lived(settings, settings.point, np.arange(1))
    Lives(1).of(worlds.configuration_of(state), 0)
    for name in SCENARIOS:
        worlds.scenario_configuration(name)


def serve(host: str, port: int, seen_as: str) -> None:
    """Serves the page until it is stopped.

    Args:
        host, port: where to listen.
        seen_as: the address that others find it under.
    """
    print("making ready (the first time this takes about a minute)", flush=True)
    house = House(Turns(cores()), Lives())

    @ui.page("/", title=TITLE, reconnect_timeout=LEFT_AFTER)
    def page(request: Request) -> None:
        ui.add_css(STYLE)
        ui.run_javascript('window.addEventListener("popstate", () => location.reload())')
        state, notes = state_of(request.query_params)
        try:
            state, more = worlds.nearest_valid(state)
        except ConfigError as error:
            state, more = State(), [f"{error} The page opened with its usual state."]
        Room(house, state, notes + more)

    @ui.page("/lesson/{name}", title=f"{TITLE}: a lesson")
    def lesson(name: str) -> None:
        ui.add_css(STYLE)
        guide_page(name)

    @app.get("/status")
    def status() -> dict:
        return {"waiting": house.turns.waiting()}  # sessions for which something is, or is to be, computed

    warmed()
    app.on_startup(lambda: print(f"the classroom page: http://{seen_as}:{port} (Ctrl-C ends it)", flush=True))
    ui.run(
        host=host,
        port=port,
        title=TITLE,
        favicon=ICON,
        language="en-US",
        show=False,
        reload=False,
        tailwind=False,
        show_welcome_message=False,
    )
