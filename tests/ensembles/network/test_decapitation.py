"""Decapitation over paired histories that open with the killing of the commander."""

import numpy as np
import pytest

from tests.ensembles.paired import measured, militias, standard_errors
from tests.worlds import histories, off

KILLING = "scenario=soleimani_2020"
OFF = off("decapitation")
HIERARCHY, NETWORK = "centralization=0.85", "centralization=0.35"


def authority(world, acts) -> float:
    return world["authority"]


def control(world, acts) -> float:
    return militias(world)["control"].mean()


def test_the_successor_starts_with_a_fraction_of_the_authority():
    first_day = measured(authority, KILLING, number=20, years=1 / 365)
    assert first_day == pytest.approx(0.4 * 0.95)


def test_authority_is_rebuilt_slowly_and_not_in_full():
    one_killing = ("rules.changed_rules.us_option=0.0", "rules.changed_rules.israel_option=0.0", KILLING)
    ends = [histories(*one_killing, number=200, years=years) for years in (0.1, 1.0)]
    alone = [rows[(rows["tally"]["decapitations"] == 1) & (rows["end"] == 0)] for rows in ends]
    assert len(alone[0]) > 30
    assert len(alone[1]) > 10
    soon, late = (rows["authority"].mean() for rows in alone)
    assert 0.38 < soon < late < 0.85 * 0.95


def fall_of_control(level):
    return histories(KILLING, level, OFF)["mean_control"] - histories(KILLING, level)["mean_control"]


def test_control_falls_with_the_commander():
    assert np.all(fall_of_control(HIERARCHY) > 0.0)


def test_a_hierarchy_loses_more_control_than_a_network():
    assert standard_errors(fall_of_control(HIERARCHY), fall_of_control(NETWORK)) > 3


def test_the_fall_of_control_is_at_once():
    week = {"number": 50, "years": 7 / 365}
    assert np.all(measured(control, KILLING, **week) < 0.8 * measured(control, KILLING, OFF, **week))


def test_more_is_done_that_nobody_authorized():
    bereft, led = histories(KILLING)["tally"], histories(KILLING, OFF)["tally"]
    assert standard_errors(bereft["unauthorized_acts"], led["unauthorized_acts"]) > 3
