"""Own dead move militias to strike."""

from tests.ensembles.paired import more
from tests.worlds import histories, off


def test_grievance_makes_militias_strike_more():
    with_it, without = histories(number=800), histories(off("grievance"), number=800)
    assert more(with_it, without, "attacks_on_us") > 3.0
    assert more(with_it, without, "unauthorized_acts") > 3.0


def test_it_does_so_through_own_dead_that_are_remembered():
    long, short = histories("rules.grievance.half_life_days=700.0"), histories("rules.grievance.half_life_days=7.0")
    assert more(long, short, "attacks_on_us") > 3.0
