"""The Mesa agents: views on the state of one actor each, that step by the compiled rules and can explain themselves."""

from __future__ import annotations

from dataclasses import dataclass

import mesa
import numpy as np
import pandas as pd

from sim.actors import adversary, militia, patron
from sim.day import deliberate
from sim.ladder import RUNGS, Cause, Rung


@dataclass(frozen=True)
class Decision:
    """One decision as it was taken.

    Attributes:
        day: when.
        opponent: name of whom the rung is directed at.
        cause: why the actor deliberated.
        chosen: the rung drawn.
        scores: mechanism x rung, in nats.
        odds: probability of each rung.
    """

    day: int
    opponent: str
    cause: Cause
    chosen: Rung
    scores: pd.DataFrame
    odds: np.ndarray

    def table(self) -> pd.DataFrame:
        """Rung x mechanism in nats, with their total and the probability that came of it."""
        table = self.scores.T.copy()
        table["total"] = table.sum(axis=1)
        table["probability"] = self.odds
        return table


class Side(mesa.Agent):
    """One actor of the world.

    Its state lives in the world's record (``state``), where the compiled rules read and write it; ``decision`` keeps
    the last time that it deliberated.
    """

    weighs: type = patron.Weighs

    def __init__(self, model, index: int, name: str):
        super().__init__(model)
        self.index = index
        self.name = name
        self.decision: Decision | None = None

    @property
    def state(self) -> np.record:
        """The actor's part of the world record (see ``sim.state.ACTOR``)."""
        return self.model.world.actors[self.index]

    def step(self) -> None:
        """Deliberates on the state of the morning; what it intends takes effect in the evening."""
        world = self.model.world
        world.decided = -1
        deliberate(world, self.model.point, self.model.log, self.index)
        if world.decided == self.index:
            rows = [row.name for row in self.weighs]
            scores = pd.DataFrame(world.scores[: len(rows)].copy(), index=rows, columns=range(RUNGS))
            self.decision = Decision(
                day=int(world.day),
                opponent=self.model.cast.actors[world.opponent],
                cause=Cause(world.prompted_by),
                chosen=Rung(world.chosen),
                scores=scores,
                odds=world.odds.copy(),
            )

    def explain(self) -> pd.DataFrame:
        """The last decision as a table rung x mechanism, in nats; empty when there was none yet."""
        return pd.DataFrame() if self.decision is None else self.decision.table()


class Iran(Side):
    """The patron."""

    @property
    def threat(self) -> float:
        """Perceived threat, 0..1."""
        return float(self.model.world.threat)

    @property
    def authority(self) -> float:
        """Personal authority of the commander of its Quds Force, 0..1."""
        return float(self.model.world.authority)


class Adversary(Side):
    """What the United States and Israel have in common."""

    weighs = adversary.Weighs

    @property
    def alert(self) -> float:
        """How massed and watchful it is, 0..1."""
        return float(self.state.alert)


class UnitedStates(Adversary):
    """The United States."""


class Israel(Adversary):
    """Israel."""


class Militia(Side):
    """A militia of the network."""

    weighs = militia.Weighs

    @property
    def control(self) -> float:
        """The patron's control over it, 0..1."""
        return float(self.state.control)

    @property
    def licence(self) -> Rung:
        """The highest rung that it is permitted, as received."""
        return Rung(self.state.licence)

    @property
    def capability(self) -> float:
        """Arms and skill; 1 is a typical militia."""
        return float(self.state.capability)
