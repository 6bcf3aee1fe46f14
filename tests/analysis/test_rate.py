"""Ratios of sums over histories."""

import math

import numpy as np
import pytest

from sim.analysis.rate import ratio


def test_a_ratio_of_sums_is_not_a_mean_of_ratios():
    assert ratio([1, 9], [1, 3]).value == pytest.approx(10 / 4)


def test_a_constant_ratio_has_no_spread():
    estimate = ratio([2, 4, 6], [1, 2, 3])
    assert estimate.low == pytest.approx(estimate.high) == pytest.approx(2.0)


def test_the_interval_holds_the_truth_about_as_often_as_it_says():
    rng = np.random.default_rng(3)
    held = 0
    for _ in range(1000):
        years = rng.uniform(1, 5, 150)
        estimate = ratio(rng.poisson(3 * years), years)
        held += estimate.low <= 3 <= estimate.high
    assert 930 <= held <= 970


def test_a_ratio_to_nothing_is_no_number():
    assert math.isnan(ratio([0, 0], [0, 0]).value)
