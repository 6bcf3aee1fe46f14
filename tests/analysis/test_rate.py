"""Ratios of sums over histories."""

import math

import numpy as np
import pytest

from sim.analysis.proportion import NOTHING, proportion
from sim.analysis.rate import combination, mean, rate, ratio, ratio_difference, share
from sim.analysis.spread import FEW


def test_a_ratio_of_sums_is_not_a_mean_of_ratios():
    assert ratio([1, 9], [1, 3]).value == pytest.approx(10 / 4)


def test_a_constant_ratio_has_no_spread():
    whole = np.arange(1, FEW + 1)
    estimate = ratio(2 * whole, whole)
    assert estimate.low == pytest.approx(estimate.high) == pytest.approx(2.0)


@pytest.mark.parametrize("number", [1, 2, FEW - 1])
def test_a_ratio_that_is_the_same_in_a_few_histories_is_known_no_better_than_its_range_says(number):
    """The last numbers are the same but for rounding: 0.1 + 0.2 is not quite 0.3."""
    ones = np.ones(number)
    rounded = np.where(np.arange(number) % 2, 0.1 + 0.2, 0.3)
    for values in (0.3 * ones, rounded):
        found = ratio(values, ones)
        assert (found.low, found.high, found.n) == (-math.inf, math.inf, number)
    assert (rate(2 * ones, ones).low, rate(2 * ones, ones).high) == (0.0, math.inf)
    assert (share(ones, 2 * ones).low, share(ones, 2 * ones).high) == (0.0, 1.0)
    assert (mean(rounded, within=(0.0, 2.0)).low, mean(rounded, within=(0.0, 2.0)).high) == (0.0, 2.0)
    assert mean(rounded).low == -math.inf and mean(rounded).value == pytest.approx(0.3)


def test_what_varies_is_known_from_two_histories_on():
    for found in (ratio([1, 2], [1, 1]), rate([1, 2], [1, 1]), share([1, 2], [3, 3]), mean([0.2, 0.3])):
        assert found.low < found.value < found.high < math.inf


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
    assert estimator([0, 0], [0, 0]) is estimator([], []) is NOTHING
    assert mean([]) is mean([], within=(0.0, 1.0)) is NOTHING
    some, none = (np.ones(20), np.ones(20)), (np.zeros(20), np.zeros(20))
    assert ratio_difference(some, none) is ratio_difference(none, some) is NOTHING
    assert math.isnan(NOTHING.value) and NOTHING.n == 0


def test_the_interval_of_a_mean_ends_where_the_values_can():
    values = np.array([0.0] * 19 + [1.0])
    assert mean(values).low < 0.0
    assert mean(values, within=(0.0, 1.0)).low == 0.0
    assert mean(values, within=(0.0, 1.0)).high == mean(values).high


@pytest.mark.parametrize("number", [1, 3, 400])
@pytest.mark.parametrize("within", [(0.0, 1.0), (-1.0, 3.0)])
def test_a_mean_at_an_end_of_its_range_is_known_as_well_as_a_share_of_none_or_all(number, within):
    (low, high), reach = within, proportion(0, number).high * (within[1] - within[0])
    least, most = (mean(np.full(number, end), within=within) for end in within)
    assert (least.value, least.low, least.high) == (low, low, pytest.approx(low + reach))
    assert (most.value, most.low, most.high) == (high, pytest.approx(high - reach), high)
    almost = mean(np.full(number, low + 1e-16), within=within)
    assert (almost.low, almost.high) == (low, pytest.approx(low + reach))


def test_a_share_that_is_all_but_for_rounding_is_all():
    parts = np.full(30, 0.1 + 0.2)
    assert parts.sum() / np.full(30, 0.3).sum() != 1.0
    found = share(parts, np.full(30, 0.3))
    assert (found.value, found.low, found.high) == (1.0, proportion(30, 30).low, 1.0)


def pair(top, number, other=None):
    """Numerators and denominators of as many histories: the same in all, or every other one ``other``."""
    return np.where(np.arange(number) % 2, top if other is None else other, top), np.ones(number)


@pytest.mark.parametrize(("number", "known"), [(1, False), (FEW - 1, False), (FEW, True)])
def test_a_difference_that_is_the_same_in_all_pairs_is_known_from_some_number_on(number, known):
    for first, second in (((0.7,), (0.7,)), ((0.7,), (0.4,)), ((0.3,), (0.1 + 0.2,))):
        found = ratio_difference(pair(first[0], number), pair(second[0], number))
        assert found.value == pytest.approx(first[0] - second[0], abs=1e-12)
        assert math.isfinite(found.low) == math.isfinite(found.high) == known
        assert found.low <= found.value <= found.high


def test_two_ratios_that_differ_by_rounding_alone_do_not_differ():
    first, second = (np.full(20, 0.3), np.ones(20)), (np.full(20, 0.1 + 0.2), np.ones(20))
    found = ratio_difference(second, first)
    assert (found.value, found.low, found.high) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("end", [0.0, 1.0])
def test_where_nothing_or_all_is_counted_on_both_sides_no_number_of_pairs_tells_how_far_off_it_is(end):
    both = pair(end, 5000)
    found = ratio_difference(both, both)
    assert (found.value, found.low, found.high) == (0.0, -math.inf, math.inf)
    found = ratio_difference(both, both, within=(-1.0, 1.0))
    assert (found.value, found.low, found.high) == (0.0, -1.0, 1.0)
    assert math.isfinite(ratio_difference(both, pair(end, 5000, 0.5)).low)


def test_a_combination_is_undecided_as_a_difference_is():
    one = pair(2.0, 1)
    assert combination([one, one, one], [1.0, -0.5, -0.5]).high == math.inf
    assert combination([one, (np.zeros(1), np.zeros(1))], [1.0, -1.0]) is NOTHING
