"""The United States spares the patron, over paired histories in which it readily blames it."""

import numpy as np

from sim.ladder import FIRST_MILITIA, PATRON, UNITED_STATES, Kind, Rung, Victim
from tests.ensembles.answers import FEW_MASSACRES, READY_TO_BLAME, at_patron, to_militias
from tests.ensembles.paired import measured, standard_errors
from tests.worlds import histories, off

BLAMED = (*READY_TO_BLAME, FEW_MASSACRES)
OFF = (*BLAMED, off("sparing"))
WITHHELD = (*BLAMED, "rules.sparing.withheld=1.0", "rules.sparing.avoided=0.0")
SPARED = (*BLAMED, "rules.sparing.withheld=1.0", "rules.sparing.avoided=1.0")
AVOIDED = (*BLAMED, "rules.sparing.withheld=0.0", "rules.sparing.avoided=1.0")


def by_us_at_patron(acts):
    return acts[(acts["actor"] == UNITED_STATES) & (acts["target"] == PATRON)]


def iranians(world, acts) -> int:
    return by_us_at_patron(acts)["deaths"][:, Victim.PATRON].sum()


def at_militias(world, acts) -> int:
    return np.sum(to_militias(acts, UNITED_STATES)["target"] >= FIRST_MILITIA)


def test_fewer_answers_fall_on_the_patron():
    half = measured(at_patron(UNITED_STATES), *BLAMED, "rules.sparing.withheld=0.5")
    assert standard_errors(half, measured(at_patron(UNITED_STATES), *OFF)) < -3
    assert measured(at_patron(UNITED_STATES), *WITHHELD).sum() == 0


def test_the_militias_bear_what_the_patron_is_spared():
    assert standard_errors(measured(at_militias, *WITHHELD), measured(at_militias, *OFF)) > 3


def test_fewer_of_its_people_die():
    assert standard_errors(measured(iranians, *BLAMED), measured(iranians, *OFF)) < -3


def dead_below_a_direct_strike(world, acts) -> int:
    strikes = by_us_at_patron(acts)
    low = (strikes["intended"] < Rung.DIRECT) & (strikes["kind"] == Kind.STRIKE)
    return strikes["deaths"][low].sum()


def test_below_a_direct_strike_all_can_be_avoided():
    dead = measured(dead_below_a_direct_strike, *OFF)
    assert standard_errors(dead) > 3
    assert measured(dead_below_a_direct_strike, *AVOIDED).sum() == 0


def test_where_only_israel_strikes_there_is_nobody_who_spares():
    spared, blamed = (histories(*given, "+roster.states.us.active=0", number=60) for given in (SPARED, OFF))
    assert blamed["tally"]["deaths"][:, Victim.PATRON].sum() > 0
    assert np.array_equal(spared["digest"], blamed["digest"])
