"""Rows of a table, read cell by cell; what cannot be is refused with the file, the row and the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sim.files import read_rows
from sim.params import ConfigError, known_key, nearest
from sim.resources import PACKAGE

DATA = PACKAGE / "evidence" / "data"


@dataclass(frozen=True)
class Row:
    """One row, or one entry of an episode file that stands for one.

    Attributes:
        where: how a refusal names it, such as ``events.csv, row 12``.
        cells: by column.
    """

    where: str
    cells: Mapping

    def refused(self, column: str, reason: str) -> ConfigError:
        """What to raise."""
        return ConfigError(f"{self.where}, {column}: {reason}")

    def text(self, column: str, needed: bool = True) -> str:
        """A cell as it is written, without blanks around it."""
        value = self.cells.get(column)
        value = "" if value is None else str(value).strip()
        if needed and not value:
            raise self.refused(column, "missing.")
        return value

    def choice(self, column: str, known: Sequence[str]) -> str:
        """A name among those known."""
        name = self.text(column)
        if name not in known:
            raise self.refused(column, f"unknown '{name}'{nearest(name, known)} Allowed: {', '.join(known)}.")
        return name

    def day(self, column: str) -> date:
        """A date as year-month-day."""
        value = self.text(column)
        try:
            if len(value) != len("2024-01-28"):
                raise ValueError
            return date.fromisoformat(value)
        except ValueError:
            raise self.refused(column, f"'{value}' is no date (year-month-day).") from None

    def number(self, column: str, needed: bool = True) -> float | None:
        """A number that is not negative; None where the cell is blank and may be."""
        value = self.text(column, needed)
        if not value:
            return None
        try:
            number = float(value)
        except ValueError:
            raise self.refused(column, f"'{value}' is no number.") from None
        if not 0.0 <= number < float("inf"):
            raise self.refused(column, f"{value} is negative or endless.")
        return number

    def count(self, column: str, needed: bool = True) -> int | None:
        """A whole number that is not negative; None where the cell is blank and may be."""
        number = self.number(column, needed)
        if number is not None and number != int(number):
            raise self.refused(column, f"{self.cells[column]} is no whole number.")
        return None if number is None else int(number)


def rows(file: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a CSV file with exactly these columns, in any order; the header is row 1.

    Raises:
        ConfigError: it cannot be read, a column is missing or unknown, or a row has another number of cells.
    """
    lines = read_rows(file.name, file)
    header = lines[0] if lines else []
    for column in header:
        known_key(f"{file.name}, row 1", column, columns)
    for column in columns:
        if column not in header:
            raise ConfigError(f"{file.name}, row 1: the column '{column}' is missing.")
    for number, cells in enumerate(lines[1:], start=2):
        if len(cells) != len(header):
            raise ConfigError(f"{file.name}, row {number}: {len(cells)} cells under {len(header)} columns.")
        yield Row(f"{file.name}, row {number}", dict(zip(header, cells, strict=True)))
