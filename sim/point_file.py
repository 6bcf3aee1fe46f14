"""Parameter points from a CSV file, such as draws of a posterior.

A column is named as in a configuration, ``centralization`` or ``rules.<mechanism>.<parameter>``; one that is called
``draw`` numbers the rows and is no parameter.  A relative path counts from the current folder, or from what ships.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sim.files import digest_of, path_of, read_rows
from sim.params import ConfigError
from sim.varied import declared, value_of

INDEX = "draw"


@dataclass(frozen=True)
class Points:
    """Points of a file.

    Attributes:
        names: of the parameters, as in a configuration.
        values: points x names.
        digest: 16 hex digits over the file.
    """

    names: tuple[str, ...]
    values: np.ndarray
    digest: str


def points_from(where: str, file) -> Points:
    """The points of a file, checked.

    Args:
        where: the key that names the file.
        file: its path.

    Raises:
        ConfigError: it cannot be read or is empty, a column is unknown or there twice, or a cell is no value that its
            parameter can have; names file, row (the header is row 1) and column.
    """
    header, rows, digest = _read(where, file)
    names = tuple(name for name in header if name != INDEX)
    for name in names:
        declared(name, f"{file}, row 1, ")
    if len(set(header)) < len(header):
        raise ConfigError(
            f"{file}, row 1: the column '{next(n for n in header if header.count(n) > 1)}' is there twice."
        )
    if not names or not rows:
        raise ConfigError(f"{where}: '{file}' has no {'row of values' if names else 'column of a parameter'}.")
    values = [_values(f"{file}, row {k}", header, cells) for k, cells in enumerate(rows, start=2)]
    return Points(names, np.array(values), digest)


def _read(where: str, file) -> tuple[list[str], list[list[str]], str]:
    """Header, rows of cells, and digest of a file."""
    path = path_of(where, file)
    lines = read_rows(where, path)
    return lines[0] if lines else [], lines[1:], digest_of(where, path)


def _values(where: str, header: Sequence[str], cells: Sequence[str]) -> list[float]:
    """The values of a row."""
    if len(cells) != len(header):
        raise ConfigError(f"{where}: {len(cells)} cells under {len(header)} columns.")
    return [
        value_of(name, _number(cell), f"{where}, ") for name, cell in zip(header, cells, strict=True) if name != INDEX
    ]


def _number(cell: str) -> float | str:
    """A cell as a number; one that is none as it stands, for the refusal to show."""
    try:
        return float(cell)
    except ValueError:
        return cell
