"""The model's predictive distributions: histories from the day before, with the given acts scripted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from experiments.hindcast.episode import Episode, Forecast
from sim import ensemble
from sim.calendar import DAYS_A_YEAR
from sim.config_tree import merged
from sim.configuration import in_scenario
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
    lived = {key: value for key, value in config.items() if key not in OWN_KEYS}
    known = merged(merged(in_scenario("scenario", lived, episode.scenario), episode.world), forecast.world)
    return {
        **known,
        "events": scripted(forecast, config["coding"]),
        "ensemble": {**known["ensemble"], "years": forecast.days / DAYS_A_YEAR},
    }


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
    given = [blow._replace(day=int(log["day"][places[k]])) for k, blow in enumerate(blows)]
    return given, [given[-1], *_deeds(log, places[len(blows) - 1], settings.cast.actors, own)]


def _deeds(log: np.ndarray, last: int, names: tuple[str, ...], own: Mapping[int, str]) -> Iterator[Deed]:
    """The acts after one, without orders."""
    places = last + 1 + np.flatnonzero((log["kind"][last + 1 :] != Kind.ORDER) & (log["intended"][last + 1 :] > 0))
    acts, sides = log[places], [(name,) for name in names]
    columns = [acts[name].tolist() for name in ("day", "actor", "target", "intended", "realized")]
    deaths, causes = acts["deaths"].sum(axis=1).tolist(), _causes(log)[places].tolist()
    for place, day, actor, target, *rungs, dead, cause in zip(places.tolist(), *columns, deaths, causes, strict=True):
        yield Deed(place, day, sides[actor], sides[target], *rungs, dead, own.get(cause, cause))


def _causes(log: np.ndarray) -> np.ndarray:
    """What each act answers; an order is looked through."""
    causes, ordered = log["cause"].astype(int), log["kind"] == Kind.ORDER
    while (through := (causes != NO_ACT) & ordered[causes]).any():
        causes[through] = log["cause"][causes[through]]
    return causes


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
