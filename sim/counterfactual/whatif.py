"""What if: a configuration with one thing changed on one day, and where two courses of a history part.

A what-if is one further entry of ``events`` (see ``sim.scripts`` and ``sim.changes``), so that it is written down,
refused and repeated like any other configuration.  An act of a history can be named by its place in the log instead.
Until the evening of its day (a change of parameters: until its morning) both courses are the same bit for bit, because
every random number is named by history, day, actor and purpose.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from sim.ladder import Way
from sim.params import ConfigError, whole_within
from sim.roster import section
from sim.scripts import WAYS, entries

NAME = "what_if"


def changed(config: Mapping, change: Mapping, log: np.ndarray, actors: tuple[str, ...]) -> dict:
    """The configuration with the change among its events.

    Args:
        config: a resolved configuration.
        change: an entry of ``events``; its ``prevent`` may be the place of an act in the log.
        log: of the history as it was (array of ``sim.act.ACT``).
        actors: names by index.

    Raises:
        ConfigError: nothing is changed, or there is no such act.
    """
    change = dict(section("change", change))
    if not change:
        raise ConfigError(
            "change: nothing to change; say change.prevent=<number of an act>, or change.day=... with change.set, "
            "change.off, or an act's change.actor, change.target, change.theatre."
        )
    events = dict(section("events", config.get("events")))
    if isinstance(change.get("prevent"), (int, float)):
        change = {**change, **prevention(change["prevent"], log, actors, events)}
    return {**config, "events": {**events, _new_name(events): change}}


def _new_name(events: Mapping) -> str:
    """A name that no entry has."""
    further = sum(str(name).startswith(NAME) for name in events)
    return NAME if not further else f"{NAME}_{further + 1}"


def prevention(place, log: np.ndarray, actors: tuple[str, ...], events: Mapping) -> dict:
    """The entry that prevents an act, by its place in the log.

    Raises:
        ConfigError: there is no such act.
    """
    if not len(log):
        raise ConfigError("change.prevent: the history has no acts.")
    act = log[whole_within("change.prevent", place, 0, len(log) - 1)]
    if act["way"] >= Way.SCRIPT:
        return {"prevent": list(entries(events, "act"))[act["way"] - Way.SCRIPT]}
    what = next(name for name, way in WAYS.items() if way == act["way"])
    return {"day": int(act["day"]), "actor": actors[act["actor"]], "prevent": what}


def day_of_change(config: Mapping) -> int:
    """The day of the entry that ``changed`` has put last."""
    events = config["events"]
    change = list(events.values())[-1]
    return int(events[change["prevent"]].get("day", 0) if change.get("prevent") in events else change.get("day", 0))


def parting(first: np.ndarray, second: np.ndarray) -> int | None:
    """Place in the log at which two courses of a history part; None when they are the same.

    Args:
        first, second: logs (arrays of ``sim.act.ACT``).
    """
    shared = min(len(first), len(second))
    differ = np.flatnonzero(first[:shared] != second[:shared])
    if len(differ):
        return int(differ[0])
    return None if len(first) == len(second) else shared
