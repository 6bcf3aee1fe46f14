"""As many histories of a point as are asked for, or as its interval needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from sim import ensemble
from sim.analysis.precision import is_narrow
from sim.settings import Settings


def enough(settings: Settings, record: np.ndarray, first: int = 0) -> Iterator[np.ndarray]:
    """Rows of one point, as many as are asked for or as its interval needs.

    Args:
        settings: how much; with a ``half_width`` ``histories`` at a time, until the interval of war frequency is as
            narrow or ``most`` have been run.
        record: one-element array, the point's parameter record.
        first: number of its first history.

    Yields:
        arrays of ``ROW``, in the order of the histories.
    """
    if settings.half_width is None:
        yield from ensemble.chunks(settings, record, first + np.arange(settings.histories))
        return
    hits = n = 0
    while n < settings.most and not (n and is_narrow(hits, n, settings.half_width)):
        block = replace(settings, histories=min(settings.histories, settings.most - n))
        for rows in ensemble.chunks(block, record, first + n + np.arange(block.histories)):
            hits += int((rows["war_dyad"] >= 0).sum())
            yield rows
        n += block.histories
