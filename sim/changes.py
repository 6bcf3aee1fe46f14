"""Scripted changes of parameters: entries of ``events`` with ``set``, or with ``off``, a list of mechanisms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sim.params import ConfigError, known_key, number_within
from sim.roster import section
from sim.rules import MECHANISMS
from sim.scripts import day_of, entries

SWITCHABLE = tuple(name for name, mechanism in MECHANISMS.items() if mechanism.neutral)
"""Mechanisms that can be switched off by name."""


@dataclass(frozen=True)
class Change:
    """A parameter that takes another value on the morning of a day.

    Attributes:
        day: from this day on.
        mechanism, parameter: which.
        value: the new value.
    """

    day: int
    mechanism: str
    parameter: str
    value: float


def changes_from(events: Mapping) -> tuple[Change, ...]:
    """The scripted changes of parameters, in the order of their days; a mechanism switched off is the changes to its
    neutral values.

    Raises:
        ConfigError: an unknown name, a value out of range, or a parameter that only the eve of a history reads.
    """
    changes = []
    for name, given in entries(events, "set").items():
        changes += _set(f"events.{name}", given)
    for name, given in entries(events, "off").items():
        changes += _off(f"events.{name}", given)
    return tuple(sorted(changes, key=lambda change: change.day))


def _set(where: str, given: Mapping) -> list[Change]:
    day, changes = day_of(where, given), []
    if not section(f"{where}.set", given["set"]):
        raise ConfigError(f"{where}.set: nothing to set; name a mechanism, a parameter and its value.")
    for mechanism, values in section(f"{where}.set", given["set"]).items():
        known_key(f"{where}.set", mechanism, MECHANISMS)
        for parameter, value in section(f"{where}.set.{mechanism}", values).items():
            known_key(f"{where}.set.{mechanism}", parameter, MECHANISMS[mechanism].parameters)
            changes.append(_change(f"{where}.set.{mechanism}.{parameter}", day, mechanism, parameter, value))
    return changes


def _off(where: str, given: Mapping) -> list[Change]:
    names = given["off"]
    if isinstance(names, str) or not names:
        raise ConfigError(f"{where}.off: {names!r} is not a list of mechanisms.")
    day, changes = day_of(where, given), []
    for mechanism in names:
        known_key(f"{where}.off", mechanism, SWITCHABLE)
        for parameter, neutral in MECHANISMS[mechanism].neutral.items():
            changes.append(_change(f"{where}.off.{mechanism}", day, mechanism, parameter, neutral))
    return changes


def _change(where: str, day: int, mechanism: str, parameter: str, value) -> Change:
    declared = MECHANISMS[mechanism].parameters[parameter]
    if declared.set_by or declared.at_start:
        raise ConfigError(f"{where}: does not change during a history.")
    return Change(day, mechanism, parameter, number_within(where, value, declared.low, declared.high))
