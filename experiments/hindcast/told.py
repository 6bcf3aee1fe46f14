"""Hindcasts in words: what was forecast beside what happened, and the table of scores."""

from __future__ import annotations

import pandas as pd

from experiments.hindcast.episode import Episode, Forecast
from experiments.hindcast.scoring import ALL, BASELINES, FORECASTERS, MODEL
from sim.analysis.wording import with_interval
from sim.evidence.coding import Coded

WORDS = {
    "lag_days": "days until it",
    "deaths": "killed by it",
    "by": "by whom",
    "answered": "answered",
    "war": "open war",
}
NAMES = {"brier": "Brier", "log": "log (nats)", "ranked": "ranked"}


def forecasts(episode: Episode, table: pd.DataFrame) -> list[str]:
    """Every forecast of an episode."""
    lines = [f"{episode.name}: {episode.title}"]
    for k, forecast in enumerate(episode.forecasts):
        lines += ["", *given(forecast)]
        for _, mine in table[table.forecast == k].groupby(["question", "aspect"], sort=False):
            lines += distribution(forecast, mine)
    return lines


def given(forecast: Forecast) -> list[str]:
    """The acts that are given."""
    return [f"given {told.event.day}  {act(told)}" for told in forecast.given]


def act(told: Coded) -> str:
    """A coded event in a line."""
    dead = "dead unknown" if told.dead is None else f"{told.dead} dead"
    rung = f"rung {told.intended}" + (f", came about as {told.realized}" if told.realized != told.intended else "")
    who = f"{told.actors[0]} at {told.targets[0]} in {told.theatre}"
    return f"{who}: {told.event.kind}, {rung}, {dead} [{told.event.ident}]"


def distribution(forecast: Forecast, mine: pd.DataFrame) -> list[str]:
    """One aspect: the categories, the three forecasters below them, a mark under what happened."""
    first = mine.iloc[0]
    asked = forecast.questions[first.question].question
    what = WORDS.get(first.aspect, f"{first.aspect} of it")
    which = "" if asked.linked else f" (any act by {', '.join(asked.by)})" if asked.by else " (any act)"
    least = f", rung {asked.at_least} or more" if first.aspect == "answered" else ""
    lines = [f"  {what} within {first.within_days} days{least}{which}"]
    lines.append("    " + " " * 14 + "".join(f"{label:>11}" for label in mine.category))
    for name in FORECASTERS:
        lines.append(f"    {name:<14}" + "".join(f"{p:>11.1%}" for p in mine[name]))
    if mine.happened.isna().any():
        return [*lines, "    happened      not known yet"]
    return [*lines, "    happened      " + "".join(f"{'x' if came else '':>11}" for came in mine.happened)]


def scores(summary: pd.DataFrame) -> list[str]:
    """The table of scores; over a single episode without intervals."""
    alone = int(summary.episodes.max()) == 1
    over = "of this episode" if alone else "over episodes, with 95% bootstrap intervals over episodes for differences"
    lines = ["", f"mean scores {over} (lower is better; a difference below 0: the model is better)"]
    heads = [f"{MODEL} - {name}" for name in BASELINES]
    lines.append(f"{'':<24}" + "".join(f"{h:>13}" for h in FORECASTERS) + "".join(f"{h:>34}" for h in heads))
    for (aspect, score), mine in summary.groupby(["aspect", "score"], sort=False):
        by = mine.set_index("forecaster")
        name = f"{aspect if aspect != ALL else 'all aspects'}, {NAMES[score]}"
        line = f"{name:<24}" + "".join(f"{by.value[h]:>13.3f}" for h in FORECASTERS)
        lines.append(line + "".join(f"{difference(by.loc[h], alone):>34}" for h in heads))
    return lines


def difference(row: pd.Series, alone: bool) -> str:
    """A difference, its interval, and in how many episodes the model scores lower."""
    if alone:
        return f"{row.value:+.3f}"
    return f"{with_interval(row.value, row.low, row.high, '{:+.3f}')} {row.better:.0f}/{row.episodes}"


def closing(summary: pd.DataFrame, table: pd.DataFrame) -> list[str]:
    """How to read it, and whether the model wins."""
    number = table[["episode", "forecast"]].drop_duplicates()
    open_ones = table[table.happened.isna()][["episode", "forecast", "question", "aspect"]].drop_duplicates()
    lines = []
    if len(open_ones):
        lines.append(f"{len(open_ones)} answers are not known yet and not scored.")
    if number.episode.nunique() > 1:
        how_many = f"{number.episode.nunique()} episodes, {len(number)} forecasts"
        lines.insert(0, f"{how_many}; x/n: of n episodes the model scores lower in x.")
        lines += [wins(summary, score, name) for name in BASELINES for score in ("log", "brier")]
    return lines


def wins(summary: pd.DataFrame, score: str, name: str) -> str:
    """Whether the model beats a baseline over all aspects, by a score."""
    mine = summary[(summary.aspect == ALL) & (summary.score == score) & (summary.forecaster == f"{MODEL} - {name}")]
    row = mine.iloc[0]
    return f"Over all aspects, by the {score} score, the model does {verdict(row.low, row.high)} {name}."


def verdict(low: float, high: float) -> str:
    """By the interval of a difference, where lower is better."""
    if high < 0.0:
        return "better than"
    return "worse than" if low > 0.0 else "neither clearly better nor worse than"
