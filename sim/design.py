"""Designs of experiments: from a declaration to parameter points.

``kind`` is one of

- ``factorial``: every combination of the values given for each parameter, the last one varying fastest;
- ``list``: the points themselves, each a mapping of the parameters that it sets;
- ``table``: the points of a CSV ``file`` with a column a parameter (``sim.point_file``), such as draws of a posterior;
  with ``parameters`` each of them with every combination of their values, as in a factorial design;
- ``latin_hypercube``, ``sobol``: ``n`` points that fill the space between bounds (SciPy's ``qmc``);
- ``saltelli``: the points that Sobol indices need, ``n * (d + 2)`` for ``d`` parameters (SALib);
- ``morris``: ``n`` trajectories of elementary effects, ``n * (d + 1)`` points (SALib).

A parameter is named as in a configuration, ``centralization`` or ``rules.<mechanism>.<parameter>``.  Sampled kinds take
its bounds from its declaration unless a pair is given, and never beyond it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from scipy.stats import qmc

from sim.params import ConfigError, known_key, truth, whole_within
from sim.point_file import points_from
from sim.roster import section
from sim.settings import Settings
from sim.varied import declared, records, value_of

KINDS = ("factorial", "list", "table", "latin_hypercube", "sobol", "saltelli", "morris")
WRITTEN_OUT = ("factorial", "list", "table")
KEYS = ("kind", "parameters", "points", "file", "digest", "n", "seed", "levels", "common_random_numbers")
MOST_POINTS = 1_000_000


@dataclass(frozen=True)
class Design:
    """Parameter points.

    Attributes:
        kind: one of ``KINDS``.
        names: what varies, as named in a configuration.
        bounds: names x 2, between which it varies.
        values: points x names.
        common: whether every point runs the same random numbers.
        levels: of a Morris design.
        digest: of the file of a table.
    """

    kind: str
    names: tuple[str, ...]
    bounds: np.ndarray
    values: np.ndarray
    common: bool
    levels: int = 4
    digest: str = ""

    @property
    def problem(self) -> dict:
        """The problem as SALib's samplers and analyses want it."""
        return {"num_vars": len(self.names), "names": list(self.names), "bounds": self.bounds.tolist()}

    def records(self, settings: Settings) -> np.ndarray:
        """Parameter records of the points; what does not vary is as in ``settings``."""
        return records(settings.point, self.names, self.values)


def flattened(tree: Mapping, path: str = "") -> dict:
    """Dotted names and what stands at the leaves of nested mappings; a mapping without keys is a leaf of nothing."""
    found = {}
    for key, value in tree.items():
        name = f"{path}.{key}" if path else str(key)
        if isinstance(value, Mapping):
            found |= flattened(value, name)
        else:
            found[name] = value
    return found


def design_from(config: Mapping) -> Design:
    """The design that a configuration's ``design`` declares.

    Raises:
        ConfigError: an unknown kind, key or parameter, values beyond their bounds, no point, or too many.
    """
    given = section("design", config.get("design"))
    for key in given:
        known_key("design", key, KEYS)
    kind, digest = given.get("kind", "factorial"), ""
    if kind not in KINDS:
        raise ConfigError(f"design.kind: unknown '{kind}'. Allowed: {', '.join(KINDS)}.")
    if kind == "list":
        names, values = _listed(given.get("points") or ())
    elif kind == "factorial":
        names, values = _crossed(flattened(section("design.parameters", given.get("parameters"))))
    elif kind == "table":
        names, values, digest = _tabled(given)
    else:
        names, values = _sampled(kind, given)
    if len(values) == 0 or not names:
        raise ConfigError(f"design: a {kind} design without a point; name parameters and values.")
    bounds = _bounds(kind, names, given) if kind not in WRITTEN_OUT else _range_of(values)
    common = truth("design.common_random_numbers", given.get("common_random_numbers", True))
    return Design(kind, names, bounds, values, common, _levels(given), digest)


def _levels(given: Mapping) -> int:
    return whole_within("design.levels", given.get("levels", 4), 2, 100)


def _few_enough(number: int) -> None:
    if number > MOST_POINTS:
        raise ConfigError(f"design: {number:,} points; allowed: at most {MOST_POINTS:,}.")


