"""What a result is a result of: all that the model reads, in numbers, and nothing that only names or places it.

Levels of centralization count by their numbers, and only those that are used; what is named in an order that the model
follows (militias, theatres, events, the axes of a design) counts with its order.  A key that is left out here has to be
one of ``LABELS`` or ``SPEED_ONLY``, and a test changes every leaf of every configuration to see that no other is.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from numbers import Real

from sim.design import flattened

LABELS = {
    "output": "where results go",
    "scenario": "a name and a reason; what the scenario states stands at the other keys",
    "again": "whether to measure anew",
    "fresh": "whether to begin anew",
    "name": "of the folder of a sweep",
    "shard": "which share of a sweep is run here",
    "shards": "in how many shares",
}
"""Keys that name or place a result but cannot change it, and what they are."""
SPEED_ONLY = ("threads", "chunk")
"""Keys of ``ensemble`` that change how fast a result comes, and nothing else."""
ORDERED = ("theatres", "roster.militias", "events", "design.parameters", "priors")
"""Groups of keys whose order the model or a study follows."""
_EXACT = 2**53
"""Integers up to here are the same number as a float."""


def identity_of(config: Mapping) -> dict:
    """The part of a configuration that results depend on, with numbers for names.

    Returns:
        nested mapping; ``order`` has the order of the keys where it counts, ``level_names`` the names that a figure
        shows.
    """
    kept = {key: value for key, value in config.items() if key not in LABELS and key != "levels"}
    if isinstance(kept.get("ensemble"), Mapping):
        kept["ensemble"] = {k: v for k, v in kept["ensemble"].items() if k not in SPEED_ONLY}
    levels = config.get("levels") or {}
    order = {
        name: list(flattened(found)) if name.startswith("design") else list(found) for name, found in _ordered(kept)
    }
    found = _resolve(kept, levels) | ({"order": order} if order else {})
    if shown := _names_shown(kept, levels):
        found["level_names"] = shown
    return found


def config_digest(config: Mapping) -> str:
    """16 hex digits over what results depend on."""
    text = json.dumps(identity_of(config), sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _ordered(config: Mapping):
    """Names and contents of the groups whose order counts."""
    for name in ORDERED:
        node = config
        for part in name.split("."):
            node = node.get(part) if isinstance(node, Mapping) else None
        if isinstance(node, Mapping) and len(node) > 1:
            yield name, node


def _resolve(node, levels: Mapping):
    """A tree with numbers in the place of the names of levels, and every number in one form."""
    if isinstance(node, Mapping):
        known = {**levels, **node["levels"]} if isinstance(node.get("levels"), Mapping) else levels
        return {str(key): _level(value, known) if key == "centralization" else _resolve(value, known)
                for key, value in node.items()}  # fmt: skip
    if isinstance(node, list | tuple):
        return [_resolve(value, levels) for value in node]
    return _number(node)


def _level(value, levels: Mapping):
    """A level of centralization by its number; whatever else is called so, as it is."""
    return _number(levels.get(value, value)) if isinstance(value, str) else _resolve(value, levels)


def _number(value):
    """5 and 5.0 are one number."""
    if isinstance(value, bool) or not isinstance(value, Real) or not abs(value) < _EXACT:
        return value
    return int(value) if value == int(value) else float(value)


def _names_shown(config: Mapping, levels: Mapping) -> dict:
    """The levels that a figure shows, and those names of theirs that it writes beside the numbers."""
    figure = config.get("figure")
    asked = figure.get("levels") if isinstance(figure, Mapping) else None
    if not isinstance(asked, list):
        return {}
    values = [_number(levels.get(level, level)) if isinstance(level, str) else _number(level) for level in asked]
    return {"values": values, "names": {name: number for name, number in levels.items() if _number(number) in values}}
