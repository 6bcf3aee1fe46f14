"""The test of even ranks keeps to its level, and sees what is too wide, too narrow and biased."""

import numpy as np
import pytest
from scipy.stats import beta

from sim.analysis.ranks import band, ecdf_difference, holm, p_value


def samples(number: int, size: int = 100, first: float = 1.0, second: float = 1.0):
    rng = np.random.default_rng(11)
    return beta(first, second).rvs((number, size), random_state=rng)


def test_even_ranks_are_called_odd_as_often_as_the_level_says():
    odd = np.mean([p_value(ranks) <= 0.05 for ranks in samples(1000)])
    assert odd == pytest.approx(0.05, abs=0.02)


def test_the_band_holds_the_whole_curve_of_even_ranks_as_often_as_it_says():
    low, high = band(100)
    curves = np.array([ecdf_difference(ranks) for ranks in samples(1000)])
    inside = ((low <= curves + 1e-12) & (curves <= high + 1e-12)).all(axis=1)
    assert inside.mean() == pytest.approx(0.95, abs=0.02)


@pytest.mark.parametrize(("first", "second"), [(2.5, 2.5), (0.5, 0.5), (1.0, 1.8)], ids=["wide", "narrow", "biased"])
def test_odd_ranks_are_seen(first, second):
    assert np.mean([p_value(ranks) <= 0.05 for ranks in samples(50, 100, first, second)]) > 0.9


def test_too_wide_posteriors_go_below_and_then_above_even():
    difference = ecdf_difference(samples(1, 500, 3.0, 3.0)[0])
    assert difference[20] < -0.05
    assert difference[78] > 0.05


def test_holms_adjustment_steps_down():
    np.testing.assert_allclose(holm(np.array([0.01, 0.04, 0.03, 0.005])), [0.03, 0.06, 0.06, 0.02])
    assert holm(np.array([0.6, 0.7])).tolist() == [1.0, 1.0]


def test_no_ranks_have_no_distribution_function():
    for refused in (lambda: ecdf_difference(np.array([])), lambda: band(0)):
        with pytest.raises(ValueError, match="no distribution function"):
            refused()
    assert p_value(np.array([])) == 1.0
