"""Most attacks are borne."""

from tests.ensembles.paired import more
from tests.worlds import histories, off


def test_most_attacks_go_unanswered():
    tally = histories(number=400)["tally"]
    assert tally["us_answers"].sum() < 0.1 * tally["attacks_on_us"].sum()
    assert tally["us_answers"].sum() > 0


def test_without_it_far_more_of_them_are_answered():
    borne, answered = histories(), histories(off("measured_retaliation"))
    assert more(answered, borne, "us_answers") > 3.0


def test_without_it_answers_leave_the_blow_behind():
    borne, answered = histories(), histories(off("measured_retaliation"))
    assert more(answered, borne, "grave_acts") > 3.0
    assert answered["end_day"].mean() < borne["end_day"].mean()
