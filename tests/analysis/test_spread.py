"""When the spread of observations says how far off their mean is, and when it does not."""

import math

import numpy as np
import pytest

from sim.analysis.spread import FEW, alike, spread


@pytest.mark.parametrize(
    ("values", "same"),
    [
        ([], True),
        ([3.0], True),
        ([0.3, 0.1 + 0.2], True),
        ([1e9, 1e9 + 1e-5], True),
        ([0.0, 0.0], True),
        ([0.0, 1e-300], False),
        ([0.3, 0.3001], False),
    ],
)
def test_numbers_are_alike_when_they_differ_by_rounding_alone(values, same):
    assert alike(np.array(values)) is same


def test_what_is_left_of_larger_numbers_is_measured_by_these():
    left = np.array([0.3, 0.1 + 0.2]) - 0.3
    assert not alike(left) and alike(left, 0.3)


def test_one_observation_and_a_few_that_are_alike_say_nothing_and_others_their_standard_deviation():
    assert spread(np.array([2.0])) == spread(np.full(FEW - 1, 0.3)) == spread(np.array([0.3, 0.1 + 0.2])) == math.inf
    assert spread(np.full(FEW, 0.3)) == pytest.approx(0.0, abs=1e-15)
    assert spread(np.array([1.0, 3.0])) == pytest.approx(math.sqrt(2.0))


def test_a_few_counts_are_alike_by_chance_and_ten_hardly_ever():
    """Poisson counts of 1 on average, as the module says."""
    draws = np.random.default_rng(1).poisson(1.0, (40_000, FEW))
    for number, share in ((2, 0.3085), (5, 0.0137)):
        some = draws[:, :number]
        assert np.mean((some == some[:, :1]).all(axis=1)) == pytest.approx(share, abs=0.01)
    assert np.mean((draws == draws[:, :1]).all(axis=1)) < 0.001
