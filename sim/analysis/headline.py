"""War frequency against centralization: one tidy table of counts and estimates, for a family of severity bases.

Every level runs the same histories (common random numbers), so the difference to the middle level is estimated in
pairs.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from sim.analysis.paired import paired_difference
from sim.analysis.proportion import Estimate, proportion
from sim.analysis.rate import share
from sim.analysis.summary import mean_of
from sim.ladder import DYAD_NAMES, STATE_NAMES, End
from sim.table import AUTHORIZATIONS

MIDDLE = 0.5
OUTCOMES = ("any", *DYAD_NAMES)
NETWORK = (
    "mean_control",
    "control_at_end",
    "mean_centralization",
    "centralization_at_end",
    "patron_hub_share",
    "net_benefit",
)
"""Means over histories that are reported next to the knob."""


def wars(rows: np.ndarray, outcome: str) -> np.ndarray:
    """Which histories ended in war: in any dyad, or in the one named."""
    if outcome == "any":
        return rows["war_dyad"] >= 0
    return rows["war_dyad"] == DYAD_NAMES.index(outcome)


def _row(base: float, level: float, measure: str, outcome: str, k: int, estimate: Estimate) -> dict:
    return {
        "severity_base": base,
        "centralization": level,
        "measure": measure,
        "outcome": outcome,
        "count": k,
        **estimate.asdict(),
    }


def headline_table(rows: np.ndarray, levels: np.ndarray, bases: np.ndarray) -> pd.DataFrame:
    """The headline as a table.

    Args:
        rows: rows of the ensemble; point number is base index times the number of levels plus level index.
        levels: levels of centralization, the middle one among them.
        bases: severity bases.

    Returns:
        a row for each severity base, level, measure and outcome, with ``count``, ``value``, ``low``, ``high`` and
        ``n``.
        Measures: ``war_frequency`` and ``difference_to_middle`` by dyad; ``root`` (frequency of a war with that class
        of root act); ``end`` (other ends); ``militia_war`` (war with a militia before the end, by adversary); of the
        network ``unauthorized_share`` of militia acts and those of ``NETWORK``.  War is that of the definition under
        which the rows were run; by the others it is counted in histories of their own (``sim.analysis.definitions``).
    """
    table = []
    middle = int(np.argmin(np.abs(levels - MIDDLE)))
    by_point = rows.reshape(len(bases) * len(levels), -1)
    for b, base in enumerate(bases):
        reference = by_point[b * len(levels) + middle]
        for k, level in enumerate(levels):
            mine = by_point[b * len(levels) + k]
            table += [{**r, "severity_base": base, "centralization": level} for r in _level(mine, reference)]
    return pd.DataFrame(table)


def _level(mine: np.ndarray, reference: np.ndarray) -> list[dict]:
    n = len(mine)
    result = []

    def add(measure: str, outcome: str, hits: np.ndarray) -> None:
        count = int(hits.sum())
        result.append(_row(0.0, 0.0, measure, outcome, count, proportion(count, n)))

    for outcome in OUTCOMES:
        hits = wars(mine, outcome)
        add("war_frequency", outcome, hits)
        difference = paired_difference(hits, wars(reference, outcome))
        result.append(_row(0.0, 0.0, "difference_to_middle", outcome, int(hits.sum()), difference))
    for outcome in OUTCOMES:
        for code, name in enumerate(AUTHORIZATIONS):
            add("root", f"{outcome}:{name}", wars(mine, outcome) & (mine["root_authorization"] == code))
    for end in (End.ONE_SIDED_CAMPAIGN, End.WITHDRAWAL, End.SETTLEMENT, End.FRAGMENTATION):
        add("end", end.name.lower(), mine["end"] == end)
    for which, state in enumerate(STATE_NAMES[1:]):
        add("militia_war", state, mine["militia_wars"][:, which] > 0)
    unauthorized = share(mine["tally"]["unauthorized_acts"], mine["tally"]["militia_acts"])
    result.append(_row(0.0, 0.0, "unauthorized_share", "network", 0, unauthorized))
    for measure in NETWORK:
        result.append(_row(0.0, 0.0, measure, "network", 0, mean_of(mine, measure)))
    return result


def chosen(table: pd.DataFrame, measure: str, outcome: str, base: float) -> pd.DataFrame:
    """The rows of one curve, by level."""
    mine = (table.measure == measure) & (table.outcome == outcome) & (table.severity_base == base)
    return table[mine].sort_values("centralization")
