"""Counts and rates of the record, and which of them are not independent of one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sim.evidence.tables import Row
from sim.params import ConfigError, nearest

COLUMNS = (
    "rate_id",
    "quantity",
    "population",
    "start",
    "end",
    "value",
    "unit",
    "low",
    "high",
    "of",
    "target",
    "note",
    "source",
)
COUNT_ERROR = 0.2
"""Relative measurement error of a count: two official counts of the same months are about 115 and 134 (16%); the
record's README says 15 to 20 percent, and the wider is taken.
"""


@dataclass(frozen=True)
class Rate:
    """A count over a period.

    Attributes:
        ident: its name.
        quantity, unit: what is counted.
        population: of what it is a count; two rows of one may count partly the same.
        start, end: first and last day.
        value: as reported; ``low`` and ``high`` the range that the source gives, None without one.
        of: the row that it is a part of, None for none.
        target: the independent target that it belongs to, blank for none.
        note, source: in words, and an address.
        where: file and row.
    """

    ident: str
    quantity: str
    population: str
    start: date
    end: date
    value: float
    unit: str
    low: float | None
    high: float | None
    of: str | None
    target: str
    note: str
    source: str
    where: str

    @property
    def days(self) -> int:
        """Length of the period as the record counts it: from its first day to its last."""
        return (self.end - self.start).days

    @property
    def bounds(self) -> tuple[float, float]:
        """The value with its measurement error, widened to the source's own range."""
        low, high = self.value / (1.0 + COUNT_ERROR), self.value * (1.0 + COUNT_ERROR)
        return min(low, low if self.low is None else self.low), max(high, high if self.high is None else self.high)

    def meets(self, other: Rate) -> bool:
        """Whether both count partly the same thing."""
        together = self.start <= other.end and other.start <= self.end
        return self.ident != other.ident and self.population == other.population and together


def rate_from(row: Row) -> Rate:
    """One row.

    Raises:
        ConfigError: names the file, the row and the reason.
    """
    start, end = row.day("start"), row.day("end")
    if end < start:
        raise row.refused("end", f"{end} is before the start, {start}.")
    value, low, high = row.number("value"), row.number("low", needed=False), row.number("high", needed=False)
    if (low is not None and low > value) or (high is not None and high < value):
        raise row.refused("value", f"{value:g} is outside its own range.")
    texts = {name: row.text(name) for name in ("quantity", "population", "unit", "note", "source")}
    of, target = row.text("of", needed=False) or None, row.text("target", needed=False)
    return Rate(
        ident=row.text("rate_id"), start=start, end=end, value=value, low=low, high=high, of=of, target=target,
        where=row.where, **texts,
    )  # fmt: skip


def rates_from(given: Iterable[Row]) -> dict[str, Rate]:
    """Rates by ident.

    Raises:
        ConfigError: names the file, the row and the reason.
    """
    found: dict[str, Rate] = {}
    for row in given:
        rate = rate_from(row)
        if rate.ident in found:
            raise row.refused("rate_id", f"'{rate.ident}' is there twice.")
        found[rate.ident] = rate
    for rate in found.values():
        if rate.of is not None and rate.of not in found:
            raise ConfigError(f"{rate.where}, of: there is no row '{rate.of}'{nearest(rate.of, found)}")
    return found


def overlaps(rates: Mapping[str, Rate]) -> list[tuple[Rate, Rate]]:
    """Pairs that count partly the same thing, each once."""
    listed = list(rates.values())
    return [(a, b) for k, a in enumerate(listed) for b in listed[k + 1 :] if a.meets(b)]


def check_apart(fitted: Iterable[Rate], others: Iterable[Rate], deed: str = "test") -> None:
    """Refuses a test on what has been fitted in part, or a second fit to it.

    Args:
        fitted: counts that something is fitted to.
        others: counts that are to be used beside them.
        deed: what the others are to do to the fitted ones: ``test`` or ``be fitted beside``.

    Raises:
        ConfigError: names both rows.
    """
    for fit in fitted:
        for other in others:
            if fit.ident == other.ident or fit.meets(other):
                raise ConfigError(
                    f"rates: '{other.ident}' cannot {deed} what '{fit.ident}' was fitted to; both count "
                    f"{fit.population}, {fit.start} to {fit.end} and {other.start} to {other.end}."
                )
