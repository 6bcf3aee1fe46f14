"""What an ensemble says so far: the estimates that the page draws, in the numbers of ``sim.analysis``."""

from __future__ import annotations

import numpy as np

from sim.analysis.ends import on_grid
from sim.analysis.incidence import cumulative_incidence
from sim.analysis.paired import paired_difference
from sim.analysis.proportion import Estimate, proportion
from sim.app.ensembles import Ensemble
from sim.calendar import DAYS_A_YEAR
from sim.ladder import DYAD_NAMES, End
from sim.table import AUTHORIZATIONS, ENDS, results_digest

GRID = 60  # steps of a curve
TRACE = 24  # points of the narrowing interval


def war_frequency(rows: np.ndarray, dyad: str = "any") -> Estimate:
    """Share of histories that ended in open war: in any dyad, or in the one named."""
    codes = rows["war_dyad"]
    hits = codes >= 0 if dyad == "any" else codes == DYAD_NAMES.index(dyad)
    return proportion(int(hits.sum()), len(rows))


def difference(rows: np.ndarray) -> Estimate:
    """The second side's war frequency minus the first's, in pairs; ``rows`` are sides x histories."""
    return paired_difference(rows[1]["war_dyad"] >= 0, rows[0]["war_dyad"] >= 0)


def trace(rows: np.ndarray) -> list[tuple]:
    """War frequency after more and more of the histories: (n, value, low, high)."""
    if not len(rows):
        return []
    hits = np.cumsum(rows["war_dyad"] >= 0)
    numbers = np.unique(np.linspace(min(10, len(rows)), len(rows), TRACE).astype(int))
    found = [(int(n), proportion(int(hits[n - 1]), int(n))) for n in numbers]
    return [(n, e.value, e.low, e.high) for n, e in found]


def incidence(rows: np.ndarray, end: End, days: int) -> list[tuple]:
    """Cumulative incidence of an end: (years lived, value, low, high)."""
    curve = cumulative_incidence(rows["end_day"] + 1, rows["end"], end)
    grid = np.unique(np.linspace(0, days, GRID).astype(int))
    table = on_grid(curve, grid)
    return [(r.day / DAYS_A_YEAR, r.value, r.low, r.high) for r in table.itertuples()]


def ends_that_came(rows: np.ndarray) -> list[str]:
    """Ends other than the horizon that came about, open war first and always."""
    present = [ENDS[e] for e in End if e > End.WAR and (rows["end"] == e).any()]
    return [ENDS[End.WAR], *present]


def roots(rows: np.ndarray) -> list[tuple]:
    """Wars by the class of their root: (class, share, low, high); empty without a war."""
    wars = rows[rows["war_dyad"] >= 0]
    if not len(wars):
        return []
    found = [
        (name, proportion(int((wars["root_authorization"] == k).sum()), len(wars)))
        for k, name in enumerate(AUTHORIZATIONS)
    ]
    return [(name, e.value, e.low, e.high) for name, e in found]


def digest(ensemble: Ensemble) -> str:
    """16 hex digits over all histories in their order, side after side: those of the command line's manifest."""
    return results_digest(ensemble.rows["digest"].reshape(-1))
