"""A malformed event, rate or codebook is refused with the file, the row and the reason."""

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sim.evidence import rates
from sim.evidence.base_rates import COLUMNS as BASE_COLUMNS
from sim.evidence.base_rates import base_rates_from
from sim.evidence.codebook import codebook_from
from sim.evidence.events import COLUMNS
from sim.evidence.record import events_of, the_record
from sim.evidence.tables import DATA, Row, rows
from sim.params import ConfigError

ROOT = Path(__file__).parents[2]
GOOD = {
    "event_id": "a", "date": "2020-03-11", "initiator": "kataib_hezbollah", "target": "us", "theatre": "iraq",
    "kind": "rocket_attack", "fatalities": "3", "us_military_killed": "2", "response_to": "", "grade": "A", "note": "n",
    "source": "s",
}  # fmt: skip


def written(folder, *changes):
    file = folder / "mine.csv"
    with file.open("w", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        writer.writerows([{**GOOD, "event_id": chr(97 + k), **change} for k, change in enumerate(changes)])
    return file


def refusal(folder, *changes):
    with pytest.raises(ConfigError) as refused:
        events_of(written(folder, *changes), the_record().codebook)
    assert "\n" not in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"date": "2020-02-30"}, "date: '2020-02-30' is no date (year-month-day)."),
        ({"date": "11.3.2020"}, "date: '11.3.2020' is no date"),
        ({"date": "2017-12-31"}, "date: 2017-12-31 is outside the record's window; allowed: 2018-01-01 to 2024-01-28."),
        ({"date": "2024-01-29"}, "date: 2024-01-29 is outside the record's window"),
        ({"date": ""}, "date: missing."),
        ({"initiator": "hezbolla"}, "initiator: unknown 'hezbolla'; did you mean 'hezbollah'?"),
        ({"target": "usa"}, "target: unknown 'usa'; did you mean 'us'?"),
        ({"theatre": "irak"}, "theatre: unknown 'irak'; did you mean 'iraq'?"),
        ({"kind": "rocket"}, "kind: unknown 'rocket'; did you mean 'rocket_attack'?"),
        ({"grade": "D"}, "grade: unknown 'D'"),
        ({"fatalities": "-1"}, "fatalities: -1 is negative"),
        ({"fatalities": "2.5"}, "fatalities: 2.5 is no whole number."),
        ({"fatalities": "some"}, "fatalities: 'some' is no number."),
        ({"us_military_killed": "4"}, "us_military_killed: 4 are more than all fatalities."),
        ({"source": ""}, "source: missing."),
        ({"response_to": "z"}, "response_to: there is no event 'z'"),
        ({"response_to": "b"}, "response_to: a circular chain, b answers b."),
    ],
)
def test_a_malformed_event_is_refused_with_file_row_and_reason(tmp_path, change, line):
    assert f"mine.csv, row 3, {line}" in refusal(tmp_path, {}, change)


def test_an_answer_cannot_come_before_what_it_answers(tmp_path):
    early = {"date": "2020-03-10", "response_to": "a"}
    assert "row 3, response_to: 2020-03-10 is before 'a' of 2020-03-11, which it answers." in refusal(
        tmp_path, {}, early
    )


def test_a_circular_chain_is_refused(tmp_path):
    said = refusal(tmp_path, {"response_to": "c"}, {"response_to": "a"}, {"response_to": "b"})
    assert "row 2, response_to: a circular chain, a answers c answers b answers a." in said


def test_an_ident_twice_is_refused(tmp_path):
    assert "mine.csv, row 3, event_id: 'a' is there twice." in refusal(tmp_path, {}, {"event_id": "a"})


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "row 1: the column 'event_id' is missing"),
        ("event_id,date,who\n", "row 1: unknown key 'who'"),
        (",".join(COLUMNS) + "\na,b\n", "row 2: 2 cells under 12 columns"),
        (",".join(COLUMNS) + '\n"a\n', "mine.csv' cannot be read (unexpected end of data)."),
    ],
)
def test_a_table_that_is_none_is_refused(tmp_path, text, line):
    file = tmp_path / "mine.csv"
    file.write_text(text)
    with pytest.raises(ConfigError, match=re.escape(line)):
        list(rows(file, COLUMNS))


RATE = {
    "rate_id": "r", "quantity": "q", "population": "p", "start": "2021-01-01", "end": "2021-02-01", "value": "5",
    "unit": "attacks", "low": "", "high": "", "of": "", "target": "", "note": "n", "source": "s",
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"end": "2020-01-01"}, "end: 2020-01-01 is before the start, 2021-01-01."),
        ({"value": "-5"}, "value: -5 is negative"),
        ({"value": ""}, "value: missing."),
        ({"low": "6"}, "value: 5 is outside its own range."),
        ({"of": "nothing"}, "of: there is no row 'nothing'"),
        ({"rate_id": "first"}, "rate_id: 'first' is there twice."),
    ],
)
def test_a_malformed_rate_is_refused(change, line):
    given = [Row("rates.csv, row 2", {**RATE, "rate_id": "first"}), Row("rates.csv, row 3", {**RATE, **change})]
    with pytest.raises(ConfigError, match=re.escape(f"rates.csv, row 3, {line}")):
        rates.rates_from(given)


def test_a_base_rate_that_is_not_its_own_share_is_refused():
    cells = dict(zip(BASE_COLUMNS, ["m", "s", "10", "3", "0.4", "f", "c", ""], strict=True))
    with pytest.raises(ConfigError, match=r"row 2, value: 0\.4 is not 3 of 10"):
        base_rates_from([Row("base_rates.csv, row 2", cells)])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "rung: 4\n    reason: boats",
            "rung: 9\n    reason: boats",
            "kinds.naval_engagement.rung: 9 is not a number between 1",
        ),
        (
            "reason: boats sunk with their crews",
            "reason: ''",
            "kinds.naval_engagement.reason: missing; every coding says why",
        ),
        ("range: [4, 5]", "range: [5, 6]", "kinds.airstrike.range: [5, 6] is no pair of rungs around 4"),
        (
            "deaths: {patron: 2}",
            "deaths: {patrons: 2}",
            "events.220307.deaths: unknown key 'patrons'; did you mean 'patron'?",
        ),
        (", why: Israeli-owned", "", "events.210225b.why: missing"),
    ],
)
def test_a_codebook_that_cannot_be_is_refused(tmp_path, old, new, line):
    text = (DATA / "codebook.yaml").read_text()
    assert old in text
    file = tmp_path / "codebook.yaml"
    file.write_text(text.replace(old, new, 1))
    with pytest.raises(ConfigError, match=re.escape(line)):
        codebook_from(file)


def test_the_program_refuses_with_status_2(tmp_path):
    file = written(tmp_path, {}, {"kind": "rocket"})
    told = subprocess.run(
        [sys.executable, "-m", "experiments.evidence", f"file={file}"], cwd=ROOT, capture_output=True, text=True
    )
    assert told.returncode == 2
    assert told.stderr.startswith("error: mine.csv, row 3, kind: unknown 'rocket'")
    assert told.stdout == ""


def test_the_program_prints_the_record(capsys):
    from experiments import evidence
    from sim.configuration import composed

    evidence.run(composed("evidence", [])[0])
    said = capsys.readouterr().out
    for line in ("116 events", "acts on the ladder", "200108a", "median lags by force: ", "never fit a part"):
        assert line in said
