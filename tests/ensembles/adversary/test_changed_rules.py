"""Commanders are killed where the option is open."""

from tests.ensembles.paired import more
from tests.worlds import histories, off


def test_without_the_option_no_commander_is_killed():
    assert histories(off("changed_rules"))["tally"]["decapitations"].sum() == 0


def test_with_it_a_few_are():
    killed = histories(number=400)["tally"]["decapitations"]
    assert 0.0 < (killed > 0).mean() < 0.5


def test_the_more_open_it_is_the_more_are_killed():
    wide, narrow = (
        histories(f"rules.changed_rules.us_option={o}", f"rules.changed_rules.israel_option={o}", number=400)
        for o in (0.9, 0.1)
    )
    assert more(wide, narrow, "decapitations") > 3.0
