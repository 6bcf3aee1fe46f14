"""Random worlds for the twins: any parameters within their bounds, any roster of 1 to 20 militias, any seed."""

from __future__ import annotations

import copy

import numpy as np

from sim.params import Parameter
from sim.roster import MILITIA, STRANDS
from sim.rules import MECHANISMS
from sim.settings import Settings, settings_from
from tests.worlds import config

CHANGED = 0.5  # share of the parameters that leave their default
YEARS = 1.0


def _within(rng: np.random.Generator, p: Parameter) -> float:
    return float(rng.uniform(p.low, p.high))


def random_rules(rng: np.random.Generator) -> dict:
    """Values for about half of all parameters, uniform within their bounds."""
    rules: dict = {}
    for name, mechanism in MECHANISMS.items():
        for parameter, declared in mechanism.parameters.items():
            if not declared.set_by and rng.random() < CHANGED:
                rules.setdefault(name, {})[parameter] = _within(rng, declared)
    return rules


def random_roster(rng: np.random.Generator, theatres: list[str]) -> dict:
    """One to twenty militias with random homes, numbers, strands, aims, reach and ties."""
    names = [f"militia_{k}" for k in range(int(rng.integers(1, 21)))]
    militias = {}
    for name in names:
        others = [other for other in names if other < name and rng.random() < 0.3]
        militias[name] = {
            "home": str(rng.choice(theatres)),
            **{k: _within(rng, MILITIA[k]) for k in ("fervor", "stake", "self_sufficiency", "investment")},
            "capability": float(rng.uniform(0.1, 3)),
            "tempo": float(rng.uniform(0, 5)),
            "licence": int(rng.integers(0, 6)),
            "strands": {strand: _within(rng, p) for strand, p in STRANDS.items()},
            "aims": {"us": float(rng.random()), "israel": float(rng.random())},
            "top": {"us": int(rng.integers(1, 8)), "israel": int(rng.integers(1, 8))},
            "reach": {str(t): float(rng.random()) for t in theatres if rng.random() < 0.4},
            "ties": {other: float(rng.random()) for other in others},
        }
    return militias


def random_world(seed: int, histories: int = 2) -> Settings:
    """Settings of a random world, the same for the same ``seed``."""
    rng = np.random.default_rng(seed)
    chosen = copy.deepcopy(config())
    chosen["rules"] = random_rules(rng)
    chosen["roster"]["militias"] = random_roster(rng, list(chosen["theatres"]))
    chosen["centralization"] = float(rng.random())
    chosen["seed"] = int(rng.integers(0, 2**63))
    chosen["ensemble"] = {"histories": histories, "years": YEARS}
    return settings_from(chosen)
