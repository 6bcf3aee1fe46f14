"""A linear combination of ratios over paired histories, and what it says of an expectation.

Each history contributes a numerator and a denominator under each variant; the same history under two variants has the
same random numbers, so the linearized values are combined history by history before their spread is taken.  Reference:
Cochran, W. G. (1977), Sampling techniques, 3rd ed., chapter 6; for verdicts against a smallest effect of interest
Lakens, D. (2017), Equivalence tests, Social Psychological and Personality Science 8(4).
"""

from __future__ import annotations

from collections.abc import Sequence

from sim.analysis.proportion import Estimate
from sim.analysis.rate import Ratio, combination

SUPPORTED, CONTRADICTED, NEGLIGIBLE, UNDECIDED = "supported", "contradicted", "negligible", "undecided"


def combined(ratios: Sequence[Ratio], weights: Sequence[float], level: float) -> Estimate:
    """Sum of weighted ratios with its interval, which is undecided where the histories do not say how wide it is.

    Args:
        ratios: pairs (numerator, denominator) of arrays over the same histories.
        weights: one a ratio.
        level: of the interval.
    """
    return combination(ratios, weights, level)


def verdict(estimate: Estimate, expected: int, smallest: float) -> str:
    """What an interval says of an expected direction.

    Args:
        estimate: the combination with its (simultaneous) interval.
        expected: 1 when it is expected to be positive, -1 when negative.
        smallest: smallest effect of interest, set beforehand; not below 0.

    Returns:
        ``supported`` when the whole interval lies beyond the smallest effect in the expected direction,
        ``contradicted`` when it lies beyond it in the other, ``negligible`` when it lies within it, else ``undecided``,
        as an estimate of nothing is.
    """
    low, high = sorted((expected * estimate.low, expected * estimate.high))
    if low > smallest:
        return SUPPORTED
    if high < -smallest:
        return CONTRADICTED
    if low > -smallest and high < smallest:
        return NEGLIGIBLE
    return UNDECIDED
