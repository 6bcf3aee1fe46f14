"""Would the model have foreseen what the record says happened?

What is asked: in each episode the model starts the day before, from a scenario that holds what was known then, with
the trigger scripted by the codebook (``docs/codebook.md``), and says whether it is answered, by whom, at which rung,
how soon, how deadly, and whether open war comes.  Its distributions are scored beside two baselines, the rest of the
record and tit for tat at equal rung.  What is expected: that it beats tit for tat, which is crude; whether it beats
the rest of the record is open.  Its histories go over the draws of the posterior in turn (``draws=null``: all at the
point of ``rules``), so that it is as unsure as the record leaves it.  Not all of it is out of sample: the calibration
has met the mean lag of the United States' linked answers, the lag after the commander's killing, and four answers and
two fatal attacks of 2021 to 2023 as counts.  What falls short stays in the table.

Command: ``python -m experiments.hindcast`` (every episode), ``episode=k1_to_al_asad``, or ``episode=my/own.yaml``, a
file in the format of ``docs/hindcasts.md``.  ``coding=low`` or ``high`` scripts the triggers at the end of their
range of rungs.  Run time: half a minute for all, some seconds for one.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd

from experiments.hindcast import told
from experiments.hindcast.episode import Episode
from experiments.hindcast.forecast import draws_of, predicted, settings_of
from experiments.hindcast.reading import FOLDER, episode_from, read, shipped
from experiments.hindcast.scoring import predictions, scored, summarized
from experiments.machinery import cli, store, study
from experiments.machinery.progress import bar
from sim.evidence.coding import CODINGS
from sim.evidence.record import the_record
from sim.figures.hindcast import hindcast, skill
from sim.figures.style import saved
from sim.files import path_of
from sim.params import known_key, whole_within
from sim.point_file import Points
from sim.roster import section

RESAMPLES = (100, 1_000_000)


def contents(config: dict) -> dict[str, dict]:
    """What the episode files that a configuration asks for say, by file."""
    if config.get("file") is not None:
        file = path_of("episode", config["file"])
        return {file.name: read(file)}
    if section("episode", config.get("episode")):
        return {f"{config['episode'].get('name')}.yaml": config["episode"]}
    return {f"{name}.yaml": read(FOLDER / f"{name}.yaml") for name in shipped()}


def episodes(config: dict) -> list[Episode]:
    """The episodes, checked.

    Raises:
        ConfigError: one line that names the file, the entry and the reason.
    """
    return [episode_from(content, file, the_record()) for file, content in contents(config).items()]


def whole(config: dict) -> dict:
    """The configuration with all that its result depends on."""
    draws = draws_of(config)
    return {**config, "episodes": contents(config), "read": {"draws": draws and draws.digest}}


def folder_of(config: dict) -> Path:
    """Where the result goes."""
    known = contents(config)
    name = "all" if len(known) > 1 else Path(next(iter(known))).stem
    return study.folder_of("hindcast", name, whole(config))


def check(config: dict) -> None:
    """Refuses what cannot be run, before anything is written."""
    known_key("coding", config["coding"], CODINGS)
    draws_of(config)
    whole_within("resamples", config["resamples"], *RESAMPLES)
    for episode in episodes(config):
        for forecast in episode.forecasts:
            settings_of(config, episode, forecast)
    store.check_writable(folder_of(config))


def run(config: dict) -> None:
    """Forecasts, scores, writes and prints."""
    asked, folder, draws = episodes(config), folder_of(config), draws_of(config)
    with store.recorded(folder, whole(config), draws=draws and draws.digest) as room:
        with bar(None, "hindcasts") as progress:
            made = [forecast_of(config, episode, draws, progress.update) for episode in asked]
        tables, digests = zip(*made, strict=True)
        room.digest = store.results_digest(np.concatenate(digests))
        table = pd.concat(tables, ignore_index=True)
        scores = scored(table)
        summary = summarized(scores, int(config["resamples"]), int(config["seed"]))
        for name, part in {"predictions": table, "scores": scores, "summary": summary}.items():
            part.to_csv(room.path / f"{name}.csv", index=False, float_format="%.6g")
        room.draw(lambda: saved(hindcast(table, room.digest), room.path, "hindcast"))
        if len(asked) > 1:
            room.draw(lambda: saved(skill(summary, room.digest), room.path, "skill"))
    if len(asked) == 1:
        print(*told.forecasts(asked[0], table), sep="\n")
    print(*(told.scores(summary) if len(summary) else []), *told.closing(summary, table), sep="\n")
    print(study.told(room, sum(map(len, digests)), folder), flush=True)


def forecast_of(config: dict, episode: Episode, draws: Points | None, progress) -> tuple[pd.DataFrame, np.ndarray]:
    """An episode's table of predictions, and the digests of all its histories."""
    found = [
        predicted(settings_of(config, episode, forecast), forecast, draws, progress) for forecast in episode.forecasts
    ]
    return predictions(episode, [counts for counts, _ in found], the_record()), np.concatenate([d for _, d in found])


def as_file(argument: str) -> str:
    """``episode=<path>`` names a file, every other ``episode=`` one that comes with the project."""
    key, _, value = argument.partition("=")
    if key != "episode" or not (value.endswith((".yaml", ".yml")) or "/" in value):
        return argument
    quoted = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"file='{quoted}'"


if __name__ == "__main__":
    sys.argv[1:] = map(as_file, sys.argv[1:])
    cli.main("hindcast", check, run)
