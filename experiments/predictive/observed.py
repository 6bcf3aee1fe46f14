"""What the record says of each quantity: numbers and their errors, each from its rows."""

from __future__ import annotations

import re
from statistics import fmean

from sim.calendar import DAYS_A_YEAR
from sim.evidence import quantities
from sim.evidence.base_rates import BaseRate
from sim.evidence.events import WINDOW
from sim.evidence.record import Answer, the_record
from sim.ladder import STATE_NAMES, Rung

OUTBREAK = "231007"
"""The event on day 0 of the scenario of autumn 2023."""


def answers(side: str) -> list[Answer]:
    """Answers by force of a government, or of the militias, that a source links to what they answered."""
    found = [a for a in the_record().answers if a.answer.intended >= Rung.HARASSING]
    return [a for a in found if side_of(a.answer.actors[0]) == side]


def side_of(actor: str) -> str:
    """A government's name, or that of all militias together."""
    return actor if actor in STATE_NAMES else "militias"


def unfitted_answers(side: str) -> list[Answer]:
    """The same but the patron's answer to the killing of its commander, whose lag is fitted."""
    return [a for a in answers(side) if not (side == "iran" and a.blow.act == "decapitation")]


def mean_lag(listed: list[Answer]) -> tuple[float, tuple[float, float]]:
    """Their mean lag in days, and the range that was observed."""
    lags = [a.lag_days for a in listed]
    return fmean(lags), (float(min(lags)), float(max(lags)))


def mean_size(listed: list[Answer]) -> tuple[float, tuple[float, float]]:
    """Mean of the rung meant minus that of the blow as it came about; bounds at the ends of the coding's ranges."""
    blows = fmean(a.blow.realized for a in listed)
    low, meant, high = (fmean(getattr(a.answer, end) for a in listed) for end in ("low", "intended", "high"))
    return meant - blows, (low - blows, high - blows)


def rows_of(listed: list[Answer]) -> tuple[str, ...]:
    """Idents of the answers."""
    return tuple(a.answer.event.ident for a in listed)


def events_killing_soldiers() -> tuple[str, ...]:
    """Idents of the attacks that killed a soldier of the United States."""
    return tuple(act.event.ident for act in quantities.soldiers_killed())


def us_strikes() -> tuple[str, ...]:
    """Idents of the listed lethal strikes of the United States in Iraq and Syria."""
    return tuple(act.event.ident for act in quantities.us_strikes())


def direct_strikes() -> tuple[str, ...]:
    """Idents of the open strikes by a government's own forces from its own soil."""
    return tuple(act.event.ident for act in the_record().acts if act.event.kind == "direct_missile_strike")


def window_days() -> int:
    """Length of the record."""
    return (WINDOW[1] - WINDOW[0]).days + 1


def window_years() -> float:
    """The same in years."""
    return window_days() / DAYS_A_YEAR


def days_since_counted() -> int:
    """From the first day on which attacks that killed a soldier are counted to the last of the record."""
    return (WINDOW[1] - the_record().rates[quantities.FATAL_SINCE].start).days + 1


def days_of_autumn(row: str) -> tuple[int, int]:
    """First and last day of a row's period, counted from the outbreak of autumn 2023."""
    outbreak, rate = the_record().events[OUTBREAK].day, the_record().rates[row]
    return (rate.start - outbreak).days, (rate.end - outbreak).days


def surge_rows() -> tuple[str, ...]:
    """The dated running counts of autumn 2023, in their order."""
    found = [rate for rate in the_record().rates.values() if rate.target == "surge_curve"]
    return tuple(rate.ident for rate in sorted(found, key=lambda rate: rate.end))


def iraq_and_syria(row: str) -> tuple[int, int]:
    """A running count split by country, as the row's note gives it.

    Raises:
        ValueError: the parts are not those of the whole.
    """
    rate = the_record().rates[row]
    parts = re.search(r"(\d+) (?:Iraq )?\+ (\d+)", rate.note)
    if parts is None or int(parts[1]) + int(parts[2]) != rate.value:
        raise ValueError(f"{row}: the note does not split {rate.value:g} by country")
    return int(parts[1]), int(parts[2])


def base_rate(measure: str, subset: str) -> BaseRate:
    """A base rate by its name."""
    return next(b for b in the_record().base_rates if (b.measure, b.subset) == (measure, subset))
