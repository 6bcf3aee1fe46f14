"""A decision as it was taken, and which mechanisms pulled it where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from sim.actors import adversary, militia, patron
from sim.ladder import FIRST_MILITIA, PATRON, RUNGS, Cause, Rung


@dataclass(frozen=True)
class Decision:
    """One decision.

    Attributes:
        day: when.
        actor: whose, its name.
        opponent: name of whom the rung is directed at.
        cause: why the actor deliberated.
        chosen: the rung drawn.
        mechanisms: names of the rows of ``nats``.
        nats: mechanism x rung.
        odds: probability of each rung.
    """

    day: int
    actor: str
    opponent: str
    cause: Cause
    chosen: Rung
    mechanisms: tuple[str, ...]
    nats: np.ndarray
    odds: np.ndarray

    @cached_property
    def scores(self) -> pd.DataFrame:
        """Mechanism x rung, in nats."""
        return pd.DataFrame(self.nats, index=list(self.mechanisms), columns=range(RUNGS))

    def table(self) -> pd.DataFrame:
        """Rung x mechanism in nats, with their total and the probability that came of it."""
        table = self.scores.T.copy()
        table["total"] = table.sum(axis=1)
        table["probability"] = self.odds
        return table

    def pulls(self) -> pd.Series:
        """How far each mechanism pulled towards the chosen rung, in nats, the strongest first.

        It is the mechanism's score of that rung above its mean score over all rungs, weighted by their probability:
        what it adds to the rung's log-odds against an act drawn as this one was.
        """
        pulls = self.nats[:, self.chosen] - self.nats @ self.odds
        return pd.Series(pulls, index=list(self.mechanisms)).sort_values(ascending=False, kind="stable")


def weighed_by(actor: int) -> type:
    """The mechanisms that an actor weighs, by the rows of its score table."""
    if actor == PATRON:
        return patron.Weighs
    return adversary.Weighs if actor < FIRST_MILITIA else militia.Weighs


def decision_from(noted: np.void, names: tuple[str, ...]) -> Decision:
    """A decision of the minutes (``sim.minutes.DECISION``), with names for numbers."""
    mechanisms = tuple(row.name for row in weighed_by(int(noted["actor"])))
    return Decision(
        day=int(noted["day"]),
        actor=names[noted["actor"]],
        opponent=names[noted["opponent"]],
        cause=Cause(noted["prompted_by"]),
        chosen=Rung(noted["chosen"]),
        mechanisms=mechanisms,
        nats=noted["scores"][: len(mechanisms)].copy(),
        odds=noted["odds"].copy(),
    )
