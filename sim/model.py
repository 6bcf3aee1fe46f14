"""The Mesa face: one history, told day by day by agents, with the same bits as the ensemble's."""

from __future__ import annotations

import copy

import numpy as np
import pandas as pd

from sim import reporters
from sim.agents import Iran, Israel, Militia, Side, UnitedStates
from sim.day import order_of_day
from sim.decision import Decision
from sim.history import History
from sim.ladder import FIRST_MILITIA, End
from sim.numbering import number_from
from sim.settings import Settings
from sim.workbench import mesa

STATES = (Iran, UnitedStates, Israel)


class ShadowWar(mesa.Model):
    """One history of the shadow war.

    It can be copied (``copy.deepcopy``) and pickled on any day; the copy and the original then live on apart.

    Args:
        settings: the world, its parameters and the seed.
        history: number of the history; with the seed of the settings it is the key of every draw, so that history k
            here is row k of an ensemble with the same settings.
        rng, seed: Mesa's names for what tells runs apart; instead of ``history``, and the same: ``rng=k`` is history k.
            Of a generator, a seed sequence or a list of numbers the number of the history is drawn.

    When none of them is given (or each is None) it is history 0, and in ``mesa.batch_run`` the history of the
    iteration: ``iterations=n`` (from Mesa 3.5 on ``rng=[None] * n``) gives histories 0 to n - 1 at every point of the
    parameters, the same ones whenever it is run and in any number of processes.  With ``{"history": range(n)}`` among
    its parameters, it gives those in every version of Mesa.  A subclass with parameters of its own hands ``rng`` on::

        class AtLevel(ShadowWar):
            def __init__(self, level=0.5, rng=None):
                super().__init__(settings_at(level), rng=rng)

    Attributes:
        history: the history that it lives, see ``sim.history``.
        sides: the agents in roster order: patron, United States, Israel, militias.
        datacollector: by day ``acts``, ``control`` (mean over militias), ``centralization`` (realized, as it was last
            taken stock of), ``threat``, ``dissent``, ``crisis`` (the larger), ``end`` (its name, None while it goes
            on), ``war`` (between governments) and ``war_day`` (None without one); for agents ``name``, ``capability``
            and ``alert``.
        random, rng: Mesa's own generators, for what a subclass adds; the model draws nothing from them.

    Raises:
        ConfigError: the settings are none, more than one of ``history``, ``rng`` and ``seed`` is given, or what is
            given names no history.
    """

    def __init__(self, settings: Settings, history: int | None = None, *, rng=None, seed=None):
        lived = History(settings, number_from(history, rng, seed))
        super().__init__(rng=[settings.seed, lived.number])
        self.cast = settings.cast
        self.settings = settings
        self.history = lived
        self.sides: list[Side] = [
            (STATES[index] if index < FIRST_MILITIA else Militia)(self, index, name)
            for index, name in enumerate(self.cast.actors)
        ]
        self.datacollector = mesa.DataCollector(reporters.OF_THE_MODEL, reporters.OF_AN_AGENT)

    def __copy__(self) -> ShadowWar:
        """A deep copy: a shallow one would step the original, by the methods that Mesa binds to each model."""
        return copy.deepcopy(self)

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
        self.history.step(order_of_day(self._deliberate))
        self.datacollector.collect(self)
        self.running = self.history.running

    def _deliberate(self, world, point, log, actor: int) -> None:
        self.sides[actor].step()

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
        """The history's row, as the ensemble writes it (one element).

        Raises:
            ConfigError: it has not ended.
        """
        return self.history.row()

    def acts(self) -> pd.DataFrame:
        """The acts so far, a row each, with names for numbers; the index is what ``cause`` points to."""
        return self.history.acts()

    def decision_of(self, place: int) -> Decision | None:
        """The decision behind an act, by its place in the log; None for a scripted one.

        Raises:
            ConfigError: there is no such act.
        """
        return self.history.decision_of(place)
