"""The Mesa face: one history, told day by day by agents, with the same bits as the ensemble's."""

from __future__ import annotations

import mesa
import numpy as np
import pandas as pd

from sim.agents import Iran, Israel, Militia, Side, UnitedStates
from sim.day import order_of_day
from sim.decision import Decision
from sim.history import History
from sim.ladder import FIRST_MILITIA, End
from sim.settings import Settings

STATES = (Iran, UnitedStates, Israel)


class ShadowWar(mesa.Model):
    """One history of the shadow war.

    Args:
        settings: the world, its parameters and the seed.
        history: number of the history; with the seed it is the key of every draw, so that history k here is row k of an
            ensemble with the same settings.

    Attributes:
        history: the history that it lives, see ``sim.history``.
        sides: the agents in roster order: patron, United States, Israel, militias.
        datacollector: by day ``acts``, ``control`` (mean over militias), ``centralization`` (realized, as it was last
            taken stock of), ``threat``, ``dissent`` and ``crisis`` (the larger); for agents ``capability`` and
            ``alert``.
    """

    def __init__(self, settings: Settings, history: int = 0):
        super().__init__(rng=settings.seed)
        self.cast = settings.cast
        self.settings = settings
        self.history = History(settings, history)
        self.sides: list[Side] = [
            (STATES[index] if index < FIRST_MILITIA else Militia)(self, index, name)
            for index, name in enumerate(self.cast.actors)
        ]
        self._day = order_of_day(lambda world, point, log, actor: self.sides[actor].step())
        self.datacollector = mesa.DataCollector(
            model_reporters={
                "acts": lambda m: int(m.world.n_acts),
                "control": lambda m: float(np.mean([s.control for s in m.sides[FIRST_MILITIA:]])),
                "centralization": lambda m: float(m.world.centralization),
                "threat": lambda m: float(m.world.threat),
                "dissent": lambda m: float(m.world.dissent),
                "crisis": lambda m: float(m.world.dyads["crisis"].max()),
            },
            agent_reporters={
                "capability": lambda a: float(a.state.capability),
                "alert": lambda a: float(a.state.alert),
            },
        )

    @property
    def world(self) -> np.record:
        """The record of the world, see ``sim.state``."""
        return self.history.world

    @property
    def point(self) -> np.record:
        """The parameter record that is in force."""
        return self.history.point

    @property
    def log(self) -> np.record:
        """The record of the acts, see ``sim.act``."""
        return self.history.log

    def step(self) -> None:
        """Lives one day."""
        if not self.running:
            return
        self.history.step(self._day)
        self.datacollector.collect(self)
        self.running = self.history.running

    def run(self) -> ShadowWar:
        """Lives every day that is left; returns itself."""
        while self.running:
            self.step()
        return self

    @property
    def end(self) -> End | None:
        """How it ended, or None while it goes on."""
        return self.history.end

    @property
    def digest(self) -> str:
        """The digest of the acts so far, 16 hex digits; that of the ensemble's row once it has ended."""
        return self.history.digest

    def row(self) -> np.ndarray:
        """The history's row, as the ensemble writes it (one element)."""
        return self.history.row()

    def acts(self) -> pd.DataFrame:
        """The acts so far, a row each, with names for numbers; the index is what ``cause`` points to."""
        return self.history.acts()

    def decision_of(self, place: int) -> Decision | None:
        """The decision behind an act, by its place in the log; None for a scripted one."""
        return self.history.decision_of(place)
