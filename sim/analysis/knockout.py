"""What each mechanism does to the outcome: the model without it against the whole model, history by history.

Frequencies near 0 or 1 hide what a mechanism does, so war is reported as a hazard a year.  Whether a change is
measurable is judged by intervals that hold simultaneously over all comparisons of the table (Bonferroni).
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from sim.analysis.rate import ANYTHING, ratio, ratio_difference
from sim.calendar import DAYS_A_YEAR
from sim.ladder import DYAD_NAMES

WHOLE = "whole model"
LEVEL = 0.95
WITHIN = {"unauthorized share": (-1.0, 1.0)}
"""Of the measures whose change has ends."""
COLUMNS = (
    "without", "kind", "measure", "value", "low", "high", "n", "simultaneous_low", "simultaneous_high", "whole",
    "measurable",
)  # fmt: skip


def measures(rows: np.ndarray) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Numerators and denominators over histories: hazards of war a year, unauthorized share, lines crossed a year."""
    years = (rows["end_day"] + 1) / DAYS_A_YEAR
    tally = rows["tally"]
    hazards = {f"war a year, {name}": (rows["war_dyad"] == k, years) for k, name in enumerate(DYAD_NAMES)}
    return hazards | {
        "unauthorized share": (tally["unauthorized_acts"], tally["militia_acts"]),
        "red lines crossed a year": (tally["red_lines_crossed"], years),
    }


def knockout_table(by_point: np.ndarray, without: list[str], kinds: list[str]) -> pd.DataFrame:
    """Changes against the whole model.

    Args:
        by_point: rows, one line a parameter point, one column a history; the first line is the whole model.
        without: what each further point is without.
        kinds: ``mechanism`` or ``family``, one each.

    Returns:
        a row for each point and measure: ``without``, ``kind``, ``measure``, ``value`` (without minus whole), ``low``,
        ``high``, ``n``, ``simultaneous_low``, ``simultaneous_high``, ``whole`` (the whole model's value),
        ``measurable``, which nothing is whose interval is undecided.
    """
    whole = measures(by_point[0])
    narrow, wide = LEVEL, 1.0 - (1.0 - LEVEL) / max(1, len(without) * len(whole))
    table = []
    for name, kind, rows in zip(without, kinds, by_point[1:], strict=True):
        for measure, own in measures(rows).items():
            within = WITHIN.get(measure, ANYTHING)
            change, simultaneous = (ratio_difference(own, whole[measure], level, within) for level in (narrow, wide))
            table.append(
                {
                    "without": name,
                    "kind": kind,
                    "measure": measure,
                    **change.asdict(),
                    "simultaneous_low": simultaneous.low,
                    "simultaneous_high": simultaneous.high,
                    "whole": ratio(*whole[measure]).value,
                    "measurable": bool(simultaneous.low > 0.0 or simultaneous.high < 0.0),
                }
            )
    return pd.DataFrame(table, columns=COLUMNS)


def silent(table: pd.DataFrame) -> list[str]:
    """What changed nothing measurable in any measure."""
    heard = table.groupby("without", sort=False)["measurable"].any()
    return [name for name, measurable in heard.items() if not measurable]
