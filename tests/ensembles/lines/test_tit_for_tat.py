"""Without memory nothing is answered."""

from tests.ensembles.paired import more
from tests.worlds import histories, off


def answers(rows):
    """Acts that a provocation caused; what an order caused is left out."""
    return (rows["tally"]["caused_acts"] - rows["tally"]["ordered_acts"]).mean()


def test_without_memory_answers_all_but_vanish():
    assert answers(histories()) > 20.0
    assert answers(histories(off("tit_for_tat"))) < 0.05 * answers(histories())


def test_without_memory_and_without_open_deaths_nothing_is_answered():
    assert histories(off("tit_for_tat", "soldiers_line"))["tally"]["us_answers"].mean() < 0.1


def test_longer_memories_make_more_answers():
    def remembering(days):
        actors = ("patron", "us", "israel", "militia")
        return histories(*(f"rules.tit_for_tat.{actor}_half_life={days}" for actor in actors))

    assert more(remembering(40.0), remembering(10.0), "caused_acts") > 3.0
