"""How many histories are enough, and what pairing them is worth."""

import math

import numpy as np
import pytest

from sim.analysis.precision import independent_needed, is_narrow
from sim.analysis.proportion import proportion


@pytest.mark.parametrize("level", [0.8, 0.95])
@pytest.mark.parametrize(("hits", "n"), [(0, 50), (3, 50), (25, 50), (50, 50), (400, 2000)])
def test_an_interval_is_narrow_when_it_is_no_wider_than_asked_to_either_side(hits, n, level):
    interval = proportion(hits, n, level)
    half = (interval.high - interval.low) / 2
    assert is_narrow(hits, n, half * 1.001, level)
    assert not is_narrow(hits, n, half * 0.999, level)


def test_a_rare_end_is_known_sooner_and_more_histories_tell_more():
    assert is_narrow(10, 1000, 0.02) and not is_narrow(500, 1000, 0.02)
    assert is_narrow(5000, 10_000, 0.02)
    assert is_narrow(500, 1000, 0.03, 0.9) and not is_narrow(500, 1000, 0.03, 0.99)


def test_worked_example():
    """By hand: (0, 1, 1, 2) less (0, 0, 1, 1) is (0, 1, 0, 1); variances 2/3, 1/3 and 1/3."""
    assert independent_needed([0, 1, 1, 2], [0, 0, 1, 1]) == pytest.approx(3.0)


def test_pairs_that_always_differ_by_as_much_stand_for_any_number():
    war = np.random.default_rng(1).random(500) < 0.3
    assert independent_needed(war, war) == math.inf
    assert independent_needed(war + 2.0, war) == math.inf
    assert math.isnan(independent_needed(np.zeros(9), np.ones(9)))


def test_pairs_that_know_nothing_of_each_other_stand_for_themselves():
    rng = np.random.default_rng(2)
    first, second = rng.random(20_000) < 0.3, rng.random(20_000) < 0.2
    assert independent_needed(first, second) == pytest.approx(1.0, abs=0.03)


def test_pairs_against_each_other_are_worth_less_than_independent_ones():
    values = np.random.default_rng(3).random(500)
    assert independent_needed(values, -values) == pytest.approx(0.5)
    assert independent_needed(values < 0.3, values > 0.7) < 0.9


@pytest.mark.parametrize("correlation", [-0.5, 0.5, 0.9])
def test_it_is_what_correlation_makes_of_the_variance(correlation):
    rng = np.random.default_rng(4)
    first, second = rng.multivariate_normal([0, 0], [[1, correlation], [correlation, 1]], 40_000).T
    assert independent_needed(first, second) == pytest.approx(1 / (1 - correlation), rel=0.03)


def test_so_many_independent_histories_know_the_difference_as_well_as_the_pairs_do():
    rng = np.random.default_rng(5)

    def pairs(number):
        shared = rng.random(number)
        return shared < 0.3, np.where(rng.random(number) < 0.8, shared, rng.random(number)) < 0.25

    worth = independent_needed(*pairs(100_000))
    assert worth > 2.0
    paired = [np.subtract(*(x.mean() for x in pairs(100))) for _ in range(3000)]
    enough = round(100 * worth)
    apart = [pairs(enough)[0].mean() - pairs(enough)[1].mean() for _ in range(3000)]
    assert np.var(apart) == pytest.approx(np.var(paired), rel=0.15)


def test_of_no_history_nothing_is_known():
    assert not is_narrow(0, 0, 0.5)


@pytest.mark.parametrize(
    ("first", "second", "needed"),
    [
        ([1], [0], math.nan),
        ([1, 1, 1], [0, 0, 0], math.nan),
        ([0.3, 0.1 + 0.2], [1, 1], math.nan),
        ([0, 1, 0.3], [0.3, 1.3, 0.6], math.inf),
        ([0, 1, 0.1], [0.2, 1.2, 0.1 + 0.2], math.inf),
    ],
)
def test_a_single_pair_and_pairs_that_never_differ_but_for_rounding_stand_for_no_number(first, second, needed):
    assert independent_needed(first, second) == pytest.approx(needed, nan_ok=True)
