"""Centralization over paired histories."""

from itertools import pairwise

import numpy as np
import pytest

from sim.ladder import Authorization
from tests.ensembles.paired import by_militias, measured, share, standard_errors
from tests.worlds import histories, off


def unauthorized_share(world, acts) -> float:
    return share(by_militias(acts)["authorization"] == Authorization.UNAUTHORIZED)


def test_the_unauthorized_share_falls_at_every_step_of_centralization():
    shares = [measured(unauthorized_share, f"centralization={level}") for level in (0.1, 0.35, 0.6, 0.85)]
    for looser, tighter in pairwise(shares):
        assert standard_errors(looser, tighter) > 3


def test_control_rises_at_every_step_of_centralization():
    control = [histories(f"centralization={level}")["mean_control"] for level in (0.1, 0.35, 0.6, 0.85)]
    for looser, tighter in pairwise(control):
        assert standard_errors(tighter, looser) > 3


def test_more_is_done_on_order_in_a_hierarchy():
    hierarchy, network = (histories(f"centralization={level}")["tally"]["ordered_acts"] for level in (0.85, 0.35))
    assert standard_errors(hierarchy, network) > 3


@pytest.mark.parametrize("level", [0.0, 1.0])
def test_at_neutral_gains_the_level_changes_nothing(level):
    neutral = off("centralization")
    middle = histories(neutral)["digest"]
    assert np.array_equal(histories(neutral, f"centralization={level}")["digest"], middle)
