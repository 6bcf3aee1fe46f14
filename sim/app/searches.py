"""Looking for a history of a kind among those of one setting."""

from __future__ import annotations

import numpy as np

from sim.app.ensembles import histories_a_piece, lived
from sim.settings import Settings

TRIED = 3000  # years; some seconds at most


def next_war(settings: Settings, first: int) -> int | None:
    """The first history from ``first`` on that ends in open war; None when none of those tried does."""
    step = histories_a_piece(settings)
    for begin in range(first, first + int(TRIED * 365 / settings.days), step):
        rows = lived(settings, settings.point, np.arange(begin, begin + step))[0]
        wars = rows["history"][rows["war_dyad"] >= 0]
        if len(wars):
            return int(wars[0])
    return None
