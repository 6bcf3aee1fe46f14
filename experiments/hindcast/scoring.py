"""Probabilities of three forecasters for every category, scored where what happened is known."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from experiments.hindcast.asked import Asked
from experiments.hindcast.baselines import Rest, climatology, tit_for_tat
from experiments.hindcast.episode import Episode, Forecast
from sim.analysis.clusters import mean_over_clusters
from sim.analysis.scores import brier, log_score, ranked_probability, smoothed
from sim.evidence.questions import ORDERED, categories
from sim.evidence.record import Record

MODEL, CLIMATOLOGY, TIT_FOR_TAT = "model", "climatology", "tit for tat"
FORECASTERS = (MODEL, CLIMATOLOGY, TIT_FOR_TAT)
BASELINES = FORECASTERS[1:]
SCORES = ("brier", "log", "ranked")
ALL = "all"


def predictions(episode: Episode, counts: list[list[dict[str, np.ndarray]]], record: Record) -> pd.DataFrame:
    """A row for each category of each aspect of each question.

    Args:
        episode: what is asked.
        counts: by forecast and question, how many histories fall into each category.
        record: of which the baselines see all but the episode's own days.

    Returns:
        ``episode``, ``forecast``, ``after``, ``question``, ``aspect``, ``within_days``, ``category``, ``place``, the
        three forecasters, ``cases`` behind the climatology, and ``happened`` (1, 0, or missing where it is open).
    """
    rest, rows = Rest.of(record, episode), []
    for k, (forecast, mine) in enumerate(zip(episode.forecasts, counts, strict=True)):
        for q, (asked, found) in enumerate(zip(forecast.questions, mine, strict=True)):
            for aspect, numbers in found.items():
                head = {"episode": episode.name, "forecast": k, "after": forecast.blows[-1].ident, "question": q}
                rows += [{**head, **row} for row in _rows(rest, forecast, asked, aspect, numbers)]
    return pd.DataFrame(rows)


def _rows(rest: Rest, forecast: Forecast, asked: Asked, aspect: str, numbers: np.ndarray) -> list[dict]:
    struck = forecast.blows[-1].targets
    past, cases = climatology(rest, asked.question, aspect, forecast)
    told = (smoothed(numbers), past, tit_for_tat(rest, asked.question, aspect, forecast))
    happened = asked.happened(aspect, struck)
    return [
        {
            "aspect": aspect,
            "within_days": asked.question.within,
            "category": one.label,
            "place": one.place,
            **{name: float(probabilities[c]) for name, probabilities in zip(FORECASTERS, told, strict=True)},
            "cases": cases,
            "happened": None if happened is None else int(c == happened),
        }
        for c, one in enumerate(categories(asked.question, aspect, struck))
    ]


def scored(table: pd.DataFrame) -> pd.DataFrame:
    """A row for each aspect of each question that is not open, and each forecaster; the lower the better.

    Returns:
        ``episode``, ``forecast``, ``after``, ``question``, ``aspect``, ``forecaster``, ``probability`` of what
        happened, ``brier``, ``log`` (nats), ``ranked`` (missing where the categories have no order).
    """
    rows = []
    keys = ["episode", "forecast", "after", "question", "aspect"]
    for names, mine in table[table.happened.notna()].groupby(keys, sort=False):
        came = int(np.flatnonzero(mine.happened == 1)[0])
        for forecaster in FORECASTERS:
            p = mine[forecaster].to_numpy()
            rows.append(
                {**dict(zip(keys, names, strict=True)), "forecaster": forecaster, **_scores(names[-1], p, came)}
            )
    columns = [*keys, "forecaster", "probability", *SCORES]
    return pd.DataFrame(rows, columns=columns)


def _scores(aspect: str, p: np.ndarray, came: int) -> Mapping[str, float]:
    ranked = ranked_probability(p, came) if aspect in ORDERED else np.nan
    return {"probability": float(p[came]), "brier": brier(p, came), "log": log_score(p, came), "ranked": ranked}


def summarized(scores: pd.DataFrame, resamples: int, seed: int) -> pd.DataFrame:
    """Mean scores over episodes, and the model's difference from each baseline, with bootstrap intervals over episodes.

    Every episode counts the same, however much is asked of it.

    Returns:
        ``aspect`` (``all`` for all of them), ``score``, ``forecaster`` (``model``, a baseline, or ``model - `` a
        baseline), ``value``, ``low``, ``high``, ``episodes``, ``better`` (episodes in which the model scores lower).
    """
    rows = []
    for aspect in (ALL, *dict.fromkeys(scores.aspect)):
        mine = scores if aspect == ALL else scores[scores.aspect == aspect]
        for score in SCORES:
            if mine[score].notna().any():
                rows += _summary(aspect, score, mine[mine[score].notna()], resamples, seed)
    return pd.DataFrame(rows)


def _summary(aspect: str, score: str, mine: pd.DataFrame, resamples: int, seed: int) -> list[dict]:
    wide = mine.pivot(index=["episode", "forecast", "question", "aspect"], columns="forecaster", values=score)
    wide = wide.reset_index()
    columns = {name: wide[name] for name in FORECASTERS}
    columns |= {f"{MODEL} - {name}": wide[MODEL] - wide[name] for name in BASELINES}
    rows = []
    for name, values in columns.items():
        estimate = mean_over_clusters(values, wide.episode, resamples, seed)
        better = int((values.groupby(wide.episode).mean() < 0).sum()) if " - " in name else None
        of = {"value": estimate.value, "low": estimate.low, "high": estimate.high, "episodes": estimate.n}
        rows.append({"aspect": aspect, "score": score, "forecaster": name, **of, "better": better})
    return rows
