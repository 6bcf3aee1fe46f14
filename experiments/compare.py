"""What difference does a change make?  Two configurations with the same random numbers, history by history.

Reports the paired differences in war frequency (each dyad), in the hazard of war and in the unauthorized share, with
intervals, and how many times as many independent histories would have been needed to know the first as well; then the
log-rank test for the time to war, for which the ends that compete with it, and the horizon, count as censoring.

Command: ``python -m experiments.compare first.centralization=0.35 second.centralization=0.85``; what both have in
common is given as for a batch: ``scenario=tower_22_2024``.  A side may have a scenario of its own,
``second.scenario=soleimani_2020``, with what is set for both and over the same time.  Run time: that of two batches.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from experiments.machinery import cli, store, study
from experiments.machinery.progress import bar
from sim import ensemble
from sim.analysis.logrank import time_to_war
from sim.analysis.paired import paired_difference
from sim.analysis.precision import independent_needed
from sim.analysis.rate import ANYTHING, ratio, ratio_difference
from sim.analysis.wording import UNDECIDED, in_words, is_known, with_interval
from sim.calendar import DAYS_A_YEAR
from sim.config_tree import check_shape, differing, merged
from sim.configuration import composed, scenarios
from sim.ladder import DYAD_NAMES
from sim.params import ConfigError, known_key
from sim.roster import section
from sim.settings import Settings

SIDES = ("first", "second")
WITHIN = {"unauthorized share": (-1.0, 1.0)}
"""Of the measures whose difference has ends."""


def sides(config: dict) -> dict[str, Settings]:
    """Settings of the two configurations.

    Raises:
        ConfigError: a side sets an unknown key or cannot be run, or both are the same.
    """
    found = {side: study.fixed(configured(config, side), len(SIDES)) for side in SIDES}
    if config["first"] == config["second"]:
        raise ConfigError("second: the same as first; nothing differs.")
    if len({(s.days, s.histories, s.seed) for s in found.values()}) > 1:
        raise ConfigError("second: another horizon, seed or number of histories than first; pairs need the same.")
    return found


def configured(config: dict, side: str) -> dict:
    """The configuration of one side: what both share, in a scenario of its own if it names one, and what it sets.

    In a scenario of its own a side keeps what differs from the scenario in common (a value set to what it is there
    anyway cannot be told from one that was not set), and always seed, horizon and number of histories.
    """
    own = dict(section(side, config[side]))
    shared = {key: value for key, value in config.items() if key not in SIDES}
    if "scenario" in own:
        there, here = (_alone(name) for name in (own.pop("scenario"), config["scenario"]["name"]))
        shared = merged(there, differing(shared, here)) | {"ensemble": config["ensemble"]}
    for key in own:
        known_key(side, key, shared)
    return check_shape(shared, merged(shared, own))


def _alone(scenario: str) -> dict:
    """A scenario's configuration, with nothing set."""
    alone = composed("compare", [f"scenario={scenario}"])[0]
    return {key: value for key, value in alone.items() if key not in SIDES}


def whole(config: dict) -> dict:
    """The configuration with what the scenarios state that a side only names."""
    named = {side: section(side, config[side]).get("scenario") for side in SIDES}
    read = {side: scenarios()[name].content for side, name in named.items() if name is not None}
    return {**config, "read": read} if read else config


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("compare", config["scenario"]["name"], whole(config))


def check(config: dict) -> None:
    """Refuses what cannot be run, before anything is written."""
    sides(config)
    store.check_writable(folder_of(config))


