"""The shape of a frequency over an ordered set of levels: monotone, an optimum inside, or neither.

Rules (set beforehand): an interior minimum when some inner level lies below both ends; an interior maximum when one
lies above both; monotone when the ends differ and no two neighbours differ the other way; else flat. "Differs" means
that the adjusted interval of the paired difference, simultaneous over all that are looked at (Bonferroni), excludes
zero.
"""

from __future__ import annotations

import numpy as np

from sim.analysis.paired import paired_difference

LEVEL = 0.95


def shape(hits: np.ndarray) -> tuple[str, int]:
    """The shape, and the index of the inner level that makes an optimum (-1 without one).

    Args:
        hits: booleans, levels x histories; the same history in each row has the same random numbers.
    """
    levels = len(hits)
    looked_at = 2 * (levels - 2) + levels
    level = 1.0 - (1.0 - LEVEL) / looked_at

    def sign(first: int, second: int) -> int:
        """-1 when the first lies below the second, 1 when above, 0 when they cannot be told apart."""
        difference = paired_difference(hits[first], hits[second], level)
        return int(difference.low > 0.0) - int(difference.high < 0.0)

    last = levels - 1
    for side, name in ((-1, "interior minimum"), (1, "interior maximum")):
        inner = [k for k in range(1, last) if sign(k, 0) == side and sign(k, last) == side]
        if inner:
            best = min(inner, key=lambda k: -side * hits[k].mean())
            return name, best
    ends = sign(last, 0)
    steps = {sign(k + 1, k) for k in range(last)}
    if ends and -ends not in steps:
        return ("rises" if ends > 0 else "falls"), -1
    return "flat", -1
