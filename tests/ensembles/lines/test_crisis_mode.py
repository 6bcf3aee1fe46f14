"""Grave acts beget grave acts in a crisis, and the chain dies out."""

from tests.ensembles.paired import higher_share, more
from tests.worlds import histories, off


def branching(rows):
    return rows["tally"]["grave_caused_by_grave"].sum() / rows["tally"]["grave_acts"].sum()


def test_a_crisis_raises_the_branching_ratio_of_grave_acts():
    crisis, calm = histories(number=400), histories(off("crisis_mode"), number=400)
    assert higher_share(crisis, calm, "grave_caused_by_grave", "grave_acts") > 3.0


def test_the_chain_dies_out_all_the_same():
    assert branching(histories(number=400)) < 0.8


def test_a_crisis_makes_more_acts_and_more_grave_ones():
    crisis, calm = histories(number=400), histories(off("crisis_mode"), number=400)
    assert more(crisis, calm, "caused_acts") > 3.0
    assert more(crisis, calm, "grave_acts") > 3.0


def test_a_longer_crisis_makes_more_of_them():
    long, short = (histories(f"rules.crisis_mode.half_life_days={days}", number=400) for days in (20.0, 3.0))
    assert more(long, short, "grave_acts") > 3.0
