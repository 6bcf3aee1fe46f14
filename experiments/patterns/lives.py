"""Ensembles as patterns look at them: rows, acts and last days, lived once for each set of changes."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import yaml
from omegaconf import OmegaConf

from sim.calendar import DAYS_A_YEAR
from sim.configuration import scenarios
from sim.ensemble import run_histories
from sim.ladder import FIRST_MILITIA, VICTIMS
from sim.outcomes import ROW
from sim.settings import Settings, settings_from
from sim.state import ACTOR

ACT = np.dtype(
    [
        ("day", "i4"),
        ("actor", "i2"),
        ("target", "i2"),
        ("theatre", "i2"),
        ("kind", "i1"),
        ("intended", "i1"),
        ("realized", "i1"),
        ("deaths", "i4", (VICTIMS,)),
        ("authorization", "i1"),
        ("charged", "i1"),
        ("cause", "i4"),
    ]
)
"""What patterns read of an act; small, since a dozen ensembles of a million acts are kept."""


@dataclass(frozen=True)
class Lived:
    """An ensemble that has been lived.

    Attributes:
        settings: what was run.
        rows: one ``sim.outcomes.ROW`` a history.
        acts: the acts of all histories, one after the other.
        first: place of each history's first act in ``acts``.
        actors: all actors on the last day, histories x actors.
        opening: how open the land corridor was on the last day.
        pressure: that the patron felt on the last day.
    """

    settings: Settings
    rows: np.ndarray
    acts: np.ndarray
    first: np.ndarray
    actors: np.ndarray
    opening: np.ndarray
    pressure: np.ndarray

    @cached_property
    def history(self) -> np.ndarray:
        """Number of the history that each act belongs to."""
        return np.repeat(np.arange(len(self.rows)), np.diff(self.first, append=len(self.acts)))

    @cached_property
    def provoker(self) -> np.ndarray:
        """Actor of the act that provoked each act, -1 where none did."""
        cause = self.acts["cause"]
        place = np.where(cause >= 0, self.first[self.history] + cause, 0)
        return np.where(cause >= 0, self.acts["actor"][place], -1)

    @cached_property
    def years(self) -> np.ndarray:
        """Length of each history."""
        return (self.rows["end_day"] + 1) / DAYS_A_YEAR

    @property
    def theatres(self) -> np.ndarray:
        """The theatres as declared."""
        return self.settings.cast.world["theatres"][0][: len(self.settings.cast.theatres)]

    def who(self, name: str) -> int:
        """Index of an actor."""
        return self.settings.cast.actors.index(name)

    def place(self, name: str) -> int:
        """Index of a theatre."""
        return self.settings.cast.theatres.index(name)

    def at_home(self, place: str) -> list[int]:
        """The militias at home in a theatre."""
        declared = self.settings.cast.world["actors"][0]
        count = len(self.settings.cast.actors)
        return [i for i in range(FIRST_MILITIA, count) if declared["home"][i] == self.place(place)]

    def numbers(self, which: np.ndarray) -> np.ndarray:
        """How many of the acts that ``which`` marks each history holds."""
        return np.bincount(self.history[which], minlength=len(self.rows))


def changed(config: Mapping, overrides: tuple[str, ...]) -> dict:
    """A configuration with changes on top, in their order.

    Args:
        config: plain and resolved.
        overrides: ``scenario=name`` for all that a scenario states, ``key=value`` for one key, ``~key`` to leave one
            out.
    """
    tree = OmegaConf.create(deepcopy(dict(config)))
    for override in overrides:
        key, _, value = override.partition("=")
        if key == "scenario":
            tree = OmegaConf.merge(tree, scenarios()[value].content)
        elif key.startswith("~"):
            parent, _, leaf = key[1:].rpartition(".")
            del OmegaConf.select(tree, parent)[leaf]
        else:
            OmegaConf.update(tree, key, yaml.safe_load(value), merge=False, force_add=True)
    return OmegaConf.to_container(tree, resolve=True)


class Lives:
    """Lives the ensemble of a configuration with any changes; the same changes are lived once."""

    def __init__(self, config: Mapping):
        """Nothing is lived before it is asked for.

        Args:
            config: the configuration that changes go on top of.
        """
        self._config = config
        self._kept: dict[tuple[str, ...], Lived] = {}

    def __call__(self, *overrides: str) -> Lived:
        """The ensemble with these changes, as ``changed`` reads them."""
        if overrides not in self._kept:
            self._kept[overrides] = self._lived(settings_from(changed(self._config, overrides)))
        return self._kept[overrides]

    @property
    def ensembles(self) -> int:
        """How many different ones were lived."""
        return len(self._kept)

    @property
    def digests(self) -> np.ndarray:
        """Digests of all histories, in the order in which their ensembles were first asked for."""
        return np.concatenate([lived.rows["digest"] for lived in self._kept.values()])

    def _lived(self, settings: Settings) -> Lived:
        n, count = settings.histories, len(settings.cast.actors)
        world, log = np.zeros_like(settings.cast.world), np.zeros(1, settings.log_dtype)
        courses = settings.courses(settings.point)
        rows, actors = np.zeros(n, ROW), np.zeros((n, count), ACTOR)
        opening, pressure, acts = np.zeros(n), np.zeros(n), []
        rows["history"] = np.arange(n)
        for k in range(n):
            one, seed = rows[k : k + 1], np.uint64(settings.seed)
            run_histories(world, log, settings.cast.world, courses, one, seed, settings.days)
            acts.append(_told(log["acts"][0][: world["n_acts"][0]]))
            actors[k] = world["actors"][0][:count]
            opening[k], pressure[k] = world["opening"][0], world["pressure"][0]
        first = np.cumsum([0, *map(len, acts)])[:-1]
        return Lived(settings, rows, np.concatenate(acts), first, actors, opening, pressure)


def _told(log: np.ndarray) -> np.ndarray:
    """The columns of a log that patterns read."""
    acts = np.empty(len(log), ACT)
    for name in ACT.names:
        acts[name] = log[name]
    return acts
