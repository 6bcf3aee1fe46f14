"""Worlds for tests: configurations as users compose them, with changes, and ensembles of them."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from sim import ensemble
from sim.configuration import composed
from sim.rules import MECHANISMS
from sim.settings import Settings, default_point, settings_from

SEED = 20200103


@lru_cache
def _composed(overrides: tuple[str, ...]) -> dict:
    return composed("batch", list(overrides))[0]


def config(*overrides: str) -> dict:
    """The configuration of ``python -m experiments.batch <overrides>``, as plain dictionaries; not to be changed."""
    return _composed(tuple(overrides))


def world(*overrides: str) -> Settings:
    """Checked settings of that configuration, with a seed of the tests' own."""
    return settings_from(config(f"seed={SEED}", *overrides))


def same_run(first: Settings, second: Settings) -> bool:
    """Whether two settings lead to the same histories."""
    return (
        first.point == second.point
        and first.changes == second.changes
        and (first.seed, first.days, first.histories) == (second.seed, second.days, second.histories)
        and first.cast.world.tobytes() == second.cast.world.tobytes()
    )


def histories(*overrides: str, number: int = 200, years: float = 1.0) -> np.ndarray:
    """Rows of an ensemble of that configuration; the same number means the same random numbers, so two can be
    paired."""
    return ensemble.run(world(f"ensemble.histories={number}", f"ensemble.years={years}", *overrides))


def pars(mechanism: str, **values: float) -> np.record:
    """The parameters of one mechanism, at their defaults but for ``values``; unknown names are refused."""
    point = default_point().view(np.recarray)[0]
    record = point[mechanism]
    for name, value in values.items():
        assert name in MECHANISMS[mechanism].parameters, f"{mechanism} has no parameter {name}"
        record[name] = value
    return record


def off(*mechanisms: str) -> str:
    """The override that switches mechanisms off."""
    return f"rules.off=[{','.join(mechanisms)}]"
