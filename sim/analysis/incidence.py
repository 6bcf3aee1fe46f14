"""Cumulative incidence with competing ends: the Aalen-Johansen estimator and its intervals.

References: Aalen, O. O. & Johansen, S. (1978), An empirical transition matrix for non-homogeneous Markov chains based
on censored observations, Scandinavian Journal of Statistics 5(3); variance by the delta method as in Marubini, E. &
Valsecchi, M. G. (1995), Analysing Survival Data from Clinical Trials and Observational Studies, section 10.3;
intervals on the complementary log-log scale, as for a survival curve.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.stats import norm

ROUNDING = 1e-12


def cumulative_incidence(
    times: np.ndarray, causes: np.ndarray, cause: int, level: float = 0.95, horizon: float | None = None
) -> pd.DataFrame:
    """Probability that an end of one cause has come by a time, in the presence of the others.

    Args:
        times: time of the end of each history, or at which it was last seen; above 0.
        causes: cause of the end; 0 for a history that was only seen so far (censored).
        cause: which, not 0.
        level: of the interval.
        horizon: last time that is told; that of the history that was seen longest when left out.

    Returns:
        a row for 0, for each time at which anything ended, and for the horizon: ``time``, ``at_risk``, ``value``,
        ``low``, ``high``, ``error`` (standard error).  A row holds until the next; at 0, where nothing can have ended,
        its interval is that of the time until something has.
    """
    times, causes = np.asarray(times, float), np.asarray(causes)
    ends = np.append(times.max(initial=0.0) if horizon is None else horizon, 0.0)
    at = np.unique(np.concatenate([times[causes != 0], ends]))
    at_risk = len(times) - np.searchsorted(np.sort(times), at, side="left")
    ended, mine = _counts(times[causes != 0], at), _counts(times[causes == cause], at)
    some = np.maximum(at_risk, 1)  # of none nobody ends
    surviving = np.cumprod(1.0 - ended / some)
    before = np.concatenate([[1.0], surviving[:-1]])
    value = np.minimum(1.0, np.cumsum(before * mine / some))
    value[value > 1.0 - ROUNDING] = 1.0
    error = np.sqrt(_variance(value, before, some, ended, mine))
    low, high = _interval(value, error, at_risk, np.cumsum(mine), level)
    return pd.DataFrame({"time": at, "at_risk": at_risk, "value": value, "low": low, "high": high, "error": error})


def _counts(times: np.ndarray, at: np.ndarray) -> np.ndarray:
    """How many of ``times`` fall on each of ``at``."""
    return np.bincount(np.searchsorted(at, times), minlength=len(at)).astype(float)


def _variance(value, before, at_risk, ended, mine) -> np.ndarray:
    """Variance of the incidence at each time.

    It is ``sum (F - F_j)^2 a_j + sum b_j - 2 sum (F - F_j) c_j`` over the times so far, multiplied out so that running
    sums suffice.
    """
    left = at_risk - ended
    a = np.divide(ended, at_risk * left, out=np.zeros_like(ended), where=left > 0)
    b = before**2 * (at_risk - mine) * mine / at_risk**3
    c = before * mine / at_risk**2
    first = value**2 * np.cumsum(a) - 2 * value * np.cumsum(value * a) + np.cumsum(value**2 * a)
    last = value * np.cumsum(c) - np.cumsum(value * c)
    return np.maximum(0.0, first + np.cumsum(b) - 2 * last)


def _interval(
    value: np.ndarray, error: np.ndarray, at_risk: np.ndarray, came: np.ndarray, level: float
) -> tuple[np.ndarray, np.ndarray]:
    """Interval on the complementary log-log scale; where the value is 0 or 1 the exact one of a share of none or all,
    of as many as are at risk, or as have ended so; where nobody is at risk any more the last one before.
    """
    z = norm.ppf(0.5 + level / 2)
    inside = (value > 0.0) & (value < 1.0)
    of = np.where(value < 1.0, _last_positive(at_risk), came)
    reach = (0.5 - level / 2) ** np.divide(1.0, of, out=np.full(of.shape, np.inf), where=of > 0)
    low, high = np.where(value < 1.0, 0.0, reach), np.where(value > 0.0, 1.0, 1.0 - reach)
    p = value[inside]
    spread = z * error[inside] / np.abs((1.0 - p) * np.log(1.0 - p))
    low[inside] = 1.0 - (1.0 - p) ** np.exp(-spread)
    high[inside] = 1.0 - (1.0 - p) ** np.exp(spread)
    return low, high


def _last_positive(numbers: np.ndarray) -> np.ndarray:
    """Numbers that never rise, with the last positive one in place of every 0."""
    return np.maximum(numbers, min(numbers[numbers > 0], default=0))
