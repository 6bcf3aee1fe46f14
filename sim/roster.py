"""From the declared actors and theatres to the record of a world in which nothing has happened yet.

``roster`` is a mapping with ``commander``, ``states`` and ``militias``; ``theatres`` one of theatres by name.  Every
number has the meaning, range and default declared here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sim.ladder import FIRST_MILITIA, MOST_THEATRES, STATE_NAMES
from sim.params import ConfigError, Parameter, known_key, nearest, number_within
from sim.state import world_dtype

JUDGED = "judgement"
MILITIA = {
    "capability": Parameter(1.0, "1", 0.0, 10.0, JUDGED, "arms and skill; 1 is a typical militia"),
    "tempo": Parameter(1.0, "1", 0.0, 20.0, JUDGED, "own initiative relative to a usual militia"),
    "fervor": Parameter(0.5, "0..1", 0.0, 1.0, JUDGED, "ideological closeness and zeal"),
    "mediates": Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "skill as a mediator between others"),
    "stake": Parameter(0.3, "0..1", 0.0, 1.0, JUDGED, "political stake at home"),
    "self_sufficiency": Parameter(0.3, "0..1", 0.0, 1.0, JUDGED, "own arms and income"),
    "investment": Parameter(0.4, "0..1", 0.0, 1.0, JUDGED, "what the patron has put into it"),
    "licence": Parameter(3, "rung", 0, 5, JUDGED, "highest rung permitted at the start"),
    "number": Parameter(1, "militia", 1, 1000, JUDGED, "so many alike militias instead of one"),
    "kin_tie": Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "horizontal tie among those"),
}
"""Numbers of a militia."""

STRANDS = {
    name: Parameter(0.5, "0..1", 0.0, 1.0, JUDGED, f"{name} strand of the tie to the patron")
    for name in ("narrative", "personal", "materiel", "institutions")
}

THEATRE = {
    "familiarity": Parameter(0.5, "0..1", 0.0, 1.0, JUDGED, "to the patron"),
    "stake": Parameter(0.5, "0..1", 0.0, 1.0, JUDGED, "the patron's"),
    "veto": Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "of the host against the patron's command"),
    "harmonizer": Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "standing of a local commander who keeps harmony"),
    "corridor": Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "part of the land corridor"),
    "exposure": Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "of a strike here to the home militia's answer"),
    "release": Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "how far pressure is answered here"),
    "third_states": Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "how far what is struck here is third states'"),
    "embedded": Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "how far militias share places with host forces"),
    "elections": Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "how far the host's politics turn on elections"),
    "dominance": Parameter(0.5, "0..1", 0.0, 1.0, JUDGED, "of the patron's partners in the host's politics"),
    "tolerance": Parameter(0.7, "0..1", 0.0, 1.0, JUDGED, "of the United States' presence by the host"),
    "counted": Parameter(0, "0, 1 or 2", 0, 2, JUDGED, "in the record's counts: 2 Syria, 1 Iraq and Jordan"),
}
"""Numbers of a theatre, besides what each state has there."""

WEIGHT = Parameter(0.0, "1", 0.0, 100.0, JUDGED, "relative weight")
UNIT = Parameter(0.0, "0..1", 0.0, 1.0, JUDGED, "share")
TOP = Parameter(5, "rung", 0, 7, JUDGED, "highest rung it is capable of")
MILITIA_KEYS = (*MILITIA, "home", "strands", "aims", "top", "reach", "ties")
STATE_KEYS = ("active", "aims", "reach")


@dataclass(frozen=True)
class Cast:
    """A declared world and the names in it.

    Attributes:
        world: one-element array of the world record.
        actors: names by actor index; the three states come first.
        theatres: names by theatre index.
    """

    world: np.ndarray
    actors: tuple[str, ...]
    theatres: tuple[str, ...]


def section(where: str, value) -> Mapping:
    """``value`` as a mapping; nothing counts as an empty one.

    Raises:
        ConfigError: it is something else.
    """
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise ConfigError(f"{where}: {value!r} is not a group of keys.")
    return value


def _numbers(where: str, given: Mapping, declared: Mapping[str, Parameter]) -> dict[str, float]:
    return {
        name: number_within(f"{where}.{name}", given.get(name, p.default), p.low, p.high)
        for name, p in declared.items()
    }


def by_name(where: str, given, known, parameter: Parameter) -> dict[str, float]:
    """Numbers by the names of actors or theatres, each name checked."""
    given = section(where, given)
    for name in given:
        known_key(where, name, known)
    return {n: number_within(f"{where}.{n}", v, parameter.low, parameter.high) for n, v in given.items()}


def member(where: str, name, known) -> int:
    """Place of a name among those known.

    Raises:
        ConfigError: it is not among them.
    """
    if name not in known:
        raise ConfigError(f"{where}: unknown '{name}'{nearest(name, known)} Allowed: {', '.join(known)}.")
    return list(known).index(name)


def expanded(militias: Mapping) -> dict[str, Mapping]:
    """Militias by name, an entry with ``number: n`` told apart as ``name_1`` to ``name_n``."""
    result: dict[str, Mapping] = {}
    for name, given in militias.items():
        given = section(f"roster.militias.{name}", given)
        where = f"roster.militias.{name}"
        for key in given:
            known_key(where, key, MILITIA_KEYS)
        number = int(_numbers(where, given, {"number": MILITIA["number"]})["number"])
        kin = _numbers(where, given, {"kin_tie": MILITIA["kin_tie"]})["kin_tie"]
        names = [name] if number == 1 else [f"{name}_{k + 1}" for k in range(number)]
        for one in names:
            if one in result or one in STATE_NAMES:
                raise ConfigError(f"{where}: two actors are named '{one}'; every actor needs a name of its own.")
            ties = {**section(f"{where}.ties", given.get("ties")), **{n: kin for n in names if n != one and kin > 0.0}}
            result[one] = {**given, "ties": ties}
    if not result:
        raise ConfigError("roster.militias: no militia; at least one is needed.")
    return result


def cast_from(roster: Mapping, theatres: Mapping, events: int = 0) -> Cast:
    """The declared world, with room for so many scripted events.

    Raises:
        ConfigError: an unknown key or name, two actors of one name, or a number out of its range.
    """
    roster = section("roster", roster)
    for key in roster:
        known_key("roster", key, ("commander", "states", "militias", "name"))
    militias = expanded(section("roster.militias", roster.get("militias")))
    actors = (*STATE_NAMES, *militias)
    theatres = section("theatres", theatres)
    places = tuple(str(name) for name in theatres if name != "name")
    if len(places) > MOST_THEATRES:
        raise ConfigError(f"theatres: {len(places)} of them; allowed: at most {MOST_THEATRES}.")
    world = np.zeros(1, world_dtype(len(actors), len(places), max(1, events)))
    w = world.view(np.recarray)[0]
    w.n_actors, w.n_theatres = len(actors), len(places)
    commander = section("roster.commander", roster.get("commander"))
    for key in commander:
        known_key("roster.commander", key, ("authority",))
    w.authority = number_within("roster.commander.authority", commander.get("authority", 0.9), 0.0, 1.0)
    w.authority_ceiling = w.authority
    for index, name in enumerate(places):
        _fill_theatre(w, index, f"theatres.{name}", section(f"theatres.{name}", theatres[name]))
    states = section("roster.states", roster.get("states"))
    for name in states:
        known_key("roster.states", name, STATE_NAMES)
    for index, name in enumerate(STATE_NAMES):
        _fill_state(w, index, f"roster.states.{name}", section("", states.get(name)), places)
    for index, (name, given) in enumerate(militias.items(), start=FIRST_MILITIA):
        _fill_militia(w, index, f"roster.militias.{name}", given, actors, places)
    return Cast(world, actors, places)


def _fill_theatre(w, index: int, where: str, given: Mapping) -> None:
    for key in given:
        known_key(where, key, (*THEATRE, "presence", "freedom", "homeland"))
    theatre = w.theatres[index]
    for name, value in _numbers(where, given, THEATRE).items():
        theatre[name] = value
    theatre.harmonizer_ceiling = theatre.harmonizer
    theatre.declared_dominance = theatre.dominance
    theatre.declared_tolerance = theatre.tolerance
    for name in ("presence", "freedom"):
        for state, value in by_name(f"{where}.{name}", given.get(name), STATE_NAMES, UNIT).items():
            theatre[name][STATE_NAMES.index(state)] = value
    homeland = given.get("homeland")
    theatre.homeland = -1 if homeland is None else member(f"{where}.homeland", homeland, STATE_NAMES)


def _fill_state(w, index: int, where: str, given: Mapping, places) -> None:
    for key in given:
        known_key(where, key, STATE_KEYS)
    actor = w.actors[index]
    actor.active = int(number_within(f"{where}.active", int(given.get("active", 1)), 0, 1))
    actor.capability = 1.0
    actor.home = -1
    actor.top[:] = 7
    _fill_aims_and_reach(w, index, where, given, places)


def _fill_aims_and_reach(w, index: int, where: str, given: Mapping, places) -> None:
    for state, value in by_name(f"{where}.aims", given.get("aims"), STATE_NAMES, WEIGHT).items():
        w.actors[index].aim[STATE_NAMES.index(state)] = value
    for place, value in by_name(f"{where}.reach", given.get("reach"), places, WEIGHT).items():
        w.reach[index, places.index(place)] = value


def _fill_militia(w, index: int, where: str, given: Mapping, actors, places) -> None:
    actor = w.actors[index]
    actor.active = 1
    for name, value in _numbers(where, given, MILITIA).items():
        if name in actor.dtype.names:
            actor[name] = value
    strands = section(f"{where}.strands", given.get("strands"))
    for key in strands:
        known_key(f"{where}.strands", key, STRANDS)
    for name, value in _numbers(f"{where}.strands", strands, STRANDS).items():
        actor[name] = value
    actor.licence_sent = actor.licence_heard = actor.licence
    if "home" not in given:
        name, others = where.rsplit(".", 1)[1], [a for a in actors[FIRST_MILITIA:] if not where.endswith(f".{a}")]
        raise ConfigError(
            f"{where}.home: missing, and a new militia needs one{nearest(name, others)} Allowed: {', '.join(places)}."
        )
    actor.home = member(f"{where}.home", given["home"], places)
    actor.top[:] = int(TOP.default)
    for state, value in by_name(f"{where}.top", given.get("top"), STATE_NAMES, TOP).items():
        actor.top[STATE_NAMES.index(state)] = int(value)
    _fill_aims_and_reach(w, index, where, given, places)
    for other, value in by_name(f"{where}.ties", given.get("ties"), actors[FIRST_MILITIA:], UNIT).items():
        other_index = actors.index(other)
        w.ties[index, other_index] = w.ties[other_index, index] = value
