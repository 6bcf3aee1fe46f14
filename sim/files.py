"""The one way in which files are read and written: UTF-8, and what cannot be read is refused in one line.

Every file that a user names or may have touched is read here.  What is refused is a ``ConfigError`` that names the key,
the file and the reason; for files of our own making the caller takes that for *not made*.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from sim.params import ConfigError
from sim.resources import find_file

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

_BLOCK = 1 << 20


def path_of(where: str, file) -> Path:
    """The path of a file or folder that a user names: from the current folder, or from what ships.

    Raises:
        ConfigError: it is no text, or none that a file system can hold.
    """
    if not isinstance(file, str | Path) or not str(file) or "\0" in str(file):
        raise ConfigError(f"{where}: {file!r} is no path of a file.")
    try:
        return find_file(file)
    except (OSError, RuntimeError, ValueError) as error:  # too long, or no home to expand
        raise _unreadable(where, file, getattr(error, "strerror", None) or error) from None


def read_bytes(where: str, file) -> bytes:
    """Content of a file.

    Args:
        where: the key that names the file.
        file: its path.

    Raises:
        ConfigError: it cannot be read.
    """
    if not isinstance(file, str | Path) or not str(file) or "\0" in str(file):
        raise ConfigError(f"{where}: {file!r} is no path of a file.")
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise _unreadable(where, file, error.strerror or error) from None


def read_text(where: str, file) -> str:
    """Text of a file in UTF-8, with or without a byte order mark.

    Raises:
        ConfigError: it cannot be read, or is not UTF-8.
    """
    try:
        return read_bytes(where, file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(where, file, f"no UTF-8 at byte {error.start}") from None


def read_yaml(where: str, file) -> dict:
    """A YAML file of keys, its interpolations resolved.

    Raises:
        ConfigError: it cannot be read, is no YAML, has a key twice, is empty, or is no mapping.
    """
    from omegaconf import DictConfig, OmegaConf
    from omegaconf.errors import OmegaConfBaseException
    from yaml import YAMLError

    text = read_text(where, file)
    try:
        loaded = OmegaConf.load(StringIO(text))
        content = OmegaConf.to_container(loaded, resolve=True) if isinstance(loaded, DictConfig) else None
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise ConfigError(f"{where}: '{file}'{line}: {getattr(error, 'problem', None) or 'no YAML'}.") from None
    except (OmegaConfBaseException, OSError, ValueError, TypeError, RecursionError) as error:
        raise _unreadable(where, file, " ".join(str(error).split())) from None
    if not content:
        raise _unreadable(where, file, "it holds no keys" if isinstance(content, dict) else "no mapping of keys")
    return content


def read_json(where: str, file) -> dict:
    """A JSON file that holds an object.

    Raises:
        ConfigError: it cannot be read, or holds something else.
    """
    try:
        content = json.loads(read_text(where, file))
    except (ValueError, RecursionError) as error:
        if isinstance(error, ConfigError):
            raise
        raise _unreadable(where, file, "no JSON") from None
    if not isinstance(content, dict):
        raise _unreadable(where, file, "no JSON object")
    return content


def read_rows(where: str, file) -> list[list[str]]:
    """Rows of cells of a CSV file, the header first.

    Raises:
        ConfigError: it cannot be read, or is no CSV.
    """
    try:
        return list(csv.reader(StringIO(read_text(where, file), newline=""), strict=True))
    except csv.Error as error:
        raise _unreadable(where, file, error) from None


def read_csv(where: str, file, columns: Sequence[str] = (), **options) -> pd.DataFrame:
    """A CSV file as a table.

    Args:
        where: the key that names the file.
        file: its path.
        columns: that it must have.
        options: of ``pandas.read_csv``.

    Raises:
        ConfigError: it cannot be read, or lacks a column.
    """
    import pandas as pd

    text = read_text(where, file)
    try:
        table = pd.read_csv(StringIO(text), **options)
    except ValueError as error:
        raise _unreadable(where, file, " ".join(str(error).split())) from None
    for column in columns:
        if column not in table:
            raise ConfigError(f"{where}: '{file}' lacks the column '{column}'.")
    return table


def read_parquet(where: str, file, columns: Sequence[str] | None = None) -> pa.Table:
    """A Parquet file, or some of its columns.

    Raises:
        ConfigError: it cannot be read, is damaged, or lacks a column.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        known = pq.read_schema(file).names
        for column in columns or ():
            if column not in known:
                raise ConfigError(f"{where}: '{file}' lacks the column '{column}'.")
        return pq.read_table(file, columns=None if columns is None else list(columns))
    except (OSError, pa.ArrowException) as error:
        raise _unreadable(where, file, getattr(error, "strerror", None) or "damaged, or no Parquet") from None


def has_column(where: str, file, column: str) -> bool:
    """Whether a Parquet file has a column.

    Raises:
        ConfigError: it cannot be read, or is damaged.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return column in pq.read_schema(file).names
    except (OSError, pa.ArrowException) as error:
        raise _unreadable(where, file, getattr(error, "strerror", None) or "damaged, or no Parquet") from None


def count_rows(where: str, file) -> int:
    """Number of rows of a Parquet file, by its footer.

    Raises:
        ConfigError: it cannot be read, or is damaged.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return pq.read_metadata(file).num_rows
    except (OSError, pa.ArrowException) as error:
        raise _unreadable(where, file, getattr(error, "strerror", None) or "damaged, or no Parquet") from None


def digest_of(where: str, file) -> str:
    """16 hex digits over the bytes of a file.

    Raises:
        ConfigError: it cannot be read.
    """
    found = hashlib.sha256()
    try:
        with Path(file).open("rb") as opened:
            while block := opened.read(_BLOCK):
                found.update(block)
    except (OSError, ValueError) as error:
        raise _unreadable(where, file, getattr(error, "strerror", None) or error) from None
    return found.hexdigest()[:16]


def write_text(file: Path, text: str) -> None:
    """Writes text as UTF-8, with line ends as they are."""
    file.write_text(text, encoding="utf-8", newline="")


def write_yaml(file: Path, content: Mapping) -> None:
    """YAML in the order of the keys."""
    import yaml

    write_text(file, yaml.safe_dump(dict(content), sort_keys=False, width=120))


def _unreadable(where: str, file, reason) -> ConfigError:
    return ConfigError(f"{where}: '{file}' cannot be read ({reason}).")
