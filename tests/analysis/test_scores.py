"""Proper scores: values by hand, and that no forecaster gains by saying anything but what it believes."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.analysis.clusters import cluster_means, mean_over_clusters
from sim.analysis.proportion import NOTHING
from sim.analysis.scores import brier, log_score, ranked_probability, smoothed

SCORES = (brier, log_score, ranked_probability)


def test_values_by_hand():
    assert brier([0.3, 0.7], 1) == pytest.approx(0.09)
    assert brier([0.2, 0.5, 0.3], 0) == pytest.approx((0.64 + 0.25 + 0.09) / 2)
    assert log_score([0.2, 0.8], 0) == pytest.approx(math.log(5))
    assert ranked_probability([0.2, 0.5, 0.3], 0) == pytest.approx((0.8**2 + 0.3**2) / 2)
    assert ranked_probability([0.2, 0.5, 0.3], 2) == pytest.approx((0.2**2 + 0.7**2) / 2)


def test_the_ranked_score_forgives_a_near_miss_and_the_brier_score_does_not():
    sure_of_first = [1.0, 0.0, 0.0, 0.0]
    assert ranked_probability(sure_of_first, 1) < ranked_probability(sure_of_first, 3) == 1.0
    assert brier(sure_of_first, 1) == brier(sure_of_first, 3) == 1.0


def test_nothing_unseen_is_impossible():
    assert smoothed([0, 2000]) == pytest.approx([0.5 / 2001, 2000.5 / 2001])
    assert smoothed([0, 0, 0]) == pytest.approx([1 / 3] * 3)
    for counts in ([], [-1, 2]):
        with pytest.raises(ValueError, match="no counts"):
            smoothed(counts)


shares = st.lists(st.floats(0.01, 1.0), min_size=2, max_size=6)


@given(shares, st.data())
def test_in_expectation_nothing_scores_lower_than_the_truth(weights, data):
    truth = np.array(weights) / sum(weights)
    said = np.array(data.draw(st.lists(st.floats(0.01, 1.0), min_size=len(truth), max_size=len(truth))))
    said /= said.sum()
    for score in SCORES:
        honest, other = (sum(p * score(q, k) for k, p in enumerate(truth)) for q in (truth, said))
        assert honest <= other + 1e-12


@pytest.mark.parametrize("score", SCORES)
def test_in_simulation_the_truth_scores_lowest(score):
    truth, n = np.array([0.1, 0.6, 0.3]), 20_000
    happened = np.random.default_rng(7).choice(3, size=n, p=truth)
    rivals = ([0.2, 0.5, 0.3], [0.05, 0.75, 0.2], [1 / 3] * 3)
    mean = {tuple(q): np.mean([score(q, k) for k in happened]) for q in (truth, *rivals)}
    assert min(mean, key=mean.get) == tuple(truth)


def test_every_cluster_counts_the_same():
    assert cluster_means([1, 1, 1, 5], ["a", "a", "a", "b"]) == pytest.approx([1, 5])
    estimate = mean_over_clusters([1, 1, 1, 5], ["a", "a", "a", "b"], resamples=500)
    assert (estimate.value, estimate.low, estimate.high, estimate.n) == (3, 1, 5, 2)


def test_the_interval_of_one_cluster_is_undecided():
    estimate = mean_over_clusters([1, 2], ["a", "a"])
    assert (estimate.value, estimate.low, estimate.high) == (1.5, -math.inf, math.inf)
    assert mean_over_clusters([], []) is NOTHING


def test_what_was_impossible_and_what_was_certain():
    assert log_score([0.0, 1.0], 0) == math.inf
    assert ranked_probability([1.0], 0) == brier([1.0], 0) == 0.0


def test_intervals_over_clusters_hold_the_mean_about_as_often_as_they_say():
    rng = np.random.default_rng(3)
    held = 0
    for trial in range(300):
        values = rng.normal(0.0, 1.0, 20)
        estimate = mean_over_clusters(values, range(20), resamples=400, seed=trial)
        held += estimate.low <= 0.0 <= estimate.high
    assert 0.87 <= held / 300 <= 0.98
