"""Does the model predict what was counted, before calibration and after it, and what it was not fitted to?

What is asked: independent numbers of the public record, each with its error, beside the distribution of what an
observer would have counted in a history of the model of the same window: at the declared values, over the prior and
over the posterior.  Seven numbers are fitted, the others only check, and which is which was set before fitting
(``docs/predictive.md``); with them the checklist O1 to O23 before and after.  What is expected: the fitted ones are
met after calibration, or the procedure is wrong; of the others some are not, since nothing was tuned to them.

Command: ``python -m experiments.predictive``, after ``python -m experiments.calibrate``; ``draws=`` another file of
posterior draws.  Run time: about two minutes on two cores.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from experiments.machinery import cli, store, study
from experiments.machinery.identity import config_digest
from experiments.machinery.progress import bar
from experiments.patterns.__main__ import check as check_patterns
from experiments.patterns.lives import Lives
from experiments.predictive import told
from experiments.predictive.catalogue import curve, quantities_of_the_record
from experiments.predictive.living import Worlds, measured, worlds_of
from experiments.predictive.observed import surge_rows
from experiments.predictive.pattern import Quantity
from experiments.predictive.table import WHEN, checklist, predicted
from experiments.predictive.variants import draws_of
from sim import ensemble
from sim.configuration import composed, scenarios
from sim.evidence.quantities import period
from sim.figures.predictive import predictive
from sim.figures.style import saved
from sim.files import digest_of as digest_of_file
from sim.files import path_of, write_text
from sim.params import known_key, whole_within
from sim.roster import section

BOUNDS = {"points": (2, 100_000), "histories": (1, 10_000)}
CHECKLIST = ("histories", *WHEN)


@dataclass(frozen=True)
class Asked:
    """What a configuration asks for.

    Attributes:
        worlds: the windows.
        patterns: of the record, fitted ones first.
        draws: by variant.
        histories: of each draw.
        lists: configurations of the checklist, before and after.
    """

    worlds: Worlds
    patterns: list[Quantity]
    draws: dict[str, pd.DataFrame]
    histories: int
    lists: dict[str, dict]


def asked_by(config: dict) -> Asked:
    """What a configuration asks for.

    Raises:
        ConfigError: something in it cannot be.
    """
    sizes = {key: whole_within(key, config[key], *bounds) for key, bounds in BOUNDS.items()}
    for key in section("checklist", config["checklist"]):
        known_key("checklist", key, CHECKLIST)
    whole_within("checklist.histories", config["checklist"]["histories"], 2, 10**6)
    for key in ("killing", "surge"):
        known_key(key, config[key], scenarios())
    study.fixed(config)
    lists = {when: list_of(config, when) for when in WHEN}
    return Asked(worlds_of(config), quantities_of_the_record(), draws_of(config), sizes["histories"], lists)


def list_of(config: dict, when: str) -> dict:
    """The configuration of the checklist before calibration or after it: this one with other rules.

    Raises:
        ConfigError: there are no such rules, or the patterns cannot be about this world.
    """
    asked = config["checklist"]
    rules = composed("patterns", [f"rules={asked[when]}"])[0]["rules"]
    made = {**config, "rules": rules, "ensemble": {**config["ensemble"], "histories": asked["histories"]}}
    check_patterns(made)
    return made


def whole(config: dict) -> dict:
    """The configuration with all that its result depends on."""
    named = {key: scenarios()[config[key]].content for key in ("killing", "surge")}
    drawn = digest_of_file("draws", path_of("draws", config["draws"]))
    return {**config, "read": {"draws": drawn, **named, **{when: rules_digest(config, when) for when in WHEN}}}


def rules_digest(config: dict, when: str) -> str:
    """Of the rules of the checklist."""
    return config_digest(list_of(config, when)["rules"])


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    return study.folder_of("predictive", f"{config['scenario']['name']}-{config['centralization']}", whole(config))


def check(config: dict) -> Asked:
    """Refuses what cannot be run, before anything is written."""
    asked = asked_by(config)
    store.check_writable(folder_of(config))
    return asked


def run(config: dict) -> None:
    """Lives the windows at every variant and the checklist twice; writes and prints."""
    asked, folder = check(config), folder_of(config)
    patterns, dates = asked.patterns, curve()
    lists = {when: Lives(mine) for when, mine in asked.lists.items()}
    with store.recorded(folder, whole(config)) as room:
        counted = counts_of(asked, [*patterns, *(date for date in dates if date.ident not in idents(patterns))])
        table, course = (predicted(which, counted, asked.histories) for which in (patterns, dates))
        course.insert(1, "day", [period(row) for row in surge_rows()])
        threads = asked.worlds.fitted.quiet.threads or ensemble.cores()
        with bar(None, "checklist", unit="patterns") as progress:
            checked = checklist(*lists.values(), threads, progress.update)
        room.digest = digest_of(counted, lists)
        for name, part in {"patterns": table, "surge": course, "checklist": checked}.items():
            part.to_csv(room.path / f"{name}.csv", index=False, float_format="%.6g")
        write_text(room.path / "patterns.md", told.markdown(table, checked))
        room.draw(lambda: saved(predictive(table, course, checked, room.digest), room.path, "predictive"))
    print(*told.printed(table), *told.counts(table, checked), sep="\n")
    print(study.told(room, lived_by(asked, lists), folder), flush=True)


def digest_of(counted: dict[str, dict[str, np.ndarray]], lists: dict[str, Lives]) -> str:
    """Over all that was counted, and the histories of the checklist."""
    values = [np.nan_to_num(column, nan=-1e9).ravel() for mine in counted.values() for column in mine.values()]
    digests = [lived.digests for lived in lists.values()]
    return store.results_digest(np.concatenate([np.concatenate(values).view("<u8"), *digests]))


def idents(patterns) -> set[str]:
    """Names of patterns."""
    return {quantity.ident for quantity in patterns}


def counts_of(asked: Asked, patterns) -> dict[str, dict[str, np.ndarray]]:
    """What was counted, by variant and pattern."""
    with bar(None, "predictions") as progress:
        return {
            variant: measured(asked.worlds, patterns, draws, asked.histories, progress.update)
            for variant, draws in asked.draws.items()
        }


def lived_by(asked: Asked, lists: dict[str, Lives]) -> int:
    """How many histories were lived."""
    windows = 2 + len(asked.worlds.own)
    drawn = windows * asked.histories * sum(map(len, asked.draws.values()))
    return drawn + sum(len(lived.digests) for lived in lists.values())


if __name__ == "__main__":
    cli.main("predictive", check, run)
