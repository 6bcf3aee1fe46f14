"""Histories as the page shows them: lived once, kept for whoever asks for the same, sent to the browser whole."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from sim.changes import Change
from sim.history import History
from sim.ladder import FIRST_MILITIA, PATRON, End
from sim.settings import settings_from
from sim.telling.story import ENDINGS, chain, name_of, sentence

KEPT = 64
"""Histories that are kept, the last ones asked for."""
WEEK = 7  # days between two values of what moves slowly


@dataclass(frozen=True)
class Life:
    """One history that was lived to its end.

    Attributes:
        config: its configuration.
        history: the history.
    """

    config: Mapping
    history: History

    @cached_property
    def acts(self) -> pd.DataFrame:
        """Its acts, as ``History.acts`` gives them."""
        return self.history.acts()

    @property
    def log(self) -> np.ndarray:
        """Its acts as records (``sim.act.ACT``)."""
        return self.history.log.acts[: self.history.world.n_acts]

    @property
    def actors(self) -> tuple[str, ...]:
        """Names by index."""
        return self.history.settings.cast.actors

    @cached_property
    def road(self) -> list[int]:
        """Places of the acts from the root to the war; empty where it did not end in war."""
        return chain(self.acts, self.history.war_act) if self.history.end == End.WAR else []

    @property
    def digest(self) -> str:
        """16 hex digits over its acts, the same as on the command line."""
        return self.history.digest

    @property
    def last_day(self) -> int:
        """The last day that was lived."""
        return int(self.history.world.end_day)

    @property
    def ending(self) -> str:
        """How it ended, in a sentence."""
        return ENDINGS[self.history.end]

    @cached_property
    def lines(self) -> list[str]:
        """Each act in words."""
        return [_capital(sentence(_Row(act))) for act in self.acts.to_dict("records")]

    def side_of(self, actor: str) -> str:
        """``patron``, ``adversary`` or ``militia``."""
        return side(self.actors.index(actor))

    @cached_property
    def shown(self) -> dict:
        """What the browser needs to play it: who there is, a column for each thing about an act, what moves by day."""
        shown = {
            "actors": [{"name": _capital(name_of(a)), "side": side(k)} for k, a in enumerate(self.actors)],
            "ties": _ties(self.history.settings.cast),
            "days": self.last_day + 1,
            "changes": [[c.day, _change(c)] for c in self.history.settings.changes if c.day <= self.last_day],
            "road": self.road,
            "ending": self.ending,
            "digest": self.digest,
            **self._acts_shown(),
            **self._days_shown(),
        }
        return {name: tuple(v) if isinstance(v, list) else v for name, v in shown.items()}  # NiceGUI watches lists

    def _acts_shown(self) -> dict:
        acts, place = self.acts, {name: k for k, name in enumerate(self.actors)}
        return {
            "day": acts.day.tolist(),
            "actor": [place[a] for a in acts.actor],
            "target": [place[a] for a in acts.target],
            "kind": acts.kind.tolist(),
            "rung": acts[["intended", "realized"]].max(axis=1).tolist(),
            "realized": acts.realized.tolist(),
            "cause": acts.cause.tolist(),
            "line": self.lines,
        }

    def _days_shown(self) -> dict:
        days = self.history.days()
        control = self.history.actor_days("control").to_numpy()[::WEEK].T
        return {
            "crisis": [tuple(days[f"crisis_iran_{state}"].round(3).tolist()) for state in ("us", "israel")],
            "control": [tuple(round(float(v), 3) for v in one) for one in control],
            "week": WEEK,
        }


class _Row(dict):
    """A row of a table, by attribute too; much quicker than a pandas Series for each row."""

    __getattr__ = dict.__getitem__


def side(index: int) -> str:
    """Which side an actor is on, by its index."""
    return "patron" if index == PATRON else "adversary" if index < FIRST_MILITIA else "militia"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _change(change: Change) -> str:
    what, where = change.parameter.replace("_", " "), change.mechanism.replace("_", " ")
    return f"From here on {what} ({where}) is {change.value:g}."


def _ties(cast) -> list[list]:
    """Ties among militias at the start: pairs of actors and what is between them."""
    n = len(cast.actors)
    ties = cast.world[0]["ties"][:n, :n]
    return [[int(i), int(j), round(float(ties[i, j]), 3)] for i, j in zip(*np.nonzero(np.triu(ties)), strict=True)]


class Lives:
    """The histories that were lived last.

    Whoever asks for the same history, by configuration and number, gets the same one; of who asked nothing is kept.

    Args:
        kept: how many.
    """

    def __init__(self, kept: int = KEPT):
        self._kept = kept
        self._lives: OrderedDict[str, Life] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, config: Mapping, history: int) -> Life:
        """Lives a history, or finds it.

        Raises:
            ConfigError: the configuration cannot be.
        """
        key = json.dumps([config, history], sort_keys=True, default=str)
        with self._lock:
            if key in self._lives:
                self._lives.move_to_end(key)
                return self._lives[key]
        life = Life(config, History(settings_from(config), history).run())
        with self._lock:
            self._lives[key] = life
            while len(self._lives) > self._kept:
                self._lives.popitem(last=False)
        return life
