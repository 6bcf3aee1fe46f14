"""Gradualism over paired histories."""

import numpy as np

from sim.ladder import NEVER, RUNGS, Kind
from tests.ensembles.paired import lived, standard_errors
from tests.worlds import off

QUIET = (
    "rules.occasions.militia=0.001",
    "rules.occasions.us=0.001",
    "rules.occasions.israel=0.001",
    "rules.interdiction.occasions=0.001",
    "rules.occasions.patron=0.05",
)


def jumps(acts) -> np.ndarray:
    """How often the patron's acts and orders lay 0, 1, 2 ... rungs above the dyad's highest of thirty days."""
    last_day = np.full((3, RUNGS), NEVER)
    count = np.zeros(RUNGS, int)
    for act in acts:
        adversary = act["target"] if 0 < act["target"] < 3 else act["actor"]
        if act["actor"] == 0:
            lately = np.flatnonzero(act["day"] - last_day[adversary] <= 30)
            count[max(0, act["intended"] - max(lately, default=0))] += 1
        if act["kind"] != Kind.ORDER:
            last_day[adversary, act["realized"]] = act["day"]
    return count


def counted(*overrides) -> np.ndarray:
    return np.array([jumps(acts) for _, acts in lived(*overrides)])


def test_jumps_of_more_than_one_rung_are_rarer():
    gradual, free = counted(), counted(off("gradualism"))
    assert standard_errors(gradual[:, 2:].sum(axis=1), free[:, 2:].sum(axis=1)) < -3


def test_each_rung_of_a_jump_makes_it_rarer_again():
    gradual, free = counted(*QUIET), counted(*QUIET, off("gradualism"))
    by_two, by_three, by_four = gradual[:, 2:5].sum(axis=0) / free[:, 2:5].sum(axis=0)
    assert by_four < 0.7 * by_three < 0.7 * 0.7 * by_two < 0.7