def _listed(points: Sequence[Mapping]) -> tuple[tuple[str, ...], np.ndarray]:
    """Points that were written out; each has to set the same parameters."""
    if not isinstance(points, Sequence) or isinstance(points, str):
        raise ConfigError(f"design.points: {points!r} is no list of points.")
    _few_enough(len(points))
    flat = [flattened(section(f"design.points[{k}]", point)) for k, point in enumerate(points)]
    names = tuple(flat[0]) if flat else ()
    for k, point in enumerate(flat):
        if set(point) != set(names):
            raise ConfigError(f"design.points[{k}]: sets {', '.join(point)}; the first sets {', '.join(names)}.")
    return names, np.array([[value_of(name, point[name]) for name in names] for point in flat])


def _crossed(parameters: Mapping) -> tuple[tuple[str, ...], np.ndarray]:
    """Every combination of the values of each parameter."""
    axes = []
    for name, values in parameters.items():
        if not isinstance(values, Sequence) or isinstance(values, str) or len(values) == 0:
            raise ConfigError(f"design.parameters.{name}: {values!r} is no list of values.")
        axes.append([value_of(name, value) for value in values])
    _few_enough(math.prod(map(len, axes)))
    return tuple(parameters), np.array(list(product(*axes)) if axes else [])


def _tabled(given: Mapping) -> tuple[tuple[str, ...], np.ndarray, str]:
    """The points of a file, each with every combination of what is given beside it; and the digest of the file."""
    file, pinned = given.get("file"), given.get("digest")
    table = points_from("design.file", file)
    if pinned not in (None, table.digest):
        raise ConfigError(f"design.file: '{file}' has changed, digest {pinned} is now {table.digest}.")
    names, values = _crossed(flattened(section("design.parameters", given.get("parameters"))))
    for name in names:
        if name in table.names:
            raise ConfigError(f"design.parameters.{name}: is a column of '{file}' too.")
    _few_enough(len(table.values) * max(1, len(values)))
    if not names:
        return table.names, table.values, table.digest
    each = np.repeat(table.values, len(values), axis=0)
    return table.names + names, np.hstack([each, np.tile(values, (len(table.values), 1))]), table.digest


def _range_of(values: np.ndarray) -> np.ndarray:
    return np.stack([values.min(axis=0), values.max(axis=0)], axis=1)


def _bounds(kind: str, names: Sequence[str], given: Mapping) -> np.ndarray:
    """Lower and upper end for each sampled parameter."""
    ends = []
    asked = flattened(section("design.parameters", given.get("parameters")))
    for name in names:
        parameter, pair = declared(name), asked[name]
        if pair is None:
            pair = (parameter.low, parameter.high)
        if not isinstance(pair, Sequence) or isinstance(pair, str) or len(pair) != 2:
            raise ConfigError(
                f"design.parameters.{name}: {pair!r} is no pair of bounds, and a {kind} design wants one."
            )
        low, high = (value_of(name, end) for end in pair)
        if low >= high:
            raise ConfigError(f"design.parameters.{name}: from {low:g} to {high:g} is no range.")
        ends.append((low, high))
    return np.array(ends)


def _sampled(kind: str, given: Mapping) -> tuple[tuple[str, ...], np.ndarray]:
    """Points that fill the space between bounds, by the sampler of the kind."""
    names = tuple(flattened(section("design.parameters", given.get("parameters"))))
    if not names:
        return names, np.array([])
    n = whole_within("design.n", given.get("n", 0), 1, MOST_POINTS)
    seed = whole_within("design.seed", given.get("seed", 1), 0, 2**31 - 1)
    _few_enough(n * {"saltelli": len(names) + 2, "morris": len(names) + 1}.get(kind, 1))
    bounds = _bounds(kind, names, given)
    low, high = bounds.T
    if kind == "latin_hypercube":
        return names, qmc.scale(qmc.LatinHypercube(len(names), rng=seed).random(n), low, high)
    if n & (n - 1) and kind in ("sobol", "saltelli"):
        raise ConfigError(f"design.n: {n} is no power of two, and a {kind} design wants one.")
    if kind == "sobol":
        return names, qmc.scale(qmc.Sobol(len(names), rng=seed).random(n), low, high)
    problem = {"num_vars": len(names), "names": list(names), "bounds": bounds.tolist()}
    return names, _by_salib(kind, problem, n, seed, given)


def _by_salib(kind: str, problem: dict, n: int, seed: int, given: Mapping) -> np.ndarray:
    from SALib.sample import morris, sobol  # costs a second, and only these two kinds need it

    if kind == "saltelli":
        return sobol.sample(problem, n, calc_second_order=False, seed=seed)
    return morris.sample(problem, n, num_levels=_levels(given), seed=seed)
