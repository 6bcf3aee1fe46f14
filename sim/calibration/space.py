"""The parameters that the record might inform, and what is held of each before: the prior of the calibration.

A prior is uniform between two values, or uniform in the logarithm.  It is judgement: a third to three times the default
for rates and lags, which are known to an order of magnitude at best; what is defensible for shares and strengths.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sim.params import ConfigError, Parameter, known_key, number_within
from sim.roster import section
from sim.rules import MECHANISMS
from sim.varied import records


@dataclass(frozen=True)
class Prior:
    """The prior of one parameter.

    Attributes:
        mechanism, parameter: which.
        low, high: between which values.
        logarithmic: whether it is uniform in the logarithm.
        why: why it is as it is, where a configuration says so.
    """

    mechanism: str
    parameter: str
    low: float
    high: float
    logarithmic: bool = False
    why: str = ""

    @property
    def name(self) -> str:
        """As in a configuration, below ``rules``."""
        return f"{self.mechanism}.{self.parameter}"

    @property
    def scale(self) -> str:
        """On which it is uniform: ``linear`` or ``log``."""
        return "log" if self.logarithmic else "linear"

    @property
    def declared(self) -> Parameter:
        """Its declaration."""
        return MECHANISMS[self.mechanism].parameters[self.parameter]

    def value(self, unit: np.ndarray) -> np.ndarray:
        """Values in the parameter's own unit of points in 0..1."""
        if self.logarithmic:
            return self.low * (self.high / self.low) ** unit
        return self.low + (self.high - self.low) * unit

    def unit(self, value: float) -> float:
        """The point in 0..1 of a value."""
        if self.logarithmic:
            return float(np.log(value / self.low) / np.log(self.high / self.low))
        return (value - self.low) / (self.high - self.low)


def prior_from(name: str, given: Mapping) -> Prior:
    """A prior as a configuration states it: ``low``, ``high``, ``scale`` (``linear`` or ``log``).

    Raises:
        ConfigError: an unknown parameter, or bounds that cannot be.
    """
    where = f"priors.{name}"
    mechanism, _, parameter = str(name).partition(".")
    known_key("priors", mechanism, MECHANISMS)
    known_key(f"priors.{mechanism}", parameter, MECHANISMS[mechanism].parameters)
    declared = MECHANISMS[mechanism].parameters[parameter]
    given = section(where, given)
    for key in given:
        known_key(where, key, ("low", "high", "scale", "why"))
    low, high = (
        number_within(f"{where}.{end}", given.get(end), declared.low, declared.high) for end in ("low", "high")
    )
    scale = given.get("scale", "linear")
    known_key(f"{where}.scale", scale, ("linear", "log"))
    if not low < high or (scale == "log" and low <= 0.0):
        raise ConfigError(f"{where}: from {low:g} to {high:g} is no range on a {scale} scale.")
    return Prior(mechanism, parameter, low, high, scale == "log", str(given.get("why", "")))


def space_from(priors: Mapping) -> tuple[Prior, ...]:
    """The priors of a configuration.

    Raises:
        ConfigError: there is none, or one cannot be.
    """
    found = tuple(prior_from(name, given) for name, given in section("priors", priors).items())
    if not found:
        raise ConfigError("priors: nothing to calibrate; name a parameter with low and high.")
    return found


def records_at(point: np.ndarray, space: tuple[Prior, ...], cube: np.ndarray) -> np.ndarray:
    """Parameter records at points of the unit cube.

    Args:
        point: one-element array, the record that they deviate from.
        space: the priors, a coordinate each.
        cube: points x parameters.
    """
    values = np.column_stack([prior.value(cube[:, k]) for k, prior in enumerate(space)])
    return records(point, [f"rules.{prior.name}" for prior in space], values)
