"""What Mesa collects of every day: plain numbers and names, by functions that can be pickled."""

from __future__ import annotations

import numpy as np

from sim.ladder import FIRST_MILITIA


def acts(model) -> int:
    """Entries in the log so far."""
    return int(model.world.n_acts)


def control(model) -> float:
    """The patron's, mean over the militias, 0..1."""
    return float(np.mean([side.control for side in model.sides[FIRST_MILITIA:]]))


def centralization(model) -> float:
    """Realized, of the command network, as it was last taken stock of, 0..1."""
    return float(model.world.centralization)


def threat(model) -> float:
    """As the patron perceives it, 0..1."""
    return float(model.world.threat)


def dissent(model) -> float:
    """In the patron's country, 0..1."""
    return float(model.world.dissent)


def crisis(model) -> float:
    """The larger of the two, 0..1."""
    return float(model.world.dyads["crisis"].max())


def end(model) -> str | None:
    """How it ended, None while it goes on."""
    return None if model.end is None else model.end.name.lower()


def war(model) -> bool:
    """Whether war between governments has begun."""
    return model.history.war


def war_day(model) -> int | None:
    """On which day it began, None without one."""
    return model.history.war_day


def name(side) -> str:
    """The actor's, as in the roster."""
    return side.name


def capability(side) -> float:
    """Arms and skill; 1 is a typical militia."""
    return float(side.state.capability)


def alert(side) -> float:
    """How massed and watchful it is, 0..1."""
    return float(side.state.alert)


OF_THE_MODEL = {f.__name__: f for f in (acts, control, centralization, threat, dissent, crisis, end, war, war_day)}
OF_AN_AGENT = {f.__name__: f for f in (name, capability, alert)}
