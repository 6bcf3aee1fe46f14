"""The unpunished act more, before an adversary that looks away above all."""

from tests.ensembles.paired import more
from tests.worlds import histories, off


def test_boldness_makes_more_attacks():
    assert more(histories(number=400), histories(off("emboldenment"), number=400), "attacks_on_us") > 3.0


def test_inattention_makes_more_of_them():
    bold = "rules.emboldenment.tempo=2.0"
    away, watching = (histories(bold, f"rules.policy.us_attention={level}") for level in (0.0, 1.0))
    assert more(away, watching, "attacks_on_us") > 3.0


def test_without_it_attention_moves_no_attack():
    timid = off("emboldenment")
    away, watching = (histories(timid, f"rules.policy.us_attention={level}") for level in (0.0, 1.0))
    assert more(away, watching, "attacks_on_us") == 0.0


def test_strikes_that_take_boldness_away_leave_fewer_attacks():
    bold = ("rules.emboldenment.nats_per_rung=0.6", "rules.emboldenment.tempo=2.0")
    spared, cowed = (histories(*bold, f"rules.emboldenment.punished={share}", number=400) for share in (0.0, 1.0))
    assert more(spared, cowed, "militia_acts") > 3.0
