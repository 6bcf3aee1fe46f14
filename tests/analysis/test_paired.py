"""Paired differences: what the pairs know, and how often the interval holds the truth."""

import numpy as np
import pytest

from sim.analysis.paired import paired_difference


def test_the_difference_is_that_of_the_shares():
    first = np.array([1, 1, 1, 0, 0, 0, 0, 0], bool)
    second = np.array([1, 0, 0, 0, 0, 0, 1, 0], bool)
    assert paired_difference(first, second).value == pytest.approx(1 / 8)


def test_worked_example():
    """By hand for 3 and 1 discordant pairs of 10: (3+1-1-1)/12 and its standard error from 4/12 and 2/12."""
    first = np.array([1] * 3 + [0] * 1 + [1] * 6, bool)
    second = np.array([0] * 3 + [1] * 1 + [1] * 6, bool)
    estimate = paired_difference(first, second)
    half = 1.959964 * ((0.5 - (1 / 6) ** 2) / 12) ** 0.5
    assert estimate.low == pytest.approx(1 / 6 - half, abs=1e-5)
    assert estimate.high == pytest.approx(1 / 6 + half, abs=1e-5)


def test_pairs_that_agree_leave_a_narrow_interval():
    same = np.arange(1000) % 3 == 0
    shuffled = np.roll(same, 1)
    assert paired_difference(same, same).high < 0.01 < paired_difference(same, shuffled).high


def test_the_interval_holds_the_truth_about_as_often_as_it_says():
    rng = np.random.default_rng(5)
    held = 0
    for _ in range(1000):
        u = rng.random((200, 2))
        first, second = u[:, 0] < 0.2, np.where(u[:, 1] < 0.7, u[:, 0] < 0.15, u[:, 0] > 0.95)
        truth = 0.2 - (0.7 * 0.15 + 0.3 * 0.05)
        estimate = paired_difference(first, second)
        held += estimate.low <= truth <= estimate.high
    assert 930 <= held <= 980


def test_unequal_lengths_are_refused():
    with pytest.raises(ValueError, match="equally long"):
        paired_difference(np.zeros(3, bool), np.zeros(4, bool))
