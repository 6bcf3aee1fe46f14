"""The record that comes with the project: whole, coded without a gap, and the only place of its numbers."""

from dataclasses import astuple
from datetime import date
from pathlib import Path

import pytest

from experiments.record import RECORD
from sim.configuration import composed
from sim.evidence import quantities
from sim.evidence.coding import coded
from sim.evidence.events import GRADES, WINDOW
from sim.evidence.rates import check_apart, overlaps
from sim.evidence.record import the_record
from sim.params import ConfigError
from sim.settings import settings_from

THE_RECORD = the_record()


@pytest.fixture(scope="module")
def cast():
    return settings_from(composed("batch", [])[0]).cast


def test_the_record_is_whole_and_ends_with_tower_22():
    assert len(THE_RECORD.events) == 116
    assert max(event.day for event in THE_RECORD.events.values()) == WINDOW[1] == date(2024, 1, 28)
    assert {event.grade for event in THE_RECORD.events.values()} == set(GRADES)
    assert all(event.source.startswith("http") for event in THE_RECORD.events.values())
    assert all(rate.source.startswith("http") and rate.end <= WINDOW[1] for rate in THE_RECORD.rates.values())


def test_no_row_is_of_a_data_set_that_asks_for_an_attribution_that_is_not_given():
    for part in (THE_RECORD.rates, THE_RECORD.events):
        for row in part.values():
            assert "acled" not in " ".join(map(str, astuple(row))).lower(), row.ident


def test_the_account_says_how_many_events_and_rates_there_are():
    account = (Path(__file__).parents[2] / "docs" / "validation.md").read_text(encoding="utf-8")
    assert f"{len(THE_RECORD.events)} dated events, {len(THE_RECORD.rates)} counted rates" in account


@pytest.mark.parametrize("told", THE_RECORD.coded.values(), ids=lambda told: told.event.ident)
def test_every_event_is_an_act_of_the_model_or_outside_with_a_reason(told, cast):
    assert told.reasons and all(told.reasons)
    if told.outside:
        assert told.outside in ("lever", "third party", "accident", "no act")
        return
    assert {*told.actors, *told.targets} <= set(cast.actors)
    assert told.theatre in cast.theatres
    assert 1 <= told.low <= told.intended <= told.high <= 7
    assert 1 <= told.realized <= 7
    assert ({*told.actors} & {"us", "israel"} == set()) != ({*told.targets} & {"us", "israel"} == set())


@pytest.mark.parametrize("told", THE_RECORD.acts, ids=lambda told: told.event.ident)
def test_the_dead_by_class_are_as_many_as_the_record_counts(told):
    if told.event.fatalities is None:
        assert told.deaths is None or told.intended == 1 or told.event.ident in THE_RECORD.codebook.exceptions
    else:
        assert told.dead == told.event.fatalities


@pytest.mark.parametrize(
    ("ident", "meant", "realized", "deaths"),
    [
        ("200311", 3, 5, {"soldier_us": 2, "contractor": 1}),  # Taji
        ("240128", 3, 5, {"soldier_us": 3}),  # Tower 22
        ("191227", 3, 4, {"contractor": 1}),  # K-1
        ("200108a", 6, 6, {}),  # Al-Asad
        ("190914", 5, 5, None),  # Abqaiq
        ("200312", 4, 4, None),
        ("220124", 4, 2, {}),  # shot down
    ],
)
def test_the_ladders_own_examples_are_coded_as_it_says(ident, meant, realized, deaths):
    told = THE_RECORD.coded[ident]
    assert (told.intended, told.realized, told.deaths) == (meant, realized, deaths)


def test_levers_and_third_parties_are_outside_the_ladder():
    outside = {ident: told.outside for ident, told in THE_RECORD.coded.items() if told.outside}
    assert outside["181105"] == outside["210406b"] == "lever"
    assert outside["220117b"] == "third party"
    assert outside["200108b"] == "accident"
    assert outside["190620b"] == outside["191114"] == "no act"


