"""Readers of single values of a link: a text in, the value or the nearest valid one out, and a note when it was not."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from sim.app.state import LARGEST_NUMBER
from sim.changes import SWITCHABLE
from sim.composition import CONFIGS
from sim.params import Parameter
from sim.rules import MECHANISMS
from sim.scripts import LAST_DAY

NEAR = 0.6  # how alike a name has to be to be taken for another
SHOWN = 40  # characters of a refused text that are repeated
SCENARIOS = tuple(sorted(file.stem for file in (CONFIGS / "scenario").glob("*.yaml")))
PARAMETERS = {f"{m.name}.{name}": p for m in MECHANISMS.values() for name, p in m.parameters.items() if not p.set_by}
"""Every parameter that the page can set, as ``mechanism.parameter``."""

Reader = Callable[[str, str, list[str]], object]


def bounds(name: str) -> tuple[float, float]:
    """Lowest and highest value of a parameter."""
    declared: Parameter = PARAMETERS[name]
    return float(declared.low), float(declared.high)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN] + "..."


def nearest_name(what: str, text: str, known: Iterable[str], notes: list[str], default: str | None = None):
    """The known name, the nearest to it, or ``default``; what was not known is noted."""
    known = list(known)
    if text in known:
        return text
    close = get_close_matches(text, known, n=1, cutoff=NEAR)
    found = close[0] if close else default
    told = f"'{found}' was taken" if found is not None else "it was left out"
    notes.append(f"There is no {what} '{_short(text)}'; {told}.")
    return found


def clamped(what: str, value: float, low: float, high: float, notes: list[str]):
    """The value, moved into its range."""
    if low <= value <= high:
        return value
    moved = min(max(value, low), high)
    notes.append(f"{what}: {value:g} is not between {low:,g} and {high:,g}; {moved:,g} was taken.")
    return moved


def number(what: str, text: str, notes: list[str]) -> float | None:
    """A finite number, None when it is none."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if math.isfinite(value):
        return value
    notes.append(f"{what}: '{_short(text)}' is no number; it was left out.")
    return None


def bounded(low: float, high: float) -> Reader:
    """A reader of numbers between two bounds."""

    def read(what: str, text: str, notes: list[str]) -> float | None:
        value = number(what, text, notes)
        return None if value is None else float(clamped(what, value, low, high, notes))

    return read


def whole(low: int, high: int) -> Reader:
    """A reader of whole numbers between two bounds."""

    def read(what: str, text: str, notes: list[str]) -> int | None:
        if re.fullmatch(r"-?\d{1,30}", text):
            return int(clamped(what, int(text), low, high, notes))
        value = number(what, text, notes)
        if value is None:
            return None
        if value != round(value):
            notes.append(f"{what}: {value:g} is no whole number; {round(value)} was taken.")
        return int(clamped(what, round(value), low, high, notes))

    return read


def one_of(names: Iterable[str], default: str | None = None) -> Reader:
    """A reader of names out of a list."""
    names = tuple(names)
    return lambda what, text, notes: nearest_name(what, text, names, notes, default)


def name(what: str, text: str, notes: list[str]) -> str | None:
    """A name of the kind that actors and theatres have; whether there is such a one depends on the scenario."""
    if re.fullmatch(r"[a-z][a-z0-9_]{0,60}", text):
        return text
    notes.append(f"There is no {what} '{_short(text)}'; it was left out.")
    return None


day = whole(0, LAST_DAY)
place = whole(0, LARGEST_NUMBER)
scenario = one_of(SCENARIOS, "baseline")
switchable = one_of(SWITCHABLE)
parameter = one_of(PARAMETERS)
changeable = one_of([name for name, p in PARAMETERS.items() if not p.at_start])
