"""What the spread of observations says of an error, and where it says nothing.

One observation has no spread.  A few that are all alike may be so by chance: of a count that is 1 on average, two are
alike in three cases of ten, five in one of seventy.  There the error is not known, and infinite, so that an interval
of it is all there can be.  From ``FEW`` observations on those that are all alike are believed to have no spread: what
is declared is the same in every history.
"""

from __future__ import annotations

import numpy as np

FEW = 10
"""Observations below which it may be chance that all are alike."""
ROUNDING = 1e-12
"""Relative difference of numbers up to which they are the same but for rounding."""


def alike(values: np.ndarray, scale: float | None = None) -> bool:
    """Whether numbers differ by no more than rounding.

    Args:
        values: the numbers; none of them, and one, are alike.
        scale: how large the numbers are that they were reckoned from; themselves when left out.
    """
    values = np.asarray(values, float)
    if values.size < 2:
        return True
    scale = float(np.abs(values).max()) if scale is None else scale
    return bool(np.ptp(values) <= ROUNDING * scale)


def spread(values: np.ndarray, scale: float | None = None) -> float:
    """Standard deviation of observations, by which the error of their mean is known; infinite where it is not.

    Args:
        values, scale: as of ``alike``.
    """
    values = np.asarray(values, float)
    if values.size < 2 or (values.size < FEW and alike(values, scale)):
        return float("inf")
    return float(np.std(values, ddof=1))
