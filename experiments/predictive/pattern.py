"""What a quantitative pattern is: a number of the record with its error, its part in the fit, how it is predicted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from experiments.predictive.life import Life

FITTED, IN_PART, INPUT, BOUND, CHECKED = "fitted", "fitted in part", "input", "outer bound", "checked"
ROLES = {
    FITTED: "a target of the calibration",
    IN_PART: "its period holds that of a target",
    INPUT: "the scenario was set by hand with it in view",
    BOUND: "a range that holds for crises anywhere",
    CHECKED: "used for nothing but this check",
}
QUIET, SURGE, WHOLE = "quiet", "surge", "whole"
"""Windows: that of the fit, autumn 2023, the whole record."""


@dataclass(frozen=True)
class Quantity:
    """A number of the record that the model predicts.

    Attributes:
        ident: its name.
        name, unit: what it is.
        observed: the record's number.
        bounds: of its measurement or sampling error.
        rows: of the record that it is from: rates, events, or base rates.
        role: of ``ROLES``.
        why: why it has that role, and where the bounds are from.
        window: of the histories in which it is counted.
        measure: the same number of one history, nan where there is nothing to count; of a ratio, both its terms.
        pooled: whether it is the ratio of sums over the histories of a draw.
    """

    ident: str
    name: str
    unit: str
    observed: float
    bounds: tuple[float, float]
    rows: tuple[str, ...]
    role: str
    why: str
    window: str
    measure: Callable[[Life], float | tuple[float, float]] | None
    pooled: bool = False

    def values(self, measured: np.ndarray, histories: int) -> np.ndarray:
        """Predicted values of what was measured history by history.

        Args:
            measured: by history, those of a draw one after the other; of a ratio with both its terms.
            histories: of a draw.
        """
        if not self.pooled:
            return measured
        parts, wholes = measured.reshape(-1, histories, 2).sum(axis=1).T
        return np.divide(parts, wholes, out=np.full(len(parts), np.nan), where=wholes > 0)
