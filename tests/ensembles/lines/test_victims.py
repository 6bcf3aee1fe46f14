"""The same blow with another victim is another provocation."""

from sim.ladder import Rung
from tests.ensembles.paired import more
from tests.worlds import histories, off

OTHER_LINES = ("soldiers_line",)


def after_a_grave_blow(dead, *switched_off):
    blow = (
        "+events.blow={day: 0, actor: kataib_hezbollah, target: us, theatre: iraq, intended: 3,"
        f" realized: {Rung.GRAVE}, deaths: {{{dead}: 3}}}}"
    )
    return histories(blow, off(*OTHER_LINES, *switched_off), number=400, years=0.08)


def test_dead_soldiers_are_answered_more_than_as_many_dead_contractors():
    assert more(after_a_grave_blow("soldier_us"), after_a_grave_blow("contractor"), "us_answers") > 3.0


def test_without_the_difference_they_are_answered_alike():
    soldiers, contractors = (after_a_grave_blow(dead, "victims") for dead in ("soldier_us", "contractor"))
    assert abs(more(soldiers, contractors, "us_answers")) < 2.0
    assert soldiers["tally"]["us_answers"].mean() > 0.5


def test_dead_soldiers_turn_attacks_into_grave_acts():
    assert more(histories(number=400), histories(off("victims"), number=400), "red_lines_crossed") > 3.0
