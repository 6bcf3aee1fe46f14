"""A strike on one stirs those who are tied to it."""

from tests.ensembles.paired import more
from tests.worlds import histories, off

STRIKE = (
    "+events.strike={day: 0, actor: us, target: kataib_hezbollah, theatre: iraq, intended: 4, realized: 5,"
    " deaths: {fighter: 10}}"
)
WEEKS = 0.1


def test_tied_militias_act_more_after_a_strike_on_one():
    with_it, without = histories(STRIKE, years=WEEKS), histories(STRIKE, off("solidarity"), years=WEEKS)
    assert more(with_it, without, "caused_acts") > 3.0
    assert more(with_it, without, "militia_acts") > 3.0


def test_it_takes_ties():
    strike = STRIKE.replace("kataib_hezbollah", "militia_1").replace("iraq", "front")
    alike = ("scenario=generic", strike)

    def changed_by_solidarity(tie):
        tied = f"roster.militias.militia.kin_tie={tie}"
        with_it = histories(*alike, tied, years=WEEKS)
        return (with_it["digest"] != histories(*alike, tied, off("solidarity"), years=WEEKS)["digest"]).mean()

    assert changed_by_solidarity(0.0) == 0.0
    assert changed_by_solidarity(0.5) > 0.5


def test_over_a_year_it_makes_more_acts_that_answer():
    assert more(histories(), histories(off("solidarity")), "caused_acts") > 3.0