def differences(first: np.ndarray, second: np.ndarray) -> pd.DataFrame:
    """A row a measure: ``measure``, ``first``, ``second``, ``value`` (second minus first), ``low``, ``high``, and
    ``independent`` (how many independent histories one pair stands for).
    """
    wars = {"any": tuple(rows["war_dyad"] >= 0 for rows in (first, second))}
    wars |= {d: tuple(rows["war_dyad"] == k for rows in (first, second)) for k, d in enumerate(DYAD_NAMES)}
    table = []
    for name, (one, other) in wars.items():
        estimate = paired_difference(other, one)
        table.append(_row(f"war frequency, {name}", one.mean(), other.mean(), estimate, independent_needed(one, other)))
    years = [(rows["end_day"] + 1) / DAYS_A_YEAR for rows in (first, second)]
    tallies = [rows["tally"] for rows in (first, second)]
    ratios = {
        "wars a year": [(war, y) for war, y in zip(wars["any"], years, strict=True)],
        "unauthorized share": [(t["unauthorized_acts"], t["militia_acts"]) for t in tallies],
    }
    for name, (one, other) in ratios.items():
        estimate = ratio_difference(other, one, within=WITHIN.get(name, ANYTHING))
        table.append(_row(name, ratio(*one).value, ratio(*other).value, estimate, None))
    return pd.DataFrame(table)


def _row(measure: str, one: float, other: float, estimate, independent: float | None) -> dict:
    return {
        "measure": measure,
        "first": float(one),
        "second": float(other),
        "value": estimate.value,
        "low": estimate.low,
        "high": estimate.high,
        "independent": independent,
    }


def run(config: dict) -> None:
    """Runs both sides; writes and prints the differences."""
    settings = sides(config)
    folder = folder_of(config)
    total = sum(s.histories for s in settings.values())
    with store.recorded(folder, whole(config)) as room:
        with bar(total, "compare") as progress:
            lived = {side: ensemble.run(s, progress=progress.update) for side, s in settings.items()}
        room.digest = store.results_digest(np.concatenate([rows["digest"] for rows in lived.values()]))
        table = differences(lived["first"], lived["second"])
        table.to_csv(room.path / "differences.csv", index=False, float_format="%.6g")
        sooner = time_to_war(lived["first"], lived["second"])
        sooner.to_csv(room.path / "logrank.csv", index=False, float_format="%.6g")
    histories = settings["first"].histories
    print(told(table, histories), told_sooner(sooner), study.told(room, total, folder), sep="\n", flush=True)


def told(table: pd.DataFrame, histories: int) -> str:
    """The differences in words."""
    lines = [f"{'second minus first':<32}{'first':>10}{'second':>10}   difference"]
    for row in table.itertuples():
        sides = "".join(f"{in_words(value, '{:.4f}'):>10}" for value in (row.first, row.second))
        lines.append(f"{row.measure:<32}{sides}   {with_interval(row.value, row.low, row.high, '{:+.4f}')}")
    return "\n".join([*lines, _told_pairs(table.independent.iloc[0], histories)])


def _told_pairs(times: float, histories: int) -> str:
    """How many independent histories the pairs stand for; undecided where no pair differs from the others."""
    pairs = f"{histories} pair{'s' if histories > 1 else ''}"
    if not is_known(times):
        return f"{pairs}; how many independent histories know as much is {UNDECIDED}: no pair differs from another"
    return f"{pairs}; as much from {histories * times:,.0f} independent histories a side ({times:.1f} times)"


def told_sooner(table: pd.DataFrame) -> str:
    """The log-rank tests in words."""
    lines = ["time to war, log-rank (other ends and the horizon censor; taken for independent, so with pairs cautious)"]
    for row in table.itertuples():
        if np.isnan(row.statistic):
            why = "nothing to tell the sides apart by" if row.wars_first + row.wars_second else "no war on either side"
            lines.append(f"  {row.war:<30}{UNDECIDED}: {why}")
            continue
        sooner = "first" if row.statistic > 0 else "second"
        p = "p < 0.0001" if row.pvalue < 1e-4 else f"p = {row.pvalue:.4f}"
        lines.append(f"  {row.war:<30}{row.wars_first:>10}{row.wars_second:>10}   z = {row.statistic:+.2f}, {p} "
                     f"({sooner} sooner)")  # fmt: skip
    return "\n".join(lines)


if __name__ == "__main__":
    cli.main("compare", check, run)
