"""Layers of parameter points for the headline under uncertainty: one point, draws of posteriors, judgement beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from sim.analysis.uncertainty import JUDGEMENT, RECORD, SAMPLING
from sim.configuration import composed
from sim.design import design_from, flattened
from sim.files import path_of, read_yaml
from sim.params import ConfigError, number_within
from sim.point_file import Points, points_from
from sim.roster import section
from sim.rules.frame.severity import SEVERITY
from sim.settings import Settings
from sim.varied import LEVEL, records

BASE = "rules.severity.rung_factor"
NOT_DRAWN = (LEVEL, BASE)
"""What a layer sets itself."""


@dataclass(frozen=True)
class Sample:
    """The parameter points of a layer.

    Attributes:
        layer: its name.
        base: severity base of all of them.
        names: of what varies, as in a configuration.
        values: draws x names.
    """

    layer: str
    base: float
    names: tuple[str, ...]
    values: np.ndarray

    def records(self, settings: Settings, level: float) -> np.ndarray:
        """Parameter records of the draws at a level of centralization; all else is as in ``settings``."""
        found = records(settings.point, self.names, self.values)
        found["severity"]["rung_factor"] = self.base
        found["centralization"]["level"] = level
        return found


def samples(config: Mapping, settings: Settings, number: int) -> tuple[tuple[Sample, ...], dict[str, str]]:
    """The layers, ``number`` points each, and by severity base the digest of the file of draws.

    The first three are at the severity base of ``settings``; then come the posteriors at the other bases.

    Raises:
        ConfigError: a file of draws is missing or cannot be, has too few, or is of another severity base; no parameter
            of judgement is left.
    """
    own = float(settings.point[0]["severity"]["rung_factor"])
    drawn = calibrations(section("calibrations", config["calibrations"]))
    if own not in drawn:
        raise ConfigError(f"calibrations: none at the severity base of the configuration, {own:g}.")
    for base, points in drawn.items():
        _suits(f"calibrations.{base:g}", points, drawn[own], number)
    posterior = {base: Sample(RECORD, base, p.names, thinned(p.values, number)) for base, p in drawn.items()}
    judged = judgement(config["judged"], posterior[own].names, number, int(config["seed"]))
    both = np.hstack([posterior[own].values, judged.values])
    first = (
        Sample(SAMPLING, own, (), np.empty((number, 0))),
        posterior.pop(own),
        Sample(JUDGEMENT, own, drawn[own].names + judged.names, both),
    )
    others = (posterior[base] for base in sorted(posterior))
    return (*first, *others), {f"{base:g}": points.digest for base, points in drawn.items()}


def calibrations(given: Mapping) -> dict[float, Points]:
    """Draws by severity base; a base without a file is left out.

    Raises:
        ConfigError: a key is no severity base, a file cannot be, or lies beside the configuration of another base.
    """
    declared, found = SEVERITY.parameters["rung_factor"], {}
    for key, file in given.items():
        try:
            base = number_within("calibrations", float(key), declared.low, declared.high)
        except (TypeError, ValueError):
            raise ConfigError(
                f"calibrations: '{key}' is no severity base, a number between {declared.low:g} and {declared.high:g}."
            ) from None
        if file is not None:
            found[base] = points_from(f"calibrations.{key}", file)
            _made_at(f"calibrations.{key}", file, base)
    return found


def _made_at(where: str, file: str, base: float) -> None:
    """Refuses draws beside which the configuration of a calibration at another severity base lies."""
    beside = path_of(where, file).parent / "config.yaml"
    if not beside.is_file():
        return
    node = read_yaml(where, beside)
    for key in BASE.split("."):
        node = node.get(key) if isinstance(node, Mapping) else None
    if isinstance(node, int | float) and float(node) != base:
        raise ConfigError(f"{where}: '{file}' was calibrated at severity base {node:g}.")


def _suits(where: str, points: Points, own: Points, number: int) -> None:
    """Refuses draws that cannot stand beside those of the configuration's own severity base."""
    for name in NOT_DRAWN:
        if name in points.names:
            raise ConfigError(f"{where}: has a column '{name}', which this study sets itself.")
    if set(points.names) != set(own.names):
        differing = sorted(set(points.names) ^ set(own.names))
        raise ConfigError(f"{where}: differs from the other calibrations in {', '.join(differing)}.")
    if len(points.values) < number:
        raise ConfigError(f"{where}: has {len(points.values)} draws; draws={number} asks for more.")


def thinned(values: np.ndarray, number: int) -> np.ndarray:
    """So many of the rows, evenly."""
    return values[np.arange(number) * len(values) // number]


def judged_parameters(design: str) -> dict:
    """Bounds of the parameters of a design, by name.

    Raises:
        ConfigError: there is no such design.
    """
    return flattened(composed("sweep", [f"design={design}"])[0]["design"].get("parameters") or {})


def judgement(design: str, fitted: tuple[str, ...], number: int, seed: int) -> Points:
    """A Latin hypercube over those parameters of a design that are neither fitted nor set by a layer.

    Raises:
        ConfigError: there is no such design, or none of its parameters is left.
    """
    declared = judged_parameters(design)
    left = {name: bounds for name, bounds in declared.items() if name not in (*fitted, *NOT_DRAWN)}
    if not left:
        raise ConfigError(f"judged: no parameter of '{design}' is left that is not calibrated.")
    given = {"kind": "latin_hypercube", "n": number, "seed": seed, "parameters": left}
    found = design_from({"design": given})
    return Points(found.names, found.values, "")
