"""How often crises and disputes between states came to what: outer bounds, no targets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sim.evidence.tables import Row

COLUMNS = ("measure", "subset", "n", "k", "value", "file", "column", "note")
ROUNDED = 6e-4


@dataclass(frozen=True)
class BaseRate:
    """A share, or a quantile, over a set of crises.

    Attributes:
        measure, subset: of what, in which crises.
        n: how many there are.
        k: how many of them; None for a quantile.
        value: the share, or the quantile.
        file, column: of the public data set it was counted in.
        note: in words, may be blank.
    """

    measure: str
    subset: str
    n: int
    k: int | None
    value: float
    file: str
    column: str
    note: str


def base_rates_from(given: Iterable[Row]) -> list[BaseRate]:
    """All rows.

    Raises:
        ConfigError: names the file, the row and the reason.
    """
    return [_base_rate(row) for row in given]


def _base_rate(row: Row) -> BaseRate:
    n, k, value = row.count("n"), row.count("k", needed=False), row.number("value")
    if k is not None and (k > n or abs(value - k / n) > ROUNDED):
        raise row.refused("value", f"{value:g} is not {k} of {n}.")
    texts = {name: row.text(name) for name in ("measure", "subset", "file", "column")}
    return BaseRate(n=n, k=k, value=value, note=row.text("note", needed=False), **texts)
