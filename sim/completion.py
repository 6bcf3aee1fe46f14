"""A configuration that is given in part, as a mapping or a file, completed with the usual one.

What a part does not state is as usual: groups are named (``scenario: gaza_2023``, ``rules: default``) or stated key by
key, and what is stated goes on top.  A *whole* configuration, such as the ``config.yaml`` of a result, has all of
``NAMED``; these then stand for themselves, so that no militia of the usual roster is added to another's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sim.config_tree import check_shape, merged
from sim.configuration import composed, scenarios
from sim.files import read_yaml
from sim.params import ConfigError, known_key

NAMED = ("levels", "theatres", "roster", "events")
"""Sections of things by name: a whole configuration has all of them."""
GROUPS = ("scenario", "theatres", "roster", "rules", "draw", "ensemble")
"""What may be named instead of stated."""
BESIDE = ("history", "replay", "again")
"""Keys of other programs' results that change no history; they are left out."""


def complete(config: Mapping | str | Path, folders: Sequence[str] | None = None) -> dict:
    """The whole configuration that a part of one, or a file of it, stands for.

    Args:
        config: nested mapping with the keys of ``configs/``, or the path of a YAML file of them.
        folders: of configurations of one's own, in which names are looked for as well.

    Raises:
        ConfigError: an unknown key or name, a value of another kind, or a file that cannot be read.
    """
    if isinstance(config, str | Path):
        config = read_yaml("config", config)
    if not isinstance(config, Mapping):
        raise ConfigError(f"config: {config!r} is no mapping of keys and no path of a file.")
    given = {str(key): value for key, value in _plain(config).items() if key not in BESIDE}
    names = {key: value for key, value in given.items() if key in GROUPS and isinstance(value, str)}
    usual = composed("batch", [f"{key}={_quoted(value)}" for key, value in names.items()], folders=folders)[0]
    stated = {key: value for key, value in given.items() if key not in names}
    for key in stated:
        known_key("config", key, usual)
    whole = all(isinstance(stated.get(key), Mapping) for key in NAMED)
    if not whole:
        _check_scenario(stated.get("scenario"), folders)
    usual |= {key: {} for key in NAMED if whole}
    found = merged(usual, stated)
    check_shape(usual, found)
    return found


def _check_scenario(stated, folders: Sequence[str] | None) -> None:
    """A scenario that is only labelled as one that ships would pass for it without what it states."""
    name = stated.get("name") if isinstance(stated, Mapping) else None
    if isinstance(name, str) and name in scenarios(folders):
        raise ConfigError(f"config.scenario.name: '{name}' states more than its name; write scenario: {name}.")


def _quoted(name: str) -> str:
    return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _plain(node):
    """Mappings of any kind (OmegaConf's, ruamel's) as plain dictionaries with text as keys."""
    if isinstance(node, Mapping):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list | tuple) or type(node).__name__ == "ListConfig":
        return [_plain(value) for value in node]
    return node.item() if type(node).__module__ == "numpy" and getattr(node, "ndim", 1) == 0 else node
