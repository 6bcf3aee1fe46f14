"""The one codec between a state and the query of its link.

A link may come from anywhere: whatever in it is unknown or out of range becomes the nearest valid setting, and a note
says so in plain words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from urllib.parse import urlencode

from sim.app import changes, readers
from sim.app.state import DRAWN, LARGEST_NUMBER, MOST_HISTORIES, MOST_YEARS, VIEWS, State
from sim.calendar import DAYS_A_YEAR

ALWAYS = ("view", "scenario", "seed", "history")
"""Stated in every link, so that a link means the same when a default moves."""


@dataclass(frozen=True)
class Part:
    """How one field of a state is read from a link and written into it."""

    read: Callable[[str, str, list[str]], object]
    write: Callable[[object], str] = str


def _read_rules(what: str, text: str, notes: list[str]) -> tuple[tuple[str, float], ...]:
    found = {}
    for entry in filter(None, text.split(",")):
        name, _, value = entry.partition(":")
        name = readers.parameter("parameter", name, notes)
        if name is not None:
            value = readers.bounded(*readers.bounds(name))(name, value, notes)
        if name is not None and value is not None:
            found[name] = value
    return tuple(sorted(found.items()))


def _write_rules(rules) -> str:
    return ",".join(f"{name}:{changes.number_written(value)}" for name, value in rules)


def _read_off(what: str, text: str, notes: list[str]) -> tuple[str, ...]:
    found = [readers.switchable("mechanism that can be switched off", name, notes) for name in text.split(",") if name]
    return tuple(sorted({name for name in found if name is not None}))


def _change(kinds: dict) -> Part:
    return Part(lambda what, text, notes: changes.read(text, kinds, notes), changes.written)


_count = readers.whole(1, MOST_HISTORIES)
_any_number = readers.whole(0, LARGEST_NUMBER)

PARTS = {
    "view": Part(readers.one_of(VIEWS, "play")),
    "scenario": Part(readers.scenario),
    "centralization": Part(readers.bounded(0.0, 1.0), changes.number_written),
    "years": Part(readers.bounded(1 / DAYS_A_YEAR, MOST_YEARS), changes.number_written),
    "seed": Part(_any_number),
    "history": Part(_any_number),
    "rules": Part(_read_rules, _write_rules),
    "off": Part(_read_off, ",".join),
    "day": Part(readers.day),
    "act": Part(readers.place),
    "change": _change(changes.WHAT_IF),
    "histories": Part(_count),
    "against": _change(changes.AGAINST),
    "by": Part(readers.one_of(readers.PARAMETERS, State.by)),
    "low": Part(readers.number, changes.number_written),
    "high": Part(readers.number, changes.number_written),
    "lines": Part(readers.whole(2, 11)),
    "each": Part(_count),
    "drawn": Part(readers.one_of(DRAWN, State.drawn)),
}
"""By the fields of ``State``."""


def state_of(query: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[State, list[str]]:
    """The state that a query asks for, or the nearest valid one, and notes on what was not valid."""
    notes: list[str] = []
    found = {}
    for key, text in dict(query).items():
        key = key if key in PARTS else readers.nearest_name("setting", key, PARTS, notes)
        if key is not None:
            value = PARTS[key].read(key, text, notes)
            if value is not None:
                found[key] = value
    state = State(**found)
    return _bounds_in_order(state, notes), notes


def _bounds_in_order(state: State, notes: list[str]) -> State:
    """Both ends of a sweep within the parameter's range, the lower one first."""
    own = readers.bounds(state.by)
    ends = [None if end is None else readers.clamped(state.by, end, *own, notes) for end in (state.low, state.high)]
    low, high = (end if end is not None else its for end, its in zip(ends, own, strict=True))
    if low >= high:
        notes.append(f"{state.by}: from {low:g} to {high:g} is no range; {own[0]:g} to {own[1]:g} was taken.")
        ends = [None, None]
    values = {f.name: getattr(state, f.name) for f in fields(State)}
    return State(**values | {"low": ends[0], "high": ends[1]})


def query_of(state: State) -> str:
    """The query of a state's link, without what is as it would be anyway."""
    usual = State()
    stated = {
        name: part.write(getattr(state, name))
        for name, part in PARTS.items()
        if name in ALWAYS or getattr(state, name) != getattr(usual, name)
    }
    return urlencode(stated, safe=",:.")


def link_of(state: State) -> str:
    """The link, relative to the page's address."""
    return f"/?{query_of(state)}"
