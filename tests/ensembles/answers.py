"""What the adversaries answer to the militias' acts, and at whom; and a world in which the patron is readily blamed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sim.ladder import FIRST_MILITIA, NO_ACT, PATRON
from tests.ensembles.paired import share

READY_TO_BLAME = (
    "rules.belief_and_liability.standard=0.3",
    "rules.measured_retaliation.us_nats=2.0",
    "rules.measured_retaliation.israel_nats=0.0",
)
"""Answers are more frequent, and fall on the patron more often."""

FEW_MASSACRES = "rules.deaths.tail=3.0"
"""The number of dead is less a matter of chance."""


def to_militias(acts: np.ndarray, by: int) -> np.ndarray:
    """The acts by which an adversary answers those of militias."""
    answers = acts[(acts["actor"] == by) & (acts["cause"] != NO_ACT)]
    return answers[acts["actor"][answers["cause"]] >= FIRST_MILITIA]


def at_patron(by: int) -> Callable:
    """Measures the number of those that strike the patron."""
    return lambda world, acts: np.sum(to_militias(acts, by)["target"] == PATRON)


def share_at_patron(by: int) -> Callable:
    """Measures the share of those that strike the patron."""
    return lambda world, acts: share(to_militias(acts, by)["target"] == PATRON)
