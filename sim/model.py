"""The Mesa face: one history, told day by day by agents, with the same bits as the ensemble's."""

from __future__ import annotations

import mesa
import numpy as np
import pandas as pd

from sim.agents import Iran, Israel, Militia, Side, UnitedStates
from sim.day import order_of_day
from sim.ladder import FIRST_MILITIA, VICTIMS, Authorization, End, Kind, Victim
from sim.morning import begin, change_course, changes_today
from sim.outcomes import ROW, fill
from sim.settings import Settings

STATES = (Iran, UnitedStates, Israel)


class ShadowWar(mesa.Model):
    """One history of the shadow war.

    Args:
        settings: the world, its parameters and the seed.
        history: number of the history; with the seed it is the key of every draw, so that history k here is row k of an
            ensemble with the same settings.

    Attributes:
        world: the record of the world, see ``sim.state``.
        point: the parameter record.
        sides: the agents in roster order: patron, United States, Israel, militias.
        datacollector: by day ``acts``, ``control`` (mean over militias), ``centralization`` (realized, as it was last
            taken stock of), ``threat``, ``dissent`` and ``crisis`` (the larger); for agents ``capability`` and
            ``alert``.
    """

    def __init__(self, settings: Settings, history: int = 0):
        super().__init__(rng=settings.seed)
        self.cast = settings.cast
        self.settings = settings
        self._worlds = settings.cast.world.copy().view(np.recarray)
        self._logs = np.zeros(1, settings.log_dtype).view(np.recarray)
        self._points = settings.courses(settings.point).view(np.recarray)
        self.world, self.log, self.point = self._worlds[0], self._logs[0], self._points[0, 0]
        begin(self.world, self.point, np.uint64(settings.seed), np.uint64(history), settings.days)
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

    def step(self) -> None:
        """Lives one day."""
        if not self.running:
            return
        if changes_today(self.world):
            self.point = self._points[0, self.world.changes_made + 1]
            change_course(self.world, self.point)
        self._day(self.world, self.point, self.log)
        self.datacollector.collect(self)
        self.running = bool(self.world.end_day < 0)

    def run(self) -> ShadowWar:
        """Lives every day that is left; returns itself."""
        while self.running:
            self.step()
        return self

    @property
    def end(self) -> End | None:
        """How it ended, or None while it goes on."""
        return None if self.running else End(self.world.end)

    @property
    def digest(self) -> str:
        """The digest of the acts so far, 16 hex digits; that of the ensemble's row once it has ended."""
        return f"{int(self.world.digest):016x}"

    def row(self) -> np.ndarray:
        """The history's row, as the ensemble writes it (one element)."""
        rows = np.zeros(1, ROW).view(np.recarray)
        fill(rows[0], self.world, self.point, self.log, 0)
        return rows

    def acts(self) -> pd.DataFrame:
        """The acts so far, a row each, with names for numbers; the index is what ``cause`` points to."""
        log = self.log.acts[: self.world.n_acts]
        names = np.array(self.cast.actors)
        table = pd.DataFrame(
            {
                "day": log["day"],
                "actor": names[log["actor"]],
                "target": names[log["target"]],
                "theatre": np.array(self.cast.theatres)[log["theatre"]],
                "kind": [Kind(k).name.lower() for k in log["kind"]],
                "intended": log["intended"],
                "realized": log["realized"],
                "authorization": [Authorization(a).name.lower() for a in log["authorization"]],
                "direct": log["direct"].astype(bool),
                "avowed": log["avowed"].astype(bool),
                "intercepted": log["intercepted"].astype(bool),
                "blamed": log["blamed"].astype(bool),
                "charged": log["charged"].astype(bool),
                "crossed": log["crossed"].astype(bool),
                "against_preference": log["against_preference"].astype(bool),
                "cause": log["cause"],
            }
        )
        for victim in range(VICTIMS):
            table[f"{Victim(victim).name.lower()}_deaths"] = log["deaths"][:, victim]
        return table