def test_the_low_coding_never_lies_above_the_high_one():
    for told in THE_RECORD.acts:
        low, high = told.at("low"), told.at("high")
        assert low.intended <= told.intended <= high.intended
        assert low.realized <= high.realized


def test_a_soldiers_death_lifts_whatever_was_meant():
    told = THE_RECORD.coded["200311"]
    assert [told.at(coding).realized for coding in ("low", "main", "high")] == [5, 5, 5]
    assert coded(told.event, THE_RECORD.codebook, {"rung": 6, "why": "a test"}).realized == 6


def test_answers_never_come_before_what_they_answer():
    assert len(THE_RECORD.answers) > 25
    assert all(answer.lag_days >= 0 for answer in THE_RECORD.answers)
    lags = {a.answer.event.ident: a.lag_days for a in THE_RECORD.answers}
    assert (lags["191229a"], lags["200312"], lags["210225a"], lags["200108a"]) == (2, 1, 10, 5)


def test_parts_are_known_as_parts_of_the_whole():
    rates = THE_RECORD.rates
    pairs = {frozenset((a.ident, b.ident)) for a, b in overlaps(rates)}
    for part in ("early_2021_attacks", "indirect_fire_2022"):
        assert frozenset((part, "quiet_attacks")) in pairs
        with pytest.raises(ConfigError, match=f"'quiet_attacks' cannot test what '{part}' was fitted to"):
            check_apart([rates[part]], [rates["quiet_attacks"]])
    check_apart([rates["quiet_attacks"]], [rates["surge_240109"], rates["sohr_2020"]])


def test_counts_are_found_among_the_rows_of_a_number_and_what_is_no_row_is_refused():
    mixed = ("quiet_attacks", "200108a", "response_to", "window", "mid_hostlev_5, start 1990+", "sohr_2020")
    assert [rate.ident for rate in quantities.rates_among(mixed)] == ["quiet_attacks", "sohr_2020"]
    with pytest.raises(ConfigError, match="rows: the record has no 'quiet_atacks'; did you mean 'quiet_attacks'"):
        quantities.rates_among(["quiet_atacks"])


def test_the_measurement_error_covers_two_official_counts_of_the_same_months():
    rates = THE_RECORD.rates
    before, after = rates["surge_231221"], rates["surge_240109"]
    share = (date(2023, 12, 31) - before.end) / (after.end - before.end)
    pentagon = before.value + share * (after.value - before.value)
    low, high = rates["inspector_2023_q4"].bounds
    assert low <= pentagon <= high
    assert pentagon == pytest.approx(115, abs=1)


def test_what_the_comparison_prints_comes_from_the_data():
    assert [line.record for line in RECORD] == [
        "38 (83 in 797 days)", "4 in 83 (4.8%)", "2 in 83 (2.4%)", "0 in 83; Taji 2020, Tower 22",
        "Taji yes, Tower 22 open", "about 2", "39, 29, at least 60", "about 0.5",
        "below 1, or it runs away", "below 1, or it runs away",
    ]  # fmt: skip
    assert quantities.lag_after_the_commander() == 5


def test_every_number_of_the_record_names_its_rows():
    columns = ("response_to", "kind=direct_missile_strike")
    known = {*THE_RECORD.rates, *THE_RECORD.events, *columns}
    for line in RECORD:
        assert set(line.rows) <= known
        assert line.rows or "branching" in line.name


def test_what_patterns_say_in_words_is_what_the_record_has():
    assert quantities.low_gone_wrong() == (2, 2)
    assert quantities.us_strikes_that_killed_iranians() == (1, 17)
    rockets = [a for a in THE_RECORD.answers if a.answer.event.kind == "rocket_attack" and a.blow.actors == ("israel",)]
    assert sum(a.answer.actors == ("iran",) for a in rockets) == 2
    assert quantities.counted("official_2018") == 202
