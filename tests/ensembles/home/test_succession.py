"""After a succession everything shifts one way for good, over paired histories."""

import numpy as np

from tests.ensembles.paired import by_patron, measured, militias, standard_errors
from tests.worlds import histories, off

DAY = 40
ONCE = (f"rules.succession.on_day={DAY}", "rules.succession.a_year=0.0")
OFF = off("succession")
STRONG = "rules.succession.nats_per_rung=1.0"


def orientation(world, acts) -> float:
    return world["orientation"]


def licence(world, acts) -> float:
    return militias(world)["licence"].mean()


def force(world, acts) -> float:
    """Rungs of the patron's own acts and orders since, summed."""
    return by_patron(acts[acts["day"] > DAY + 7])["intended"].sum()


def shifts(measure, *overrides, **length):
    """By how many standard errors it is more under an assertive successor, and under a conciliatory one."""
    stands = measured(orientation, *ONCE, years=0.2)
    shift = measured(measure, *ONCE, *overrides, **length) - measured(measure, *ONCE, OFF, **length)
    return standard_errors(shift[stands > 0.0]), standard_errors(shift[stands < 0.0])


def test_a_successor_stands_on_either_side_and_where_he_stands_he_stays():
    first = measured(orientation, *ONCE, years=0.2)
    assert np.all(first == measured(orientation, *ONCE))
    assert np.all(first != 0.0)
    assert 0.4 < np.mean(first > 0.0) < 0.6


def test_licences_loosen_under_the_one_and_tighten_under_the_other():
    assertive, conciliatory = shifts(licence, years=0.4)
    assert assertive > 3 > -3 > conciliatory


def test_they_are_as_loose_or_tight_years_later():
    assertive, conciliatory = shifts(licence, years=3.0)
    assert assertive > 3 > -3 > conciliatory


def test_the_patron_leans_to_force_under_the_one_and_away_from_it_under_the_other():
    assertive, conciliatory = shifts(force, STRONG, "rules.succession.rungs=0.0")
    assert assertive > 3 > -3 > conciliatory


def test_the_further_he_stands_the_more_it_shifts():
    stands = measured(orientation, *ONCE, years=0.2)
    shift = measured(licence, *ONCE) - measured(licence, *ONCE, OFF)
    distance = np.abs(stands)
    assert standard_errors((distance - distance.mean()) * shift * np.sign(stands)) > 3


def test_until_then_nothing_has_changed():
    before = {"years": (DAY - 1) / 365}
    assert (histories(*ONCE, **before)["digest"] == histories(*ONCE, OFF, **before)["digest"]).all()
    assert (histories(*ONCE)["digest"] != histories(*ONCE, OFF)["digest"]).mean() > 0.9


def test_one_is_counted():
    assert np.all(histories(*ONCE, years=0.2)["tally"]["successions"] == 1)
