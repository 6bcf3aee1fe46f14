"""Regional presence softens sanctions, over paired histories."""

import numpy as np

from tests.ensembles.paired import measured, standard_errors
from tests.worlds import histories, off

OFF = off("trade")
NOMINAL = 0.8
PRESSURE = f"rules.policy.pressure={NOMINAL}"
STRONG = "rules.trade.relief=0.6"


def pressure(world, acts) -> float:
    return world["pressure"]


def strength(world, acts) -> float:
    return world["strength"] / world["strength_at_start"]


def test_the_pressure_that_is_felt_stays_below_the_nominal_one():
    assert measured(pressure, PRESSURE).max() < NOMINAL
    assert np.all(measured(pressure, PRESSURE, OFF) == NOMINAL)


def test_a_beaten_axis_leaves_more_of_it_to_be_felt():
    beaten, whole = (f"rules.capability.damage_per_rung={share}" for share in (0.2, 0.0))
    assert standard_errors(measured(strength, PRESSURE, beaten), measured(strength, PRESSURE, whole)) < -3
    assert standard_errors(measured(pressure, PRESSURE, beaten), measured(pressure, PRESSURE, whole)) > 3


def test_the_stronger_the_axis_stands_the_less_is_felt():
    beaten = (PRESSURE, STRONG, "rules.capability.damage_per_rung=0.2")
    standing, felt = measured(strength, *beaten), measured(pressure, *beaten)
    assert standard_errors((standing - standing.mean()) * (felt - felt.mean())) < -3


def test_it_spares_the_patron_resources():
    def resources(world, acts) -> float:
        return world["resources"]

    assert standard_errors(measured(resources, PRESSURE), measured(resources, PRESSURE, OFF)) > 3


def test_where_there_is_no_pressure_there_is_none_to_soften():
    free = "rules.policy.pressure=0.0"
    assert (histories(free, STRONG)["digest"] == histories(free, OFF)["digest"]).all()
