"""What if?  One history, and the same with one thing changed: both stories side by side, and what usually follows.

Until the change both are the same bit for bit.  What follows from it is measured in branches: the same history goes on,
with and without the change, with other random numbers from the next morning, pair by pair.

Command: ``python -m experiments.whatif scenario=tower_22_2024 history=3 change.prevent=12`` (the act #12 of its log);
``change.day=40 change.set.policy.talks=1``; ``change.day=40 change.off=[trap_avoidance]``; ``change.day=3
change.act=decapitation change.actor=us change.target=iran change.theatre=iraq change.intended=5``.  A row of a batch:
``replay=<batch directory> history=<k>``.  Run time: that of two batches of ``branches`` histories.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

from experiments.compare import differences
from experiments.compare import told as told_differences
from experiments.history import ending, source_of
from experiments.machinery import cli, store, study
from experiments.machinery.progress import bar
from sim import ensemble
from sim.counterfactual.branches import branching
from sim.counterfactual.whatif import changed, day_of_change, parting
from sim.figures.style import saved
from sim.figures.whatif import two_courses
from sim.files import write_text
from sim.history import History
from sim.memory import check_rows
from sim.params import ConfigError, whole_within
from sim.settings import LARGEST_SEED, settings_from
from sim.telling.courses import beside, in_words, markdown_beside
from sim.telling.reasons import reasons

SHOWN_FROM = 4  # rung; the whole is in the file
SHOWN_DAYS = 60  # after the parting
MOST_BRANCHES = 1_000_000


@dataclass(frozen=True)
class Fork:
    """A history with and without one change.

    Attributes:
        first: the configuration as given.
        second: the same with the change.
        day: of the change.
        factual: the history as it was.
    """

    first: dict
    second: dict
    day: int
    factual: History


def fork_of(config: dict) -> Fork:
    """The fork that a configuration asks for.

    Raises:
        ConfigError: it cannot be, or the history has ended before its day.
    """
    number = whole_within("history", config["history"], 0, LARGEST_SEED)
    check_rows(whole_within("branches", config["branches"], 0, MOST_BRANCHES), 2)
    source = source_of(config)
    factual = History(settings_from(source), number).run()
    log = factual.log.acts[: factual.world.n_acts]
    second = changed(source, config["change"], log, factual.settings.cast.actors)
    settings_from(second)
    day, last = day_of_change(second), int(factual.world.end_day)
    if day > last:
        raise ConfigError(f"change.day: {day} is past the end of the history; allowed: 0 to {last}.")
    return Fork(source, second, day, factual)


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("whatif", f"{source_of(config)['scenario']['name']}-{config['history']}", config)


def check(config: dict) -> Fork:
    """Refuses what cannot be run, before anything is written."""
    store.check_writable(folder_of(config))
    return fork_of(config)


def branched(fork: Fork, number: int, branches: int) -> pd.DataFrame:
    """Differences between the two courses over branches that part after the day of the change, in pairs."""
    rows = []
    with bar(2 * branches, "branches") as progress:
        for config in (fork.first, fork.second):
            settings = replace(branching(settings_from(config), number, fork.day), histories=branches, half_width=None)
            rows.append(ensemble.run(settings, progress=progress.update))
    return differences(*rows)


def run(config: dict) -> None:
    """Lives both courses and their branches; writes and prints both stories and the differences."""
    fork = check(config)
    folder, number, branches = folder_of(config), int(config["history"]), int(config["branches"])
    with store.recorded(folder, {**fork.second, "change": config["change"], "branches": branches}) as room:
        histories = (fork.factual, History(settings_from(fork.second), number).run())
        room.digest = store.results_digest(np.array([history.world.digest for history in histories]))
        acts = [history.acts() for history in histories]
        place = parting(*(history.log.acts[: history.world.n_acts] for history in histories))
        opening = opened(fork, acts, place)
        endings = [ending(history) for history in histories]
        whys = [reasons(history) for history in histories]
        story = [*opening, "", *markdown_beside(*acts, *whys, since=place), "", *closing(endings)]
        write_text(room.path / "whatif.md", "\n".join([f"# {title(fork, number)}", "", *story, ""]))
        for name, table in zip(("first", "second"), acts, strict=True):
            table.to_csv(room.path / f"{name}.csv", index_label="act")
        days = [int(history.world.end_day) for history in histories]
        figure = (*acts, fork.day, title(fork, number), days, room.digest)
        room.draw(lambda: saved(two_courses(*figure), room.path, "whatif"))
        print(title(fork, number), "", *opening, "", *shown(acts, place), "", *closing(endings), sep="\n", flush=True)
        if branches > 1:
            table = branched(fork, number, branches)
            table.to_csv(room.path / "differences.csv", index=False, float_format="%.6g")
            print("", f"What usually follows after day {fork.day} (first: as it was, second: what if):", sep="\n")
            print(told_differences(table, branches))
    print(folder, flush=True)


def title(fork: Fork, number: int) -> str:
    """What history it is, and what is changed."""
    change = list(fork.second["events"].values())[-1]
    said = in_words(change, fork.first["events"])
    return f"{fork.first['scenario']['name']}, seed {fork.first['seed']}, history {number}: what if {said}?"


def parts_on(acts: list[pd.DataFrame], place: int) -> int:
    """The day on which the courses part, given the place in the log."""
    return min(int(table.day[place]) for table in acts if place < len(table))


def opened(fork: Fork, acts: list[pd.DataFrame], place: int | None) -> list[str]:
    """Up to where both are the same."""
    if place is None:
        return [f"Nothing changes: all {len(acts[0])} entries of the log are the same."]
    same = f"The first {place} entries of the log are the same"
    return [f"The change is on day {fork.day}. {same}; they part on day {parts_on(acts, place)}."]


def shown(acts: list[pd.DataFrame], place: int | None) -> list[str]:
    """The loud acts of both, side by side, for some time from where they part."""
    if place is None:
        return []
    until = parts_on(acts, place) + SHOWN_DAYS
    since = [table[(table.index >= place) & (table.day <= until)] for table in acts]
    loud = [table[table[["intended", "realized"]].max(axis=1) >= SHOWN_FROM] for table in since]
    return [f"Acts of rung {SHOWN_FROM} or more, until day {until}:", *beside(*loud)]


def closing(endings: list[list[str]]) -> list[str]:
    """How both ended."""
    return [f"{name}: {' '.join(lines)}" for name, lines in zip(("As it was", "What if"), endings, strict=True)]


if __name__ == "__main__":
    cli.main("whatif", check, run)
