"""What a design can vary: every parameter by its name in a configuration."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sim.params import ConfigError, Parameter, known_key, number_within
from sim.rules import MECHANISMS
from sim.rules.network.centralization import CENTRALIZATION

LEVEL = "centralization"


def place_of(name: str) -> tuple[str, str]:
    """Mechanism and parameter behind a configuration's name."""
    if name == LEVEL:
        return "centralization", "level"
    _, mechanism, parameter = name.split(".")
    return mechanism, parameter


def declared(name: str, where: str = "design.parameters.") -> Parameter:
    """The declaration of a parameter, by its name in a configuration.

    Args:
        name: ``centralization`` or ``rules.<mechanism>.<parameter>``.
        where: it is asked for, as a refusal begins.

    Raises:
        ConfigError: there is none, or it is not one that can vary.
    """
    if name == LEVEL:
        return CENTRALIZATION.parameters["level"]
    parts = name.split(".")
    if parts[0] != "rules" or len(parts) != 3:
        raise ConfigError(f"{where.rstrip(' .,')}: '{name}' is neither {LEVEL} nor rules.<mechanism>.<parameter>.")
    known_key(f"{where}rules", parts[1], MECHANISMS)
    known_key(f"{where}rules.{parts[1]}", parts[2], MECHANISMS[parts[1]].parameters)
    parameter = MECHANISMS[parts[1]].parameters[parts[2]]
    if parameter.set_by:
        raise ConfigError(f"{where}{name}: is set by '{parameter.set_by}'.")
    return parameter


def value_of(name: str, value, where: str = "design.") -> float:
    """A value of a parameter within its declared bounds.

    Raises:
        ConfigError: there is no such parameter, or it cannot have that value.
    """
    parameter = declared(name)
    return number_within(f"{where}{name}", value, parameter.low, parameter.high)


def records(point: np.ndarray, names: Sequence[str], values: np.ndarray) -> np.ndarray:
    """Parameter records that deviate from one.

    Args:
        point: one-element array, the record that they deviate from.
        names: of what varies.
        values: records x names.
    """
    found = np.repeat(point, len(values))
    for name, column in zip(names, np.transpose(values), strict=True):
        mechanism, parameter = place_of(name)
        found[mechanism][parameter] = column
    return found


def tree_of(names: Sequence[str], values: Sequence[float]) -> dict:
    """Values as a configuration nests them."""
    tree: dict = {}
    for name, value in zip(names, values, strict=True):
        *path, leaf = name.split(".")
        node = tree
        for key in path:
            node = node.setdefault(key, {})
        node[leaf] = float(value)
    return tree
