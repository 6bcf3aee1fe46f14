"""A proportion and its Wilson score interval.

Reference: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of the
American Statistical Association 22(158), 209-212; recommended for small proportions by Brown, Cai & DasGupta (2001).
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

from scipy.stats import binomtest


@dataclass(frozen=True)
class Estimate:
    """A number with its interval, and the number of observations behind it.

    Where the observations do not say how far off the value may be, as one alone never does, the interval is undecided:
    all there can be, from 0 to 1 for a share, from 0 without end for a rate, without any end for a difference of rates.
    Where there is nothing to estimate, such as a share of no acts, the estimate is ``NOTHING``.  What is not finite is
    null in a JSON file and "undecided" in words (``sim.analysis.wording``).

    Attributes:
        value: the number.
        low, high: ends of its interval.
        n: observations.
    """

    value: float
    low: float
    high: float
    n: int

    def asdict(self) -> dict:
        """As a plain dictionary, for a JSON file."""
        return asdict(self)


NOTHING = Estimate(math.nan, math.nan, math.nan, 0)
"""What is estimated from no observation."""


def proportion(k: int, n: int, level: float = 0.95) -> Estimate:
    """Share ``k`` of ``n`` with its interval.

    Raises:
        ValueError: ``n`` is not positive, or ``k`` is not in 0..n.
    """
    if n <= 0 or not 0 <= k <= n:
        raise ValueError(f"{k} of {n} is no share")
    interval = binomtest(int(k), int(n)).proportion_ci(level, method="wilson")
    return Estimate(k / n, float(interval.low), float(interval.high), int(n))


def part(k: int, n: int, level: float = 0.95) -> Estimate:
    """Share ``k`` of ``n`` with its interval, where ``n`` may be 0: a share of none is ``NOTHING``."""
    return proportion(k, n, level) if n else NOTHING
