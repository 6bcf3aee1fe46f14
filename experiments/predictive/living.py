"""Histories of the record's own windows, looked at one by one: what an observer would have counted in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from experiments.patterns.lives import changed
from experiments.predictive import observed as of_record
from experiments.predictive.life import Life
from experiments.predictive.pattern import QUIET, SURGE, WHOLE, Quantity
from experiments.predictive.variants import points_at
from sim import ensemble
from sim.calibration.records import COUNTS, Windows, made, windows
from sim.evidence.quantities import period
from sim.settings import Settings, settings_from

BATCH = 64
"""Histories of a thread between two looks at the bar."""


@dataclass(frozen=True)
class Worlds:
    """What is lived.

    Attributes:
        fitted: the windows of the calibration.
        own: of the other patterns, by window.
    """

    fitted: Windows
    own: Mapping[str, Settings]


def worlds_of(config: Mapping) -> Worlds:
    """The windows that a configuration leads to, each as long as the record's.

    Raises:
        ConfigError: something in them cannot be.
    """
    whole, killing, surge = (
        settings_from(changed(config, scenario))
        for scenario in ((), (f"scenario={config['killing']}",), (f"scenario={config['surge']}",))
    )
    autumn = of_record.days_of_autumn(of_record.surge_rows()[-1])[1] + 1
    return Worlds(
        windows(whole, killing, period("quiet_attacks")),
        {WHOLE: replace(whole, days=of_record.window_days()), SURGE: replace(surge, days=autumn)},
    )


def measured(
    worlds: Worlds,
    asked: Sequence[Quantity],
    draws: pd.DataFrame,
    histories: int,
    progress: Callable[[int], object],
) -> dict[str, np.ndarray]:
    """What was counted in each history, by pattern; those of a draw stand together."""
    found = {}
    for window, settings in worlds.own.items():
        mine = [quantity for quantity in asked if quantity.window == window]
        if mine:
            found |= looked_at(settings, mine, points_at(settings.point, draws, histories), progress)
    mine = [quantity for quantity in asked if quantity.window == QUIET]
    if mine:
        points = [points_at(s.point, draws, histories) for s in (worlds.fitted.quiet, worlds.fitted.killing)]
        records = made(worlds.fitted, *points, first=0)
        found |= {quantity.ident: records[:, COUNTS.index(quantity.ident)] for quantity in mine}
        progress(len(records))
    return found


def looked_at(
    settings: Settings, asked: Sequence[Quantity], points: np.ndarray, progress: Callable[[int], object]
) -> dict[str, np.ndarray]:
    """The measures of one history at each parameter record."""

    def block(mine: np.ndarray) -> list[list]:
        lived = ensemble.logs(settings, mine, points[mine])
        return [[quantity.measure(Life(settings, row[0], acts)) for quantity in asked] for row, acts in lived]

    rows = []
    blocks = np.split(np.arange(len(points)), range(BATCH, len(points), BATCH))
    with ThreadPoolExecutor(settings.threads or ensemble.cores()) as pool:
        for seen in pool.map(block, blocks):
            rows += seen
            progress(len(seen))
    return {quantity.ident: np.array(column) for quantity, column in zip(asked, zip(*rows, strict=True), strict=True)}
