"""Branches share their trunk bit for bit, and go on as histories of their own."""

import numpy as np
import pytest

from sim import ensemble
from sim.counterfactual.branches import branching
from tests.twins.test_faces import assert_faces_agree
from tests.worlds import world

DAY, TRUNK, NUMBER = 120, 3, 12
SETTINGS = world("ensemble.years=1", f"ensemble.histories={NUMBER}", "centralization=0.3")


def logs(settings) -> list[np.ndarray]:
    return [acts for _, acts in ensemble.logs(settings)]


def test_every_branch_is_the_trunk_until_the_fork_and_something_else_after_it():
    trunk = logs(SETTINGS)[TRUNK]
    after = set()
    for acts in logs(branching(SETTINGS, TRUNK, DAY)):
        assert acts[acts["day"] <= DAY].tobytes() == trunk[trunk["day"] <= DAY].tobytes()
        after.add(acts[acts["day"] > DAY].tobytes())
    assert len(after) == NUMBER


def test_the_branch_with_the_trunks_own_number_is_the_trunk():
    rows = ensemble.run(branching(SETTINGS, TRUNK, DAY))
    assert rows["digest"][TRUNK] == ensemble.run(SETTINGS)["digest"][TRUNK]


def test_branches_are_the_same_in_both_faces():
    assert_faces_agree(branching(world("ensemble.years=1", "ensemble.histories=3"), TRUNK, DAY))


@pytest.mark.parametrize("day", [-1, 365])
def test_a_fork_outside_the_horizon_is_refused(day):
    with pytest.raises(ValueError, match="none of the 365 days"):
        branching(SETTINGS, 0, day)
