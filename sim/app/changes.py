"""The one change that a what-if makes, and the other side of a comparison: what kinds there are and what each names.

A change is a tuple, a kind and its arguments: ``("prevent", 12)``, ``("set", 30, "policy.talks", 0.8)``.
"""

from __future__ import annotations

from sim.app import readers
from sim.scripts import KINDS

WHAT_IF = {
    "prevent": (("act", readers.place),),
    "force": (
        ("day", readers.day),
        ("actor", readers.name),
        ("target", readers.name),
        ("theatre", readers.name),
        ("kind of act", readers.one_of(KINDS)),
        ("rung", readers.whole(1, 7)),
    ),
    "off": (("day", readers.day), ("mechanism", readers.switchable)),
    "set": (("day", readers.day), ("parameter", readers.changeable), ("value", readers.number)),
}
"""Kinds of change to one history: for each its arguments, as (meaning, reader)."""

AGAINST = {
    "centralization": (("level", readers.bounded(0.0, 1.0)),),
    "scenario": (("scenario", readers.scenario),),
    "off": (("mechanism", readers.switchable),),
    "set": (("parameter", readers.parameter), ("value", readers.number)),
}
"""Kinds of other side in a comparison."""


def read(text: str, kinds: dict, notes: list[str]) -> tuple:
    """A change from its text, ``prevent,12``; what is wrong in it becomes the nearest valid and is noted.

    Returns:
        the change, empty when nothing can be made of it.
    """
    kind, *given = text.split(",")
    if kind not in kinds:
        notes.append(f"There is no change of the kind '{kind}'; it was left out.")
        return ()
    if len(given) != len(kinds[kind]):
        names = ", ".join(what for what, _ in kinds[kind])
        notes.append(f"A change '{kind}' needs {names}; it was left out.")
        return ()
    values = tuple(reader(what, one, notes) for (what, reader), one in zip(kinds[kind], given, strict=True))
    return () if None in values else _within_bounds((kind, *values), notes)


def _within_bounds(change: tuple, notes: list[str]) -> tuple:
    """A change to a parameter with its value moved into the parameter's range."""
    if change[0] != "set":
        return change
    *head, name, value = change
    low, high = readers.bounds(name)
    return (*head, name, readers.clamped(name, value, low, high, notes))


def written(change: tuple) -> str:
    """The text of a change."""
    return ",".join(number_written(part) if isinstance(part, float) else str(part) for part in change)


def number_written(value: float) -> str:
    """A number with every digit that it needs to be read back the same."""
    return repr(float(value)).removesuffix(".0")
