"""A history and the same with one change: both courses, and where they part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sim.app import worlds
from sim.app.lives import Life, Lives
from sim.app.state import State
from sim.counterfactual.branches import branching
from sim.counterfactual.whatif import changed, day_of_change, parting
from sim.params import ConfigError
from sim.settings import Settings
from sim.table import results_digest
from sim.telling.courses import in_words

BRANCHES = 400
"""Times that a history goes on after the day of a change, with and without it."""


def entry_of(change: tuple) -> dict:
    """A change of the page as an entry of ``events``, as ``experiments.whatif`` takes it."""
    match change:
        case ("prevent", place):
            return {"prevent": place}
        case ("force", day, actor, target, theatre, act, rung):
            placed = {} if act == "order" else {"theatre": theatre}
            return {"day": day, "actor": actor, "target": target, **placed, "act": act, "intended": rung}
        case ("off", day, mechanism):
            return {"day": day, "off": [mechanism]}
        case ("set", day, name, value):
            mechanism, parameter = name.split(".")
            return {"day": day, "set": {mechanism: {parameter: value}}}
    raise ValueError(f"no such change: {change}")


@dataclass(frozen=True)
class Fork:
    """A history with and without one change.

    Attributes:
        first, second: as it was, and what if.
        day: of the change.
        words: what is changed.
        place: in the log, where they part; None where nothing changes.
    """

    first: Life
    second: Life
    day: int
    words: str
    place: int | None

    @property
    def parting(self) -> dict | None:
        """The first day on which they differ, and what is said of it."""
        if self.place is None:
            return None
        days = [int(life.log["day"][self.place]) for life in (self.first, self.second) if self.place < len(life.log)]
        return {"day": min(days), "line": f"Here they part: the first {self.place} entries are the same."}

    @property
    def digest(self) -> str:
        """16 hex digits over both courses, as in the manifest of ``experiments.whatif``."""
        return results_digest(np.array([life.history.world.digest for life in (self.first, self.second)]))

    def branches(self) -> list[Settings]:
        """Settings under which both courses go on after the change with other random numbers, in pairs."""
        number = int(self.first.history.world.history)
        return [branching(life.history.settings, number, self.day) for life in (self.first, self.second)]


def fork_of(state: State, lives: Lives) -> Fork:
    """The fork of a state.

    Raises:
        ConfigError: the change cannot be, or comes after the end of the history.
    """
    config = worlds.configuration_of(state)
    first = lives.of(config, state.history)
    second = changed(config, entry_of(state.change), first.log, first.actors)
    day = day_of_change(second)
    if day > first.last_day:
        raise ConfigError(f"The history ends on day {first.last_day}; a change on day {day} comes too late.")
    return _forked(first, lives.of(second, state.history), day, config)


def _forked(first: Life, second: Life, day: int, config: Mapping) -> Fork:
    change = list(second.config["events"].values())[-1]
    words = in_words(change, config["events"] or {})
    return Fork(first, second, day, words, parting(first.log, second.log))
