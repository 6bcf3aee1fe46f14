"""A soldier's death is answered within days, a contractor's seldom."""

from tests.ensembles.paired import higher_share, more
from tests.worlds import histories, off


def blow(dead):
    return (
        "+events.blow={day: 0, actor: kataib_hezbollah, target: us, theatre: iraq, intended: 3, realized: 4,"
        f" deaths: {{{dead}: 3}}}}"
    )


def test_most_soldiers_deaths_are_answered_within_a_week():
    tally = histories(number=400)["tally"]
    assert tally["soldier_attacks_answered"].sum() > 0.75 * tally["soldier_attacks"].sum() > 0.0
    assert tally["answer_lag_days"].sum() < 5.0 * tally["soldier_attacks_answered"].sum()


def test_without_the_line_fewer_are():
    with_it, without = histories(number=400), histories(off("soldiers_line"), number=400)
    assert higher_share(with_it, without, "soldier_attacks_answered", "soldier_attacks") > 3.0
    assert more(with_it, without, "us_answers") > 3.0


def test_a_soldiers_death_is_a_step_in_the_response_and_a_contractors_a_smaller_one():
    soldier, contractor = (histories(blow(dead), years=0.08) for dead in ("soldier_us", "contractor"))
    nobody = histories(blow("contractor"), "rules.soldiers_line.contractor=0", years=0.08)
    assert soldier["tally"]["us_answers"].mean() > 0.5
    assert more(soldier, contractor, "us_answers") > 3.0
    assert more(contractor, nobody, "us_answers") > 3.0


def test_a_contractor_where_the_adversary_is_not_present_moves_nothing():
    quiet = ("rules.occasions.militia=0", "rules.occasions.militia_provoked=0")

    def opened_and_shut(theatre):
        asked = (blow("contractor").replace("iraq", theatre), *quiet)
        return (
            histories(*asked, f"rules.soldiers_line.contractor={much}", years=0.08)["digest"].tolist()
            for much in (1, 0)
        )

    opened, shut = opened_and_shut("lebanon")
    assert opened == shut
    opened, shut = opened_and_shut("iraq")
    assert opened != shut


def test_without_the_line_the_step_all_but_goes():
    gone = off("soldiers_line")
    with_it, without = histories(blow("soldier_us"), years=0.08), histories(blow("soldier_us"), gone, years=0.08)
    assert without["tally"]["us_answers"].mean() < 0.5 * with_it["tally"]["us_answers"].mean()
