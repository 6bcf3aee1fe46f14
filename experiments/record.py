"""Does the baseline live at the orders of magnitude of the public record?

What is asked: at the level ``networked``, attacks on United States forces in Iraq, Syria and Jordan, their answers, the
fatal ones, Israeli strikes in Syria; after the scripted killing of the commander, the patron's first answer.  What is
expected: what was fitted (``experiments.calibrate``) is near, the rest of the same order; the level of war frequency is
judgement, and the record bounds it only from above.

Every line names the rows of the record that stand beside it (``sim/evidence/data``).

Command: ``python -m experiments.record``.  Run time: about ten seconds.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from pathlib import Path

import numpy as np
import pandas as pd

from experiments.machinery import cli, store, study
from experiments.machinery.progress import bar
from sim import ensemble
from sim.analysis.proportion import part, proportion
from sim.analysis.summary import summary
from sim.analysis.wording import UNDECIDED, with_interval
from sim.calendar import DAYS_A_YEAR
from sim.configuration import in_scenario
from sim.evidence import quantities as of_record
from sim.ladder import PATRON, UNITED_STATES, Kind
from sim.settings import settings_from

KILLING = "soleimani_2020"
ANSWER_WITHIN = 60  # days
LEAST = 3  # rung
ATTACKS, DAYS = of_record.counted("quiet_attacks"), of_record.period("quiet_attacks")
ISRAEL_IN_SYRIA = ("sohr_2020", "sohr_2021", "sohr_2023")


@dataclass(frozen=True)
class Compared:
    """A number of the model that the record has too.

    Attributes:
        name: what it is.
        part, key: where the summary has it.
        form: how it is written.
        record: what the record says, in words.
        rows: of the record that say it: idents of counts or events, or a column of the events.
    """

    name: str
    part: str
    key: str
    form: str
    record: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """One line of the comparison, in words."""

    block: str
    quantity: str
    model: str
    record: str = ""
    rows: str = ""


def in_all(ident: str) -> str:
    """A part of a count of the record and its share, in words."""
    k, n = of_record.part(ident)
    return f"{k} in {n} ({k / n:.1%})"


RECORD = (
    Compared("attacks on US forces a year", "a_year", "attacks_on_us", "{:.1f}",
             f"{ATTACKS / DAYS * DAYS_A_YEAR:.0f} ({ATTACKS} in {DAYS} days)", ("quiet_attacks",)),
    Compared("US answers (rung 4 or more) per attack", "shares", "answers_per_attack", "{:.1%}",
             in_all("quiet_answers"), ("quiet_answers", "quiet_attacks")),
    Compared("attacks that killed a soldier or contractor", "shares", "fatal_attack_share", "{:.1%}",
             in_all("quiet_fatal"), ("quiet_fatal", "quiet_attacks")),
    Compared("attacks that killed a soldier", "shares", "soldier_attack_share", "{:.1%}",
             f"{of_record.counted('quiet_killed')} in {ATTACKS}; Taji 2020, Tower 22",
             ("quiet_killed", "quiet_attacks", *(act.event.ident for act in of_record.soldiers_killed()))),
    Compared("of these answered within a week", "shares", "soldier_attacks_answered_within_a_week", "{:.0%}",
             "Taji yes, Tower 22 open", tuple(act.event.ident for act in of_record.soldiers_killed())),
    Compared("lag of that answer, days", "shares", "mean_answer_lag_days", "{:.1f}",
             f"about {of_record.median_lag('us'):.0f}", ("response_to",)),
    Compared("Israeli strikes in Syria a year", "a_year", "israeli_strikes_in_syria", "{:.1f}",
             "{}, {}, at least {}".format(*map(of_record.counted, ISRAEL_IN_SYRIA)), ISRAEL_IN_SYRIA),
    Compared("direct strikes by either government a year", "a_year", "direct_strikes", "{:.2f}",
             f"about {of_record.direct_strikes_a_year():.1f}", ("kind=direct_missile_strike",)),
    Compared("branching ratio of all acts", "shares", "branching_ratio", "{:.2f}", "below 1, or it runs away"),
    Compared("branching ratio of grave acts", "shares", "grave_branching_ratio", "{:.2f}", "below 1, or it runs away"),
)  # fmt: skip


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("record", config["scenario"]["name"], config)


def check(config: dict) -> None:
    """Refuses what cannot be run, before anything is written."""
    study.fixed(config)
    settings_from(after_killing(config))
    store.check_writable(folder_of(config))


def after_killing(config: dict) -> dict:
    """The configuration after the killing of the commander."""
    return in_scenario("scenario", config, KILLING)


def first_answer(row: np.ndarray, acts: np.ndarray) -> np.ndarray:
    """The patron's first own answer in a log, or none."""
    own = (acts["actor"] == PATRON) & (acts["target"] == UNITED_STATES) & (acts["kind"] == Kind.STRIKE)
    return acts[own & (acts["intended"] >= LEAST) & (acts["cause"] >= 0) & (acts["day"] <= ANSWER_WITHIN)][:1]


