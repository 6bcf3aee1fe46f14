"""Coordination over paired histories."""

import numpy as np

from sim.ladder import Authorization, Kind
from tests.ensembles.paired import by_militias, measured, share, standard_errors
from tests.worlds import histories, off

SAME_REACH = "rules.centralization.reach_gain=0.0"


def acts_per_order(world, acts) -> float:
    orders = np.sum(acts["kind"] == Kind.ORDER)
    return np.sum(by_militias(acts)["authorization"] == Authorization.ORDERED) / orders if orders else np.nan


def test_an_order_moves_more_than_one_militia():
    joint, alone = measured(acts_per_order), measured(acts_per_order, off("coordination"))
    assert standard_errors(joint, alone) > 3
    assert np.nanmean(alone) < 1.0 < np.nanmean(joint)


def times_as_many_joint(level) -> float:
    """Acts per order with coordination over those without, so that obedience itself cancels."""
    joint = np.nanmean(measured(acts_per_order, level, SAME_REACH))
    return joint / np.nanmean(measured(acts_per_order, level, SAME_REACH, off("coordination")))


def test_the_more_control_the_more_militias_join_an_order():
    assert times_as_many_joint("centralization=0.85") > times_as_many_joint("centralization=0.35") + 0.2


def test_coordinated_militias_attack_more():
    joint, alone = histories()["tally"], histories(off("coordination"))["tally"]
    assert standard_errors(joint["attacks_on_us"], alone["attacks_on_us"]) > 3


def test_joint_fire_gets_through_more_often():
    def intercepted(world, acts) -> float:
        attacks = by_militias(acts)
        return share(attacks["intercepted"][(attacks["intended"] >= 3) & (attacks["intended"] < 6)])

    unsaturated = measured(intercepted, "rules.coordination.saturation=0.0")
    assert standard_errors(measured(intercepted), unsaturated) < -3
