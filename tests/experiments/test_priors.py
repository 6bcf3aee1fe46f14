"""Priors as a configuration states them, and what a posterior over them is told as."""

import numpy as np
import pytest

from sim.analysis.abc import Population
from sim.calibration.space import prior_from, space_from
from sim.calibration.tables import pairs_table, posterior_table
from sim.params import ConfigError


def test_a_prior_reaches_both_its_ends():
    prior = prior_from("planning.us", {"low": 0.5, "high": 2.0, "scale": "log"})
    np.testing.assert_allclose(prior.value(np.array([0.0, 0.5, 1.0])), [0.5, 1.0, 2.0])
    assert prior.unit(1.0) == pytest.approx(0.5)


def test_a_prior_may_say_why():
    prior = prior_from("planning.us", {"low": 0.5, "high": 2.0, "why": "a day or two"})
    last = Population(np.array([[0.2], [0.4]]), np.full(2, 0.5), np.zeros(2), 1.0, 2, 2)
    assert posterior_table((prior,), last).why.tolist() == ["a day or two"]


def test_two_parameters_of_which_only_the_sum_is_told_are_listed_as_a_pair():
    space = space_from(
        {name: {"low": 0.5, "high": 2.0} for name in ("planning.us", "planning.patron", "planning.israel")}
    )
    rng = np.random.default_rng(5)
    first, alone = rng.random((2, 400))
    values = np.column_stack([first, 1.0 - first + 0.1 * rng.standard_normal(400), alone])
    table = pairs_table(space, Population(values, np.full(400, 1 / 400), np.zeros(400), 1.0, 400, 400))
    (row,) = table.itertuples()
    assert (row.first, row.second) == ("planning.us", "planning.patron")
    assert row.rank_correlation < -0.8


REFUSED = [
    ({"planing.us": {"low": 1, "high": 2}}, "unknown key 'planing'; did you mean 'planning'?"),
    ({"planning.usa": {"low": 1, "high": 2}}, "unknown key 'usa'; did you mean 'us'?"),
    ({"planning.us": {"low": 2, "high": 1}}, "priors.planning.us: from 2 to 1 is no range on a linear scale."),
    ({"planning.us": {"low": 0, "high": 1, "scale": "log"}}, "from 0 to 1 is no range on a log scale."),
    ({"planning.us": {"low": 0, "high": 99}}, "priors.planning.us.high: 99 is not a number between 0 and 60."),
    ({"planning.us": {"low": 0}}, "priors.planning.us.high: None is not a number"),
    ({}, "priors: nothing to calibrate"),
]


@pytest.mark.parametrize(("priors", "message"), REFUSED)
def test_priors_that_cannot_be_are_refused_by_name(priors, message):
    with pytest.raises(ConfigError) as refusal:
        space_from(priors)
    assert message in str(refusal.value)
