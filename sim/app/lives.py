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

from sim.ladder import FIRST_MILITIA, End
from sim.model import ShadowWar
from sim.settings import Settings, settings_from
from sim.story import ENDINGS, chain, name_of, told

KEPT = 64
"""Histories that are kept, the last ones asked for."""


@dataclass(frozen=True)
class Life:
    """One history that was lived to its end.

    Attributes:
        config: its configuration.
        settings: what came of that.
        history: its number.
        model: the model that lived it.
    """

    config: Mapping
    settings: Settings
    history: int
    model: ShadowWar

    @cached_property
    def acts(self) -> pd.DataFrame:
        """Its acts, as ``ShadowWar.acts`` gives them."""
        return self.model.acts()

    @cached_property
    def road(self) -> list[int]:
        """Places of the acts from the root to the war; empty without one."""
        at_war = self.model.end == End.WAR
        return chain(self.acts, int(self.model.world.war_act)) if at_war else []

    @property
    def digest(self) -> str:
        """16 hex digits over its acts, the same as on the command line."""
        return self.model.digest

    @property
    def end_day(self) -> int:
        """The last day that was lived."""
        return int(self.model.world.end_day)

    @property
    def ending(self) -> str:
        """How it ended, in a sentence."""
        return ENDINGS[self.model.end]

    @cached_property
    def lines(self) -> list[str]:
        """One line in words for each act."""
        return [" ".join(line.split()[3:]) for line in told(self.acts)]

    def side_of(self, actor: str) -> str:
        """``patron``, ``adversary`` or ``militia``."""
        return _side(self.settings.cast.actors.index(actor))

    def shown(self) -> dict:
        """What the browser needs to play it: names, ties, and a column for each thing about an act."""
        acts, cast = self.acts, self.settings.cast
        place = {name: k for k, name in enumerate(cast.actors)}
        days = self.model.datacollector.get_model_vars_dataframe()
        return {
            "actors": [{"name": name_of(a), "side": _side(k)} for k, a in enumerate(cast.actors)],
            "ties": _ties(cast),
            "days": self.end_day + 1,
            "horizon": self.settings.days,
            "day": acts.day.tolist(),
            "actor": [place[a] for a in acts.actor],
            "target": [place[a] for a in acts.target],
            "kind": acts.kind.tolist(),
            "rung": acts[["intended", "realized"]].max(axis=1).tolist(),
            "realized": acts.realized.tolist(),
            "crossed": acts.crossed.tolist(),
            "cause": acts.cause.tolist(),
            "line": self.lines,
            "crisis": [round(v, 3) for v in days.crisis],
            "threat": [round(v, 3) for v in days.threat],
            "control": [round(v, 3) for v in days.control],
            "changes": [[c.day, _change(c)] for c in self.settings.changes if c.day <= self.end_day],
            "road": self.road,
            "ending": self.ending,
            "digest": self.digest,
        }


def _side(index: int) -> str:
    return "patron" if index == 0 else "adversary" if index < FIRST_MILITIA else "militia"


def _change(change) -> str:
    what = change.parameter.replace("_", " ")
    return f"From here on {what} ({change.mechanism.replace('_', ' ')}) is {change.value:g}."


def _ties(cast) -> list[list]:
    """Pairs of actors with what is between them at the start: control for the patron's, ties among militias."""
    world = cast.world[0]
    n = int(world["n_actors"])
    ties = world["ties"][:n, :n]
    pairs = [[int(i), int(j), round(float(ties[i, j]), 3)] for i, j in zip(*np.nonzero(np.triu(ties)), strict=True)]
    return pairs


class Lives:
    """The histories that were lived last.  Whoever asks for the same history, by configuration and number, gets the
    same one; nothing of who asked is kept.
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
        settings = settings_from(config)
        life = Life(config, settings, history, ShadowWar(settings, history).run())
        with self._lock:
            self._lives[key] = life
            while len(self._lives) > self._kept:
                self._lives.popitem(last=False)
        return life
