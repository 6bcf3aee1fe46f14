"""Tell one history: a readable log, its acts as a table, and its ladder as a figure.

Command: ``python -m experiments.history scenario=soleimani_2020 seed=7``; row k of a batch, in the Mesa face and with
the same digest: ``python -m experiments.history replay=<batch directory> history=<k>``.  Run time: some seconds.
"""

from __future__ import annotations

from pathlib import Path

from experiments.batch import TABLE, folder_of
from experiments.machinery import cli, store
from experiments.machinery.manifest import Result, open_result
from sim.compiled import source_digest
from sim.completion import complete
from sim.figures.style import saved
from sim.figures.timeline import timeline
from sim.files import count_rows, path_of, read_parquet, write_text
from sim.history import History
from sim.ladder import End
from sim.model import ShadowWar
from sim.params import ConfigError, whole_within
from sim.settings import LARGEST_SEED, Settings, settings_from
from sim.telling.reasons import reasons
from sim.telling.story import ENDINGS, chain, markdown, name_of, told

SHOWN_FROM = 4  # rung; the whole log is in the file


def source_of(config: dict) -> dict:
    """The configuration that the history belongs to: the given one, or that of the batch to replay.

    Raises:
        ConfigError: no batch there, or no such row.
    """
    if config["replay"] is None:
        return config
    batch = replayed(config["replay"])
    number = count_rows("replay", batch.folder / TABLE)
    if whole_within("history", config["history"], 0, LARGEST_SEED) >= number:
        raise ConfigError(f"history: {config['history']!r} is no row of '{batch.folder}'. Allowed: 0 to {number - 1}.")
    own = ("history", "replay", "output", "change", "branches")
    return {**complete(batch.config), **{key: config[key] for key in own if key in config}}


def replayed(folder) -> Result:
    """The batch to replay.

    Raises:
        ConfigError: there is none, or it is damaged.
    """
    try:
        return open_result("replay", path_of("replay", folder))
    except ConfigError as error:
        raise ConfigError(f"replay: '{folder}' is no batch directory; {str(error).removeprefix('replay: ')}") from None


def check(config: dict) -> Settings:
    """Refuses what cannot be run, before anything is written."""
    whole_within("history", config["history"], 0, LARGEST_SEED)
    settings = settings_from(source_of(config))
    store.check_writable(folder_of_history(source_of(config)))
    return settings


def folder_of_history(config: dict) -> Path:
    """Where the result goes."""
    return store.place_of(config["output"], "history", f"{folder_of(config).name}-{config['history']}")


def recorded_digest(config: dict) -> str | None:
    """The digest that the batch has for this row, if it is a replay."""
    if config["replay"] is None:
        return None
    table = read_parquet("replay", path_of("replay", config["replay"]) / TABLE, ["digest"])
    return table["digest"][config["history"]].as_py()


def run(config: dict) -> None:
    """Lives the history and writes down what happened."""
    settings = check(config)
    config = source_of(config)
    title = f"{config['scenario']['name']}, seed {config['seed']}, history {config['history']}"
    folder = folder_of_history(config)
    with store.recorded(folder, config) as room:
        model = ShadowWar(settings, config["history"]).run()
        acts, days, whys = model.acts(), int(model.world.end_day), reasons(model.history)
        road = chain(acts, model.history.war_act) if model.end == End.WAR else []
        closing = ending(model.history)
        story = [f"# {title}", "", *markdown(acts, settings.changes, whys), "", *closing, ""]
        write_text(room.path / "story.md", "\n".join(story))
        acts.assign(road=acts.index.isin(road), why=acts.index.map(whys)).to_csv(
            room.path / "acts.csv", index_label="act"
        )
        model.datacollector.get_model_vars_dataframe().to_csv(room.path / "days.csv", index_label="day")
        room.digest = model.digest
        room.draw(lambda: saved(timeline(acts, title, days, road, model.digest), room.path, "timeline"))
    print(title, "", *told(acts, SHOWN_FROM, settings.changes, days, whys), "", *closing, sep="\n")
    compare(config, model.digest)
    print(folder, flush=True)


def ending(history: History) -> list[str]:
    """How it ended, and from which root."""
    acts, day = history.acts(), int(history.world.end_day)
    lines = [f"{ENDINGS[history.end]} Day {day}, {len(acts)} entries in the log, digest {history.digest}."]
    if history.end == End.WAR:
        road = chain(acts, history.war_act)
        path, first = " -> ".join(f"#{place}" for place in road), name_of(acts.actor[road[0]])
        lines.append(f"The road to war: {path}; it began with {first}.")
    return lines


def compare(config: dict, digest: str) -> None:
    """Says whether a replay has the digest of the batch's row.

    Raises:
        ConfigError: it has not.
    """
    recorded = recorded_digest(config)
    if recorded is None:
        return
    if recorded != digest:
        made_by = replayed(config["replay"]).manifest["sources"]
        raise ConfigError(
            f"replay: the digest is {digest}, the batch has {recorded}; it was made by sources {made_by}, "
            f"these are {source_digest()}."
        )
    print(f"The replay agrees with the batch: digest {digest}.")


if __name__ == "__main__":
    cli.main("history", check, run)
