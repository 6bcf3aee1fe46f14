"""Ratios of sums over histories."""

import math

import numpy as np
import pytest

from sim.analysis.rate import mean, rate, ratio, share


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


def test_a_rate_of_few_events_stays_above_nothing():
    """Ten years each: on the straight scale the interval of one event in thirty histories reaches below 0."""
    events, years = np.array([1, *[0] * 29]), np.full(30, 10.0)
    assert ratio(events, years).low < 0.0
    found = rate(events, years)
    assert found.value == pytest.approx(1 / 300)
    assert 0.0 < found.low < found.value < found.high


def test_worked_example_of_a_rate():
    """By hand: 20 events, one each in 20 of 40 histories of a year; the error of the logarithm is sqrt(40/39) times
    that of so many coins, 0.5 / sqrt(40) / 0.5.
    """
    found = rate(np.repeat([0, 1], 20), np.ones(40))
    error = (40 / 39) ** 0.5 / 40**0.5
    assert math.log(found.high / found.value) == pytest.approx(1.959964 * error)
    assert found.value / found.low == pytest.approx(found.high / found.value)


def test_no_event_leaves_the_upper_end_of_a_poisson_count():
    """Garwood (1936): 3.689 events are the most that none of them is credible for, at two-sided 95%."""
    found = rate(np.zeros(50), np.full(50, 2.0))
    assert (found.value, found.low) == (0.0, 0.0)
    assert found.high == pytest.approx(3.6889 / 100, rel=1e-4)


@pytest.mark.parametrize("expected", [6, 20, 200])
def test_the_interval_of_a_rate_holds_the_truth_also_when_events_are_few(expected):
    rng = np.random.default_rng(expected)
    held = 0
    for _ in range(2000):
        years = rng.uniform(1, 5, 400)
        found = rate(rng.poisson(expected / 1200 * years), years)
        held += found.low <= expected / 1200 <= found.high
    assert 0.925 <= held / 2000 <= 0.985


@pytest.mark.parametrize("truth", [0.01, 0.5, 0.98])
def test_the_interval_of_a_share_holds_the_truth_and_keeps_to_its_range(truth):
    rng = np.random.default_rng(7)
    held = 0
    for _ in range(2000):
        wholes = rng.integers(0, 12, 150)
        found = share(rng.binomial(wholes, truth), wholes)
        assert 0.0 <= found.low <= found.value <= found.high <= 1.0
        held += found.low <= truth <= found.high
    assert 0.925 <= held / 2000 <= 0.985


def test_a_share_of_none_or_all_is_that_of_as_many_cases_as_there_are_histories_with_any():
    nobody, everybody = share([0, 0, 0], [3, 4, 0]), share([3, 4, 0], [3, 4, 0])
    assert (nobody.value, nobody.low, everybody.value, everybody.high) == (0.0, 0.0, 1.0, 1.0)
    assert nobody.high == pytest.approx(1.9599640**2 / (2 + 1.9599640**2))
    assert everybody.low == pytest.approx(1.0 - nobody.high)


@pytest.mark.parametrize("estimator", [ratio, rate, share])
def test_a_ratio_to_nothing_is_no_number(estimator):
    assert math.isnan(estimator([0, 0], [0, 0]).value)


def test_the_interval_of_a_mean_ends_where_the_values_can():
    values = np.array([0.0] * 19 + [1.0])
    assert mean(values).low < 0.0
    assert mean(values, within=(0.0, 1.0)).low == 0.0
    assert mean(values, within=(0.0, 1.0)).high == mean(values).high