def baseline(config: dict) -> tuple[np.ndarray, list[Line]]:
    """The baseline's rows, and its numbers beside the record's."""
    settings = settings_from(config)
    with bar(settings.histories, "record") as progress:
        rows = ensemble.run(settings, progress=progress.update)
    estimates = summary(rows)
    block = f"{config['scenario']['name']}, {config['centralization']}, {settings.histories} histories"
    lines = []
    for c in RECORD:
        found = estimates[c.part][c.key]
        said = with_interval(found["value"], found["low"], found["high"], c.form)
        lines.append(Line(block, c.name, said, c.record, " ".join(c.rows)))
    hazard = ", ".join(f"{year['value']:.1%}" for year in estimates["wars_by_year"])
    lines.append(Line(block, "open war by year, if still at peace", hazard, "no war, 2018 to January 2024"))
    return rows, lines


def killing(config: dict) -> tuple[np.ndarray, list[Line]]:
    """Rows after the killing of the commander, and the patron's first own answer beside the record's."""
    settings = settings_from(config)
    with bar(settings.histories, "answers") as progress:
        rows, firsts = study.observed(settings, first_answer, progress.update)
    given, n = np.concatenate(firsts), settings.histories
    direct = part(int((given["intended"] >= 6).sum()), len(given))
    lag, answer = of_record.lag_after_the_commander(), of_record.after_the_commander().answer.event.ident
    block = f"{KILLING}, {n} histories of a year"
    return rows, [
        Line(block, f"own answer within {ANSWER_WITHIN} days", _share(proportion(len(given), n)), "yes", answer),
        Line(block, "of these a direct strike (rung 6 or more)", _share(direct), "yes", answer),
        Line(block, "its day: median [quartiles]", _quartiles(given["day"]), f"{lag}", answer),
        Line(block, "open war within the year", _share(proportion(int((rows["war_dyad"] >= 0).sum()), n)), "no", ""),
    ]


def _share(e) -> str:
    return with_interval(e.value, e.low, e.high, "{:.0%}")


def _quartiles(days: np.ndarray) -> str:
    """Median and quartiles of days in words; one alone has no quartiles, and none no median."""
    if len(days) == 0:
        return UNDECIDED
    low, middle, high = np.percentile(days, [25, 50, 75])
    return with_interval(middle, *((low, high) if len(days) > 1 else (None, None)), "{:.0f}")


def run(config: dict) -> None:
    """Writes and prints the comparison."""
    folder = folder_of(config)
    with store.recorded(folder, config) as room:
        (rows, lines), (after, more) = baseline(config), killing(after_killing(config))
        room.digest = store.results_digest(np.concatenate([rows["digest"], after["digest"]]))
        lines += more
        names = [field.name for field in fields(Line)]
        pd.DataFrame(map(astuple, lines), columns=names).to_csv(room.path / "record.csv", index=False)
    print(told(lines), study.told(room, len(rows) + len(after), folder), sep="\n", flush=True)


def told(lines: list[Line]) -> str:
    """The comparison for a terminal."""
    said, block = [], None
    for line in lines:
        if line.block != block:
            block = line.block
            said.append(block)
        record = f"   record: {line.record}" if line.record else ""
        said.append(f"  {line.quantity:<44} {line.model:<24}{record}".rstrip())
    return "\n".join(said)


if __name__ == "__main__":
    cli.main("record", check, run)
