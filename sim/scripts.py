"""What a configuration scripts: acts and orders on a day, acts that do not happen, and changes of parameters.

``events`` is a mapping of entries by name, each with a ``day``.  An entry with ``set`` changes parameters from that day
on, one with ``off`` switches mechanisms off, one with ``prevent`` keeps an act from happening; every other is an act or
an order.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from sim.ladder import PATRON, STATE_NAMES, VICTIMS, Kind, Victim, Way
from sim.params import ConfigError, Parameter, known_key, nearest, whole_within
from sim.roster import JUDGED, Cast, by_name, member, section

LAST_DAY = 1_000_000
VICTIM_NAMES = tuple(victim.name.lower() for victim in Victim)
KINDS = {"strike": Kind.STRIKE, "decapitation": Kind.DECAPITATION, "order": Kind.ORDER}
WAYS = {"act": Way.DELIBERATION, "answer": Way.PLAN}
"""What of an actor's day can be prevented, beside a scripted event by its name."""
ACT_KEYS = ("day", "actor", "target", "theatre", "act", "intended", "realized", "deaths", "why")
KEYS = {
    "set": ("day", "set", "why"),
    "off": ("day", "off", "why"),
    "prevent": ("day", "actor", "prevent", "why"),
}
"""Keys of an entry that has one of these; ``ACT_KEYS`` those of every other."""
RUNG = Parameter(3, "rung", 1, 7, JUDGED, "rung of a scripted act")
DEATHS = Parameter(0, "death", 0, 1e6, JUDGED, "dead of a class in a scripted act")


def kind_of(entry: Mapping) -> str:
    """``set``, ``off``, ``prevent`` or ``act``."""
    return next((kind for kind in KEYS if kind in entry), "act")


def entries(events: Mapping, *kinds: str) -> dict[str, Mapping]:
    """The entries of some kinds, by name; their keys are checked.

    Raises:
        ConfigError: an entry is no group of keys, or has an unknown one.
    """
    found = {}
    for name, given in section("events", events).items():
        given = section(f"events.{name}", given)
        kind = kind_of(given)
        if kind in kinds:
            for key in given:
                known_key(f"events.{name}", key, KEYS.get(kind, ACT_KEYS))
            found[str(name)] = given
    return found


def day_of(where: str, given: Mapping) -> int:
    """The day of an entry, 0 when it names none."""
    return whole_within(f"{where}.day", given.get("day", 0), 0, LAST_DAY)


def script(cast: Cast, events: Mapping) -> None:
    """Writes scripted acts, and the acts that are prevented, into a declared world.

    Raises:
        ConfigError: one line that names the entry, the key, the value and what is allowed.
    """
    world = cast.world.view(np.recarray)[0]
    acts = entries(events, "act")
    for name, given in acts.items():
        _write_act(world, world.n_events, f"events.{name}", given, cast)
        world.n_events += 1
    for name, given in entries(events, "prevent").items():
        _write_prevented(world, world.n_prevented, f"events.{name}", given, cast, tuple(acts))
        world.n_prevented += 1


def _write_act(world, index: int, where: str, given: Mapping, cast: Cast) -> None:
    event = world.events[index]
    event.kind = KINDS[tuple(KINDS)[member(f"{where}.act", given.get("act", "strike"), tuple(KINDS))]]
    placed = () if event.kind == Kind.ORDER else ("theatre",)
    for key in ("actor", "target", *placed):
        if key not in given:
            raise ConfigError(f"{where}.{key}: missing.")
    event.day = day_of(where, given)
    event.actor = member(f"{where}.actor", given["actor"], cast.actors)
    event.target = member(f"{where}.target", given["target"], cast.actors)
    _check_sides(where, event.actor, event.target, cast.actors)
    event.theatre = member(f"{where}.theatre", given["theatre"], cast.theatres) if "theatre" in given else 0
    event.intended = whole_within(f"{where}.intended", given.get("intended", 3), RUNG.low, RUNG.high)
    event.realized = whole_within(f"{where}.realized", given.get("realized", int(event.intended)), RUNG.low, RUNG.high)
    deaths = by_name(f"{where}.deaths", given.get("deaths"), VICTIM_NAMES, DEATHS)
    for victim in range(VICTIMS):
        event.deaths[victim] = int(deaths.get(VICTIM_NAMES[victim], 0))
    _check_part(where, event, cast.actors)


def _check_part(where: str, event, actors) -> None:
    """An order is the patron's; only its commander can be the one killed, and only by an adversary."""
    if event.kind == Kind.ORDER and event.actor != PATRON:
        raise ConfigError(f"{where}.actor: '{actors[event.actor]}' gives no orders; allowed: {actors[PATRON]}.")
    if event.kind == Kind.ORDER and event.deaths.any():
        raise ConfigError(f"{where}.deaths: an order kills nobody.")
    if event.kind == Kind.DECAPITATION and event.target != PATRON:
        raise ConfigError(f"{where}.target: '{actors[event.target]}' has no commander; allowed: {actors[PATRON]}.")


def _check_sides(where: str, actor: int, target: int, actors) -> None:
    adversaries = (1, 2)
    if (actor in adversaries) == (target in adversaries):
        raise ConfigError(
            f"{where}.target: '{actors[target]}' is no opponent of '{actors[actor]}'; "
            "one side of an act is the United States or Israel, the other Iran or a militia."
        )


def _write_prevented(world, index: int, where: str, given: Mapping, cast: Cast, scripted: tuple[str, ...]) -> None:
    what = given["prevent"]
    if what in scripted:
        event = scripted.index(what)
        named = int(world.events[event].day), int(world.events[event].actor), Way.SCRIPT + event
        _check_same(where, "day", given.get("day", named[0]), named[0])
        _check_same(where, "actor", given.get("actor", cast.actors[named[1]]), cast.actors[named[1]])
    else:
        if what not in WAYS:
            allowed = (*WAYS, *scripted)
            raise ConfigError(
                f"{where}.prevent: unknown {what!r}{nearest(what, allowed)} Allowed: {', '.join(allowed)}."
            )
        for key in ("day", "actor"):
            if key not in given:
                raise ConfigError(f"{where}.{key}: missing.")
        actor = member(f"{where}.actor", given["actor"], cast.actors)
        if what == "answer" and actor >= len(STATE_NAMES):
            raise ConfigError(f"{where}.actor: '{given['actor']}' plans no answers; allowed: {', '.join(STATE_NAMES)}.")
        named = day_of(where, given), actor, WAYS[what]
    world.prevented[index].day, world.prevented[index].actor, world.prevented[index].way = named


def _check_same(where: str, key: str, said, known) -> None:
    if said != known:
        raise ConfigError(f"{where}.{key}: {said!r}, but the event to prevent has {known!r}; leave it out.")
