"""Elections and protests in the host states, over paired histories."""

import numpy as np

from tests.ensembles.paired import measured, standard_errors
from tests.worlds import histories, off, world

OFF = off("host_politics")
OFTEN = "rules.host_politics.elections_a_year=4.0"
NEVER = "rules.host_politics.elections_a_year=0.0"
NAMES = world().cast.theatres
IRAQ, SYRIA = NAMES.index("iraq"), NAMES.index("syria")


def dominance(world, acts) -> float:
    return world["theatres"]["dominance"][IRAQ]


def tolerance(world, acts) -> float:
    return world["theatres"]["tolerance"][IRAQ]


def test_elections_take_dominance_away():
    assert standard_errors(measured(dominance), measured(dominance, OFF)) < -3
    often, never = measured(dominance, OFTEN), measured(dominance, NEVER)
    assert standard_errors(often, never) < -3
    assert np.all(never == never[0])
    assert np.all(often <= never)


def test_where_no_elections_are_held_dominance_stays():
    def elsewhere(world, acts) -> float:
        return world["theatres"]["dominance"][SYRIA]

    assert np.all(measured(elsewhere, OFTEN) == measured(elsewhere, OFF))


def test_it_comes_back_with_time():
    soon, late = (measured(dominance, OFTEN, f"rules.host_politics.half_life_days={days}") for days in (60, 2000))
    assert standard_errors(soon, late) > 3


def test_the_presence_is_tolerated_more_where_partners_lost_their_dominance():
    swayed, unmoved = measured(tolerance, OFTEN), measured(tolerance, OFTEN, "rules.host_politics.sway=0.0")
    assert standard_errors(swayed, unmoved) > 3
    assert standard_errors(measured(tolerance, OFTEN), measured(tolerance, NEVER)) > 3


def test_where_partners_dominate_it_is_tolerated_less():
    dominant, tolerant = measured(dominance, OFTEN), measured(tolerance, OFTEN)
    assert standard_errors((dominant - dominant.mean()) * (tolerant - tolerant.mean())) < -3


def test_without_it_elections_are_held_and_change_nothing():
    changed, held = histories(OFTEN, OFF), histories(NEVER, OFF)
    assert (changed["tally"]["elections"] > 0).mean() > 0.9
    assert held["tally"]["elections"].max() == 0
    assert (changed["digest"] == held["digest"]).all()
