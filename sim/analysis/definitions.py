"""War frequency by each definition of open war, each counted in histories that end by that definition alone.

A history ends at the first war by the definition that its parameters choose, and by the first one also at a campaign
that is not met.  A war by another definition that would have come later is never seen: first days by the other
definitions are counted up to the end of the history, and their frequency is too low.  So each has histories of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from sim.analysis.headline import OUTCOMES, wars
from sim.analysis.proportion import proportion
from sim.ladder import Definition


def definition_table(lives: Mapping[Definition, np.ndarray], levels: np.ndarray, base: float) -> pd.DataFrame:
    """Rows for the headline's table.

    Args:
        lives: by definition, rows of histories that were run under it (``rules.open_war.definition``), levels x
            histories.
        levels: of centralization.
        base: the severity base that they were run at.

    Returns:
        columns as those of ``headline_table``; ``measure`` is ``definition``, ``outcome`` is
        ``<any or dyad>:<definition>``, intervals are Wilson's.
    """
    table = []
    for definition, by_level in lives.items():
        for level, mine in zip(levels, by_level, strict=True):
            for outcome in OUTCOMES:
                count = int(wars(mine, outcome).sum())
                where = {"severity_base": base, "centralization": level, "measure": "definition"}
                named = {"outcome": f"{outcome}:{definition.name.lower()}", "count": count}
                table.append(where | named | proportion(count, len(mine)).asdict())
    return pd.DataFrame(table)
