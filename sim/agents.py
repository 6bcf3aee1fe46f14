"""The Mesa agents: views on the state of one actor each, that step by the compiled rules and can explain themselves."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd

from sim.decision import Decision
from sim.ladder import Rung
from sim.workbench import mesa


class _Numbers:
    """The agents' numbers, counted by model.

    Mesa 3.3 counts them in a table of the class ``Agent``, which holds every model, with all its arrays, for ever.
    """

    def __getitem__(self, model) -> itertools.count:
        return itertools.count(len(model.agents) + 1)


class Side(mesa.Agent):
    """One actor of the world.

    Its state lives in the world's record (``state``), where the compiled rules read and write it; ``decision`` keeps
    the last time that it deliberated.
    """

    _ids = _Numbers()

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
        decision = self.model.history.deliberate(self.index)
        if decision is not None:
            self.decision = decision

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
