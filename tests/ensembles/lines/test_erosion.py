"""Crossings make further crossings easier."""

from tests.ensembles.paired import higher_share, more
from tests.worlds import histories, off


def test_lines_that_wear_are_crossed_more_than_lines_that_do_not():
    worn, kept = histories(number=400), histories("rules.erosion.kept=1.0", number=400)
    assert more(worn, kept, "red_lines_crossed") > 3.0


def test_grave_acts_then_follow_on_grave_acts():
    worn, kept = histories(number=400), histories("rules.erosion.kept=1.0", number=400)
    assert higher_share(worn, kept, "grave_caused_by_grave", "grave_acts") > 3.0


def test_an_old_shadow_war_crosses_more_than_a_fresh_one():
    old, fresh = (histories(f"rules.erosion.at_start={line}", number=400) for line in (0.4, 1.0))
    assert more(old, fresh, "red_lines_crossed") > 3.0


def test_without_erosion_fewer_lines_are_crossed():
    assert more(histories(), histories(off("erosion")), "red_lines_crossed") > 3.0
