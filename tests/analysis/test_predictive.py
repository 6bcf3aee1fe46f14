"""Predictive checks: the p-value is that of the definition, and nothing that was not counted counts."""

import math

import numpy as np
import pytest

from sim.analysis.predictive import poisson_bounds, prediction, two_sided


def test_the_median_of_what_is_predicted_is_no_surprise_and_its_end_is_one():
    values = np.arange(101.0)
    assert two_sided(values, 50.0) == pytest.approx(1.0)
    assert two_sided(values, 0.0) == pytest.approx(1 / 101)
    assert two_sided(values, -1.0) == 0.0
    assert two_sided(values, 3.0) == two_sided(values, 97.0)


def test_of_ties_half_count_on_either_side():
    assert two_sided(np.zeros(10), 0.0) == 1.0
    assert two_sided(np.array([0.0] * 8 + [1.0] * 2), 0.0) == pytest.approx(0.8)


def test_p_values_of_what_the_model_itself_makes_are_uniform():
    rng = np.random.Generator(np.random.Philox(key=[1, 0]))
    found = [two_sided(rng.normal(size=200), rng.normal()) for _ in range(2000)]
    assert np.quantile(found, [0.1, 0.5, 0.9]) == pytest.approx([0.1, 0.5, 0.9], abs=0.04)


def test_an_interval_meets_where_the_two_overlap():
    values = np.linspace(0.0, 1.0, 101)
    assert prediction(values, 2.0, (0.9, 3.0)).inside
    assert not prediction(values, 2.0, (0.96, 3.0)).inside
    assert prediction(values, -1.0, (-2.0, 0.05)).inside
    assert not prediction(values, -1.0, (-2.0, 0.04)).inside


def test_what_was_not_there_to_be_counted_is_left_out():
    found = prediction(np.array([np.nan, 1.0, 3.0]), 2.0, (2.0, 2.0))
    assert (found.median, found.n, found.inside) == (2.0, 2, True)
    none = prediction(np.array([np.nan]), 2.0, (2.0, 2.0))
    assert math.isnan(none.median) and none.n == 0 and not none.inside


def test_a_poisson_interval_is_the_exact_one():
    assert poisson_bounds(0) == (0.0, pytest.approx(3.689, abs=1e-3))
    assert poisson_bounds(4) == (pytest.approx(1.090, abs=1e-3), pytest.approx(10.242, abs=1e-3))


@pytest.mark.parametrize("values", [[3.0], [3.0, 3.0, np.nan]])
def test_one_value_and_a_few_that_are_alike_predict_no_interval(values):
    met, missed = (prediction(np.array(values), 3.0, bounds) for bounds in ((2.0, 4.0), (5.0, 6.0)))
    assert met.median == 3.0 and met.n == sum(value == 3.0 for value in values)
    assert math.isnan(met.low) and math.isnan(met.high) and math.isnan(met.p)
    assert met.inside and not missed.inside
