"""Paradox of power over paired histories."""

from tests.ensembles.paired import measured, militias, more, standard_errors
from tests.worlds import histories, off

OFF = off("paradox_of_power")
FAST = "rules.paradox_of_power.a_day=0.005"


def narrative(which):
    return lambda world, acts: militias(world)["narrative"][which]


def test_office_spends_the_narrative_of_those_who_hold_it():
    badr, zeinabiyoun = 6, 1  # the highest political stake of the roster and none
    spent = {who: measured(narrative(who), OFF) - measured(narrative(who), FAST) for who in (badr, zeinabiyoun)}
    assert standard_errors(spent[badr]) > 3
    assert standard_errors(spent[badr], spent[zeinabiyoun]) > 3


def test_control_falls_with_it():
    assert standard_errors(histories(FAST)["mean_control"], histories(OFF)["mean_control"]) < -3


def test_more_is_done_that_nobody_authorized():
    assert more(histories(FAST, number=300), histories(OFF, number=300), "unauthorized_acts") > 3
