"""Combinations of ratios over paired histories, and verdicts against a smallest effect of interest."""

import numpy as np
import pytest

from sim.analysis.contrast import CONTRADICTED, NEGLIGIBLE, SUPPORTED, UNDECIDED, combined, verdict
from sim.analysis.proportion import Estimate
from sim.analysis.rate import ratio, ratio_difference


def drawn(rng: np.random.Generator, rate: float, common: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    years = rng.uniform(1.0, 5.0, len(common))
    return rng.poisson(rate * years * common), years


def test_one_ratio_alone_is_that_ratio():
    rng = np.random.default_rng(1)
    top, bottom = drawn(rng, 2.0, np.ones(100))
    alone = combined([(top, bottom)], [1.0], 0.95)
    known = ratio(top, bottom)
    assert (alone.value, alone.low, alone.high) == pytest.approx((known.value, known.low, known.high))


def test_two_with_opposite_weights_are_their_paired_difference():
    rng = np.random.default_rng(2)
    common = rng.gamma(4, 0.25, 100)
    first, second = drawn(rng, 3.0, common), drawn(rng, 2.0, common)
    known = ratio_difference(first, second)
    found = combined([first, second], [1.0, -1.0], 0.95)
    assert (found.value, found.low, found.high) == pytest.approx((known.value, known.low, known.high))


def test_a_difference_of_differences_holds_the_truth_about_as_often_as_it_says():
    rng = np.random.default_rng(3)
    held = 0
    for _ in range(400):
        common = rng.gamma(4, 0.25, 150)
        four = [drawn(rng, rate, common) for rate in (4.0, 3.0, 2.5, 2.0)]
        estimate = combined(four, [1.0, -1.0, -1.0, 1.0], 0.95)
        held += estimate.low <= 0.5 <= estimate.high
    assert 0.91 < held / 400 < 0.985


@pytest.mark.parametrize(
    ("low", "high", "expected", "says"),
    [
        (0.3, 0.5, 1, SUPPORTED),
        (0.3, 0.5, -1, CONTRADICTED),
        (-0.5, -0.3, -1, SUPPORTED),
        (-0.05, 0.05, 1, NEGLIGIBLE),
        (0.05, 0.5, 1, UNDECIDED),
        (-0.5, 0.5, 1, UNDECIDED),
    ],
)
def test_a_verdict_needs_the_whole_interval(low, high, expected, says):
    assert verdict(Estimate((low + high) / 2, low, high, 100), expected, 0.1) == says


def test_one_history_and_nothing_leave_every_expectation_undecided():
    one, none = (np.ones(1), np.ones(1)), (np.zeros(1), np.zeros(1))
    for ratios in ([one, one], [one, none]):
        for expected in (1, -1):
            assert verdict(combined(ratios, [1.0, -1.0], 0.95), expected, 0.1) == UNDECIDED
