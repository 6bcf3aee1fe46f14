"""The model's predictive distributions: histories from the day before, with the given acts scripted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy

import numpy as np
from omegaconf import OmegaConf

from experiments.hindcast.episode import Episode, Forecast
from sim import ensemble
from sim.calendar import DAYS_A_YEAR
from sim.configuration import CONFIGS
from sim.evidence.coding import Coded
from sim.evidence.deeds import Deed
from sim.evidence.questions import Question, categories, category
from sim.ladder import DYAD_NAMES, NO_ACT, Kind, Way
from sim.params import ConfigError
from sim.point_file import Points, points_from
from sim.settings import Settings, settings_from
from sim.varied import records

OWN_KEYS = ("episode", "file", "coding", "resamples", "episodes", "draws")
"""Keys of the configuration that are no part of a history's."""


def config_of(config: Mapping, episode: Episode, forecast: Forecast) -> dict:
    """The configuration of a forecast's histories: that of the run, the scenario, and what was known then, on top of
    one another.
    """
    tree = OmegaConf.create({key: deepcopy(value) for key, value in config.items() if key not in OWN_KEYS})
    tree = OmegaConf.merge(tree, OmegaConf.load(CONFIGS / "scenario" / f"{episode.scenario}.yaml"))
    tree = OmegaConf.merge(tree, dict(episode.world), dict(forecast.world))
    merged = OmegaConf.to_container(tree, resolve=True)
    merged["events"] = scripted(forecast, config["coding"])
    merged["ensemble"] = {**merged["ensemble"], "years": forecast.days / DAYS_A_YEAR}
    return merged


def scripted(forecast: Forecast, coding: str) -> dict:
    """The given acts as entries of ``events``."""
    return {f"given_{told.event.ident}": _entry(forecast, told.at(coding)) for told in forecast.given}


def _entry(forecast: Forecast, told: Coded) -> dict:
    return {
        "day": (told.event.day - forecast.start).days,
        "actor": told.actors[0],
        "target": told.targets[0],
        "theatre": told.theatre,
        "act": told.act,
        "intended": told.intended,
        "realized": told.realized,
        "deaths": dict(told.deaths or {}),
    }


def draws_of(config: Mapping) -> Points | None:
    """The draws that a configuration asks for, or none.

    Raises:
        ConfigError: their file cannot be read.
    """
    return None if config["draws"] is None else points_from("draws", config["draws"])


def settings_of(config: Mapping, episode: Episode, forecast: Forecast) -> Settings:
    """Checked settings of a forecast.

    Raises:
        ConfigError: something in the world that the episode states cannot be.
    """
    try:
        return settings_from(config_of(config, episode, forecast))
    except ConfigError as error:
        raise ConfigError(f"{forecast.where}: {error}") from None


def drawn_over(settings: Settings, draws: Points | None) -> np.ndarray | None:
    """A parameter record for each history, the draws of a posterior in turn; None where all have the settings' own."""
    if draws is None:
        return None
    every = np.arange(settings.histories) % len(draws.values)
    return records(settings.point, draws.names, draws.values[every])


def predicted(
    settings: Settings,
    forecast: Forecast,
    draws: Points | None = None,
    progress: Callable[[int], object] | None = None,
) -> tuple[list[dict[str, np.ndarray]], np.ndarray]:
    """How many histories fall into each category.

    Args:
        settings: of the forecast.
        forecast: what is given and asked.
        draws: of the posterior, over which the histories go; one point when left out.
        progress: told of each history.

    Returns:
        for each question counts by aspect, in the order of the categories; and the digests of the histories.
    """
    blows = forecast.blows
    counts = [empty(asked.question, blows[-1]) for asked in forecast.questions]
    digests = np.zeros(settings.histories, np.uint64)
    for k, (row, log) in enumerate(ensemble.logs(settings, points=drawn_over(settings, draws))):
        digests[k] = row["digest"][0]
        given, later = lived(log, settings, blows)
        for asked, mine in zip(forecast.questions, counts, strict=True):
            for aspect, place in answered(asked.question, given, later, row, blows[-1]):
                mine[aspect][place] += 1
        if progress is not None:
            progress(1)
    return counts, digests


def empty(question: Question, last: Deed) -> dict[str, np.ndarray]:
    """Counts of nothing yet."""
    return {aspect: np.zeros(len(categories(question, aspect, last.targets)), int) for aspect in question.aspects}


def lived(log: np.ndarray, settings: Settings, blows: list[Deed]) -> tuple[list[Deed], list[Deed]]:
    """What a history has made of the given acts, and its acts from the last of them on, as deeds.

    A history that ended before the last of them has no deeds.
    """
    places = {int(log["way"][place]) - Way.SCRIPT: int(place) for place in np.flatnonzero(log["way"] >= Way.SCRIPT)}
    if len(places) < len(blows):
        return [], []
    own = {place: blows[k].ident for k, place in places.items()}
    last = places[len(blows) - 1]
    given = [blow._replace(day=int(log["day"][places[k]])) for k, blow in enumerate(blows)]
    acts = [given[-1], *(_deed(log, place, settings.cast.actors, own) for place in _forceful_after(log, last))]
    return given, acts


def _forceful_after(log: np.ndarray, last: int) -> Iterator[int]:
    """Places of the acts after one; orders are none."""
    later = np.flatnonzero((log["kind"][last + 1 :] != Kind.ORDER) & (log["intended"][last + 1 :] > 0))
    return (int(place) + last + 1 for place in later)


def _deed(log: np.ndarray, place: int, names: tuple[str, ...], own: Mapping[int, str]) -> Deed:
    act = log[place]
    cause = int(act["cause"])
    while cause != NO_ACT and log["kind"][cause] == Kind.ORDER:
        cause = int(log["cause"][cause])
    actor, target = (names[act["actor"]],), (names[act["target"]],)
    rungs = int(act["intended"]), int(act["realized"])
    return Deed(place, int(act["day"]), actor, target, *rungs, int(act["deaths"].sum()), own.get(cause, cause))


def answered(
    question: Question, given: list[Deed], later: list[Deed], row: np.ndarray, last: Deed
) -> list[tuple[str, int]]:
    """Aspects of a question with the category that a history falls into."""
    if question.aspects == ("war",):
        return [("war", int(war_came(question, given, row)))]
    outcome = question.outcome(given, later) if given else None
    return [(aspect, category(question, aspect, last.targets, outcome)) for aspect in question.aspects]


def war_came(question: Question, given: list[Deed], row: np.ndarray) -> bool:
    """Whether open war between governments came by the question's horizon."""
    dyad = int(row["war_dyad"][0])
    if dyad < 0 or question.dyad not in ("any", DYAD_NAMES[dyad]):
        return False
    return not given or row["war_day"][0] <= given[-1].day + question.within
