"""What answers a blow, and into which category that falls; alike for the record and for a history."""

import pytest

from sim.evidence.deeds import Deed, deed_of, deeds_of, first_answer
from sim.evidence.questions import DEATHS, LAGS, Question, categories, category
from sim.evidence.record import the_record

US, KH, AAH, IRAN = ("us",), ("kataib_hezbollah",), ("asaib_ahl_al_haq",), ("iran",)


def deed(ident, day, actors, targets, rung=4, deaths=0, answers=None):
    return Deed(ident, day, actors, targets, rung, rung, deaths, answers)


BLOW = deed("blow", 10, US, KH)


def labels(question, aspect, struck):
    return [one.label for one in categories(question, aspect, struck)]


def told(question, aspect, outcome, struck=KH):
    return labels(question, aspect, struck)[category(question, aspect, struck, outcome)]


def test_the_first_act_that_answers_is_the_answer():
    later = [
        BLOW,
        deed("other", 11, KH, US),
        deed("it", 12, KH, US, 3, 2, "blow"),
        deed("late", 13, KH, US, 5, 9, "blow"),
    ]
    answer = first_answer([BLOW], later, within=14)
    assert answer == ("it", 2, "struck", 3, 2)


def test_what_is_too_late_too_low_or_by_another_does_not_count():
    answer = deed("it", 20, KH, US, 3, 0, "blow")
    assert first_answer([BLOW], [BLOW, answer], within=10)
    assert not first_answer([BLOW], [BLOW, answer], within=9)
    assert not first_answer([BLOW], [BLOW, answer], within=10, at_least=4)
    assert not first_answer([BLOW], [BLOW, answer], within=10, by=IRAN)


def test_an_act_that_need_not_answer_counts_from_the_last_blow_on():
    same_day_before = deed("before", 10, KH, US)
    after = deed("after", 10, KH, US)
    assert first_answer([BLOW], [same_day_before, BLOW, after], 14, linked=False).ident == "after"
    assert not first_answer([BLOW], [same_day_before, BLOW], 14, linked=False)


def test_the_own_side_does_not_answer_a_blow_that_it_dealt():
    joins = deed("joins", 11, ("israel",), KH, answers="blow")
    assert not first_answer([BLOW], [BLOW, joins], 14)


@pytest.mark.parametrize(
    ("actors", "struck", "expected"),
    [
        (KH, KH, "struck"),
        (AAH, KH, "militia"),
        (IRAN, KH, "patron"),
        (KH, IRAN, "militia"),
        (US, ("us", "israel"), "struck"),
    ],
)
def test_who_answers_is_told_by_what_he_is_to_the_struck(actors, struck, expected):
    blow = deed("blow", 1, US if struck[0] != "us" else IRAN, struck)
    answer = deed("it", 2, actors, blow.actors, answers="blow")
    assert first_answer([blow], [blow, answer], 5).by == expected


def test_an_unclaimed_answer_counts_as_the_strucks_if_it_may_have_been():
    unclaimed = deed("it", 11, (*AAH, *KH), US, answers="blow")
    assert first_answer([BLOW], [BLOW, unclaimed], 5).by == "struck"


def test_lags_fall_into_ranges_up_to_the_horizon():
    question = Question(("lag_days",), 14)
    assert labels(question, "lag_days", KH) == ["0-1", "2-3", "4-7", "8-14", "never"]
    for lag, label in {0: "0-1", 1: "0-1", 2: "2-3", 7: "4-7", 8: "8-14", 14: "8-14"}.items():
        assert told(question, "lag_days", _outcome(lag=lag)) == label
    assert told(question, "lag_days", None) == "never"
    assert labels(Question(("lag_days",), 20), "lag_days", KH)[-2:] == ["15-20", "never"]
    assert labels(Question(("lag_days",), 90), "lag_days", KH)[-2:] == ["61-90", "never"]


def _outcome(lag=1, by="struck", rung=4, deaths=0):
    from sim.evidence.deeds import Outcome

    return Outcome("it", lag, by, rung, deaths)


def test_the_dead_fall_into_ranges_and_unknown_is_no_range():
    question = Question(("deaths",), 14)
    for dead, label in {0: "0", 1: "1-3", 3: "1-3", 4: "4-10", 25: "11-30", 1200: "101+"}.items():
        assert told(question, "deaths", _outcome(deaths=dead)) == label
    assert told(question, "deaths", None) == "0"
    assert category(question, "deaths", KH, _outcome(deaths=None)) is None


def test_only_those_who_can_answer_are_categories():
    question = Question(("by",), 14)
    assert labels(question, "by", US) == ["nobody", "struck", "adversary"]
    assert labels(question, "by", IRAN) == ["nobody", "struck", "militia"]
    assert labels(question, "by", KH) == ["nobody", "struck", "patron", "militia"]


@pytest.mark.parametrize("aspect", ["by", "rung", "lag_days", "deaths", "answered"])
@pytest.mark.parametrize("struck", [US, IRAN, KH])
def test_places_are_the_same_in_every_question(aspect, struck):
    places = [[c.place for c in categories(Question((aspect,), d), aspect, struck)] for d in (2, 14, 60, 365)]
    for mine in places:
        assert mine == sorted(set(mine))
    assert {mine[-1] for mine in places} == {places[0][-1]}
    assert places[0][-1] <= max(len(LAGS) + 1, len(DEATHS), 7)


def test_the_record_answers_as_it_says():
    record = the_record()
    deeds = deeds_of(record.coded)
    outcome = Question(("answered",), 14).outcome([deed_of(record.coded["191227"])], deeds)
    assert (outcome.ident, outcome.lag, outcome.by, outcome.rung, outcome.deaths) == ("191229a", 2, "struck", 4, 25)
    assert Question(("answered",), 60).outcome([deed_of(record.coded["201127"])], deeds) is None
