"""A median and its distribution-free interval."""

import math

import numpy as np

from sim.analysis.median import median


def test_the_median_of_odd_and_even_numbers_of_values():
    assert median(np.array([5, 1, 9])).value == 5
    assert median(np.array([1, 2, 4, 9])).value == 3


def test_none_at_all_is_no_number():
    estimate = median(np.array([]))
    assert math.isnan(estimate.value) and estimate.n == 0


def test_too_few_values_leave_the_interval_open():
    estimate = median(np.array([1.0, 2.0, 3.0]))
    assert estimate.low == -math.inf and estimate.high == math.inf


def test_the_interval_holds_the_truth_at_least_as_often_as_it_says():
    rng = np.random.default_rng(5)
    held = 0
    for _ in range(500):
        estimate = median(rng.exponential(1.0, 41))
        held += estimate.low <= math.log(2.0) <= estimate.high
    assert held >= 0.94 * 500


def test_one_value_and_values_that_are_alike():
    assert (median([3.0]).low, median([3.0]).high) == (-math.inf, math.inf)
    assert median([3.0] * 5).low == -math.inf
    assert (median([3.0] * 6).low, median([3.0] * 6).high) == (3.0, 3.0)  # two ends of six hold it 31 times of 32
