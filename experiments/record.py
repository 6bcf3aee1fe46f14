"""Does the baseline live at the orders of magnitude of the public record?

What is asked: at the level ``networked``, attacks on United States forces in Iraq, Syria and Jordan, their answers, the
fatal ones, Israeli strikes in Syria; after the scripted killing of the commander, the patron's first answer.  What is
expected: the order of magnitude, no more; nothing here is fitted, and the level of war frequency is judgement.

Command: ``python -m experiments.record``.  Run time: about ten seconds.
"""

from __future__ import annotations

import numpy as np

from experiments import cli, study
from experiments.progress import bar
from sim import ensemble
from sim.analysis.summary import summary
from sim.calendar import DAYS_A_YEAR
from sim.configuration import composed
from sim.evidence import quantities as of_record
from sim.ladder import PATRON, UNITED_STATES, Kind
from sim.settings import settings_from

ATTACKS, DAYS = of_record.counted("quiet_attacks"), of_record.period("quiet_attacks")
ISRAEL_IN_SYRIA = ("sohr_2020", "sohr_2021", "sohr_2023")


def in_all(ident: str) -> str:
    """A part of a count of the record and its share, in words."""
    k, n = of_record.part(ident)
    return f"{k} in {n} ({k / n:.1%})"


RECORD = (
    (
        "attacks on US forces a year",
        "a_year",
        "attacks_on_us",
        f"{ATTACKS / DAYS * DAYS_A_YEAR:.0f} ({ATTACKS} in {DAYS} days)",
        "{:.1f}",
    ),
    ("US answers (rung 4 or more) per attack", "shares", "answers_per_attack", in_all("quiet_answers"), "{:.1%}"),
    ("attacks that killed a soldier or contractor", "shares", "fatal_attack_share", in_all("quiet_fatal"), "{:.1%}"),
    (
        "attacks that killed a soldier",
        "shares",
        "soldier_attack_share",
        f"{of_record.counted('quiet_killed')} in {ATTACKS}; Taji 2020, Tower 22",
        "{:.1%}",
    ),
    ("of these answered within a week", "shares", "soldier_attacks_answered_within_a_week", "usually", "{:.0%}"),
    ("lag of that answer, days", "shares", "mean_answer_lag_days", f"about {of_record.median_lag('us'):.0f}", "{:.1f}"),
    (
        "Israeli strikes in Syria a year",
        "a_year",
        "israeli_strikes_in_syria",
        "{}, {}, at least {}".format(*map(of_record.counted, ISRAEL_IN_SYRIA)),
        "{:.1f}",
    ),
    (
        "direct strikes by either government a year",
        "a_year",
        "direct_strikes",
        f"about {of_record.direct_strikes_a_year():.1f}",
        "{:.2f}",
    ),
    ("branching ratio of all acts", "shares", "branching_ratio", "below 1, or it runs away", "{:.2f}"),
    ("branching ratio of grave acts", "shares", "grave_branching_ratio", "below 1, or it runs away", "{:.2f}"),
)
"""Quantity, place in the summary, what the record has, format."""

ANSWER_WITHIN = 60  # days
LEAST = 3  # rung


def check(config: dict) -> None:
    """Refuses what cannot be run."""
    study.fixed(config)


def first_answer(row: np.ndarray, acts: np.ndarray) -> np.ndarray:
    """The patron's first own answer in a log, or none."""
    own = (acts["actor"] == PATRON) & (acts["target"] == UNITED_STATES) & (acts["kind"] == Kind.STRIKE)
    return acts[own & (acts["intended"] >= LEAST) & (acts["cause"] >= 0) & (acts["day"] <= ANSWER_WITHIN)][:1]


def answers(config: dict) -> list[str]:
    """The patron's first own answer to the killing of its commander, in words."""
    settings = settings_from(config)
    with bar(settings.histories, "answers") as progress:
        rows, firsts = study.observed(settings, first_answer, progress.update)
    given = np.concatenate(firsts)
    rungs, days, war = given["intended"], given["day"], int((rows["war_dyad"] >= 0).sum())
    n, record = settings.histories, of_record.lag_after_the_commander()
    low, middle, high = np.percentile(days, [25, 50, 75])
    return [
        f"an answer by its own hand within {ANSWER_WITHIN} days   {len(rungs) / n:.0%}",
        f"  of these a direct strike (rung 6 or more)   {np.mean(rungs >= 6):.0%}",
        f"  median day, and its quartiles               {middle:.0f} [{low:.0f}, {high:.0f}] (record: {record})",
        f"open war within the year                      {war / n:.1%} (record: none)",
    ]


def run(config: dict) -> None:
    """Prints the comparison."""
    settings = settings_from(config)
    with bar(settings.histories, "record") as progress:
        estimates = summary(ensemble.run(settings, progress=progress.update))
    print(f"baseline, networked, {settings.histories} histories of five years")
    for name, part, key, record, form in RECORD:
        e = estimates[part][key]
        low, high = form.format(e["low"]), form.format(e["high"])
        print(f"  {name:<46} {form.format(e['value']):>7} [{low}, {high}]   record: {record}")
    hazard = ", ".join(f"{y['value']:.1%}" for y in estimates["wars_by_year"])
    print(f"  {'open war by year, among those still at peace':<46} {hazard}")
    print("after the scripted killing of the commander (soleimani_2020), 400 histories")
    for line in answers(composed("batch", ["scenario=soleimani_2020", "ensemble.histories=400"])[0]):
        print(f"  {line}")


if __name__ == "__main__":
    cli.main("record", check, run)
