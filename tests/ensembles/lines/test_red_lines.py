"""Lines keep most acts below them."""

from tests.ensembles.paired import higher_share, more
from tests.worlds import histories, off


def test_without_lines_there_are_more_grave_acts_and_direct_strikes():
    held, loose = histories(), histories(off("red_lines"))
    assert more(loose, held, "grave_acts") > 3.0
    assert more(loose, held, "direct_strikes") > 3.0
    assert higher_share(loose, held, "grave_acts", "acts") > 3.0


def test_without_lines_the_shadow_war_spills_over_sooner():
    held, loose = histories(), histories(off("red_lines"))
    assert (held["war_day"] < 0).mean() > (loose["war_day"] < 0).mean() + 0.1


def test_a_stronger_line_at_grave_acts_makes_them_rarer():
    weak, strong = (histories(f"rules.red_lines.grave_nats={nats}") for nats in (1.0, 4.0))
    assert higher_share(weak, strong, "grave_acts", "acts") > 3.0
