"""Records that the model makes: what an observer would have counted in one history of the quiet window and after the
killing of the commander.

The counts have the definitions of the public record: an *attack* is a militia's act of intended rung 3 or more on
United States forces in Iraq, Syria or Jordan, an *answer* an act of the United States of rung 4 or more.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np

from sim import ensemble
from sim.calendar import DAYS_A_YEAR
from sim.ladder import NO_ACT, PATRON, UNITED_STATES, Kind, Rung
from sim.settings import Settings

COUNTS = ("attacks", "answers", "fatal", "soldiers", "israeli_strikes", "us_lag", "patron_lag", "war")
"""What a record holds: counts in the window; lags in days, mean and first; whether there was open war."""
TALLIES = ("attacks_on_us", "us_answers", "fatal_attacks", "soldier_attacks")
PATRON_ANSWERS_WITHIN = 60


@dataclass(frozen=True)
class Windows:
    """What is lived to make a record.

    Attributes:
        quiet: settings of the quiet window, of its length.
        killing: settings of the killing of the commander, so long as its answer is waited for.
    """

    quiet: Settings
    killing: Settings


def windows(quiet: Settings, killing: Settings, days: int) -> Windows:
    """The windows of two configurations; the quiet one lasts ``days``."""
    return Windows(replace(quiet, days=days), replace(killing, days=PATRON_ANSWERS_WITHIN + 1))


def made(windows: Windows, quiet: np.ndarray, killing: np.ndarray, first: int) -> np.ndarray:
    """One record for each pair of parameter records, each of histories of its own.

    Args:
        windows: what is lived.
        quiet, killing: parameter records of both windows.
        first: number of the first history.

    Returns:
        records x ``COUNTS``; a lag is nan where nobody answered.
    """
    threads = windows.quiet.threads or ensemble.cores()
    with ThreadPoolExecutor(threads) as pool:
        blocks = pool.map(
            lambda mine: _block(windows, quiet[mine], killing[mine], first + mine),
            np.array_split(np.arange(len(quiet)), threads),
        )
        return np.concatenate(list(blocks))


def _block(windows: Windows, quiet: np.ndarray, killing: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """The records of some numbers."""
    first = [_counts(windows.quiet, *lived) for lived in ensemble.logs(windows.quiet, numbers, quiet)]
    second = [_patron_lag(acts) for _, acts in ensemble.logs(windows.killing, numbers, killing)]
    return np.array([[*counts, lag, war] for (*counts, war), lag in zip(first, second, strict=True)]).reshape(
        len(numbers), len(COUNTS)
    )


def _counts(settings: Settings, rows: np.ndarray, acts: np.ndarray) -> list[float]:
    """Counts and the mean lag of an answer in the window, scaled to its whole length where it ended early; and war."""
    tally, lived = rows["tally"][0], (int(rows["end_day"][0]) + 1)
    scale = settings.days / lived
    strikes = float(tally["israeli_strikes_in_syria"]) * DAYS_A_YEAR / lived
    counts = [float(tally[name]) * scale for name in TALLIES]
    return [*counts, strikes, _us_lag(acts), float(rows["war_dyad"][0] >= 0)]


def _us_lag(acts: np.ndarray) -> float:
    """Mean days from what it answers to an answer of the United States."""
    answers = acts[(acts["actor"] == UNITED_STATES) & (acts["intended"] >= Rung.LETHAL) & (acts["cause"] != NO_ACT)]
    return float(np.mean(answers["day"] - acts["day"][answers["cause"]])) if len(answers) else np.nan


def _patron_lag(acts: np.ndarray) -> float:
    """Day of the patron's first answer by its own hand to the killing of its commander."""
    own = (acts["actor"] == PATRON) & (acts["target"] == UNITED_STATES) & (acts["kind"] == Kind.STRIKE)
    days = acts["day"][own & (acts["intended"] >= Rung.HARASSING) & (acts["cause"] != NO_ACT)]
    return float(days[0]) if len(days) else np.nan
