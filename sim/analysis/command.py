"""The patron's command network as a mean over histories: its control over each militia and the ties among them.

The realized centralization is Freeman's degree index as the model takes stock of it: Freeman, L. C. (1978), Centrality
in social networks: conceptual clarification, Social Networks 1(3).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from sim.analysis.rate import mean

CONTROL, TIE, REALIZED = "control", "tie", "realized centralization"


def network_table(
    control: np.ndarray, ties: np.ndarray, realized: np.ndarray, patron: str, militias: Sequence[str]
) -> pd.DataFrame:
    """Edges of the network, a row each, and how centralized it is.

    Args:
        control: of the patron over each militia, histories x militias, 0..1.
        ties: among militias, histories x militias x militias, 0..1, symmetric.
        realized: centralization of the whole, one a history, 0..1.
        patron: its name.
        militias: their names.

    Returns:
        ``kind`` (``control``, ``tie`` where there is one in any history, ``realized centralization`` of the whole),
        ``source``, ``target``, ``value`` (mean), ``low``, ``high`` (95% interval), ``n`` (histories).
    """
    rows = []

    def add(kind: str, source: str, target: str, values: np.ndarray) -> None:
        estimate = mean(values, within=(0.0, 1.0))
        rows.append({"kind": kind, "source": source, "target": target, **estimate.asdict()})

    for i, name in enumerate(militias):
        add(CONTROL, patron, name, control[:, i])
    for i, name in enumerate(militias):
        for j in range(i + 1, len(militias)):
            if (ties[:, i, j] > 0.0).any():
                add(TIE, name, militias[j], ties[:, i, j])
    add(REALIZED, patron, patron, realized)
    return pd.DataFrame(rows)
