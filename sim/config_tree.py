"""Configurations as nested mappings: laid on top of one another, compared, checked for the kinds of their values."""

from __future__ import annotations

from collections.abc import Mapping

from sim.params import ConfigError, child_name, known_key

OPEN = ("roster", "theatres", "events", "design", "first", "second", "change")
"""Sections that may be given keys which no file states; ``sim`` knows all that are allowed."""
SCENARIO = ("name", "why")
KEYED = (
    "calibrations", "change", "checklist", "claims", "design", "ensemble", "events", "figure", "first", "levels",
    "priors", "roster", "rules", "scenario", "second", "theatres",
)  # fmt: skip
"""Groups of keys at the top of a configuration."""
SINGLE = (
    "again", "branches", "centralization", "coding", "curve_levels", "data", "draw", "draws", "episode", "experiment",
    "file", "fresh", "histories", "history", "judged", "killing", "least_accepted", "name", "near_days", "output",
    "particles", "pilot", "points", "populations", "predictive", "replay", "replicates", "resamples", "seed", "shard",
    "shards", "show", "surge", "wars", "window_days",
)  # fmt: skip
"""All else that can stand there; ``episode`` and ``experiment`` are groups of keys, or nothing."""


def merged(tree: Mapping, changes: Mapping) -> dict:
    """A nested mapping with some of its leaves changed."""
    result = dict(tree)
    for key, value in changes.items():
        both = isinstance(value, Mapping) and isinstance(result.get(key), Mapping)
        result[key] = merged(result[key], value) if both else value
    return result


def differing(tree: Mapping, other: Mapping) -> dict:
    """The leaves of a nested mapping that another lacks or has otherwise: what has to be merged into that."""
    result = {}
    for key, value in tree.items():
        if isinstance(value, Mapping) and isinstance(other.get(key), Mapping):
            value = differing(value, other[key])
            if value:
                result[key] = value
        elif key not in other or value != other[key]:
            result[key] = value
    return result


def check_shape(usual: Mapping, given: Mapping) -> Mapping:
    """A configuration, refused when it has another key than the usual one at the top, or a value of another kind.

    Raises:
        ConfigError: names the key, its value and the kind that is wanted.
    """
    for key in given:
        known_key("configuration", key, usual)
        known_key("configuration", key, (*KEYED, *SINGLE))  # a file of one's own may have brought it into both
    for key in KEYED:
        if key in usual:
            check_kind(key, {}, usual[key])
    _check_kinds("", usual, given)
    if "scenario" in usual:
        for key in given["scenario"]:
            known_key("scenario", key, SCENARIO)
        child_name("scenario.name", given["scenario"].get("name"))
    if "output" in usual:
        _check_path("output", given["output"])
    return given


def _check_kinds(where: str, usual: Mapping, given: Mapping) -> None:
    for key, default in usual.items():
        path = f"{where}.{key}" if where else str(key)
        if key not in given:
            raise ConfigError(f"{path}: is missing; it cannot be taken away.")
        check_kind(path, default, given[key])
        if isinstance(default, Mapping) and path not in OPEN:
            _check_kinds(path, default, given[key])


def check_kind(where: str, default, value) -> None:
    """Refuses a value of another kind than the default: a group of keys, a list, or a single value.

    Raises:
        ConfigError: names the key, the value and the kind that is wanted.
    """
    if isinstance(default, Mapping):
        if not isinstance(value, Mapping):
            raise ConfigError(f"{where}: {value!r} is not a group of keys.")
    elif isinstance(default, list):
        if not isinstance(value, list):
            raise ConfigError(f"{where}: {value!r} is not a list; write {where}=[{value}].")
    elif default is not None and isinstance(value, Mapping | list):
        raise ConfigError(f"{where}: {value!r} is not a single value.")


def _check_path(where: str, value) -> None:
    """A path has to be text that a file system and UTF-8 can hold."""
    if not isinstance(value, str) or not value or "\0" in value:
        raise ConfigError(f"{where}: {value!r} is no path of a folder.")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ConfigError(f"{where}: {value!r} is no path in UTF-8.") from None
