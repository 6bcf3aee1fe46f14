"""Variance between parameter points is told from sampling noise, and put down to where it comes from."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import beta

from sim.analysis.uncertainty import (
    JUDGEMENT,
    RECORD,
    SAMPLING,
    Layer,
    beta_interval,
    draws_table,
    frequency_table,
    of_frequency,
    variance_shares,
)

LEVELS = np.array([0.0, 0.5, 1.0])


def wars(shares, n, seed=1):
    """Histories of draws with these frequencies of war: a row a draw."""
    return np.random.default_rng(seed).random((len(shares), n)) < np.asarray(shares)[:, None]


def layer(name, shares, n=200, base=4.0, seed=1):
    """A layer with the same frequencies at every level; every war is one of the first dyad."""
    dyads = np.array([wars(shares, n, seed + 10 * k) for k in range(len(LEVELS))]).astype(np.int8) - 1
    return Layer(name, base, dyads, pd.DataFrame(index=range(len(shares))))


def test_the_variance_of_a_beta_distribution_is_found_beneath_binomial_noise():
    shares = beta(3, 7).rvs(4000, random_state=1)
    for n in (5, 20, 200):
        found = of_frequency(wars(shares, n))
        assert found.mean == pytest.approx(0.3, abs=0.01)
        assert found.between == pytest.approx(beta(3, 7).var(), rel=0.06)
        assert found.sampling == pytest.approx(np.mean(shares * (1 - shares)) / n / 4000, rel=0.1)


def test_draws_that_do_not_differ_have_next_to_no_variance_between_them():
    repeated = [of_frequency(wars(np.full(100, 0.3), 200, seed)).between for seed in range(40)]
    assert np.mean(np.array(repeated) == 0.0) > 0.3  # an unbiased estimate falls below zero about half the time
    assert np.mean(repeated) < 0.1 * 0.21 / 200
    assert of_frequency(np.ones((5, 4), bool)).between == 0.0


def test_the_beta_distribution_of_two_moments_has_them():
    known = beta(2.0, 6.0)
    np.testing.assert_allclose(beta_interval(known.mean(), known.var()), known.ppf([0.05, 0.95]))
    assert beta_interval(0.2, 0.0) == (0.2, 0.2)
    assert beta_interval(0.0, 0.01) == (0.0, 0.0)
    low, high = beta_interval(0.5, 0.3)  # more than any distribution on 0..1 can vary
    assert (low, high) == pytest.approx((0.0, 1.0))


def test_the_interval_over_parameters_holds_nine_draws_in_ten():
    shares = beta(3, 7).rvs(3000, random_state=2)
    row = frequency_table([layer(RECORD, shares, 50)], LEVELS).iloc[0]
    assert np.mean((shares >= row.low) & (shares <= row.high)) == pytest.approx(0.9, abs=0.02)
    assert row.total_low <= row.low < row.sampling_low < row["mean"] < row.sampling_high < row.high <= row.total_high
    assert (row.draws, row.n) == (3000, 50)


def test_a_war_is_counted_in_its_own_dyad():
    dyads = np.array([[[-1, 0, 1, 1]] * 2] * 3, np.int8)
    table = frequency_table([Layer(RECORD, 4.0, dyads, pd.DataFrame(index=range(2)))], LEVELS)
    assert table[table.centralization == 0.5].set_index("outcome")["mean"].to_dict() == {
        "any": 0.75,
        "iran-us": 0.25,
        "iran-israel": 0.5,
    }
    assert (table.between_sd == 0).all() and (table.low == table["mean"]).all()
    counted = draws_table([Layer(RECORD, 4.0, dyads, pd.DataFrame(index=range(2)))], LEVELS)
    assert counted[["draw", "centralization", "any", "iran-us", "iran-israel", "n"]].to_numpy().tolist() == [
        [draw, level, 3, 1, 2, 4] for level in LEVELS for draw in range(2)
    ]


def test_shares_of_the_variance_are_those_that_went_in_and_sum_to_one():
    rng = np.random.default_rng(3)
    record = rng.normal(0.5, 0.06, 2000)
    both = record + rng.normal(0.0, 0.08, 2000)
    layers = [layer(SAMPLING, np.full(2000, 0.5)), layer(RECORD, record, seed=2), layer(JUDGEMENT, both, seed=3)]
    other_base = layer(RECORD, both, base=2.0)
    shares = variance_shares(frequency_table([*layers, other_base], LEVELS), 4.0)
    mine = shares[shares.outcome == "any"]
    assert len(mine) == 3
    np.testing.assert_allclose(mine[[SAMPLING, RECORD, JUDGEMENT]].sum(axis=1), 1.0)
    np.testing.assert_allclose(mine[RECORD], 0.36, atol=0.04)
    np.testing.assert_allclose(mine[JUDGEMENT], 0.64, atol=0.04)
    np.testing.assert_allclose(mine.total_sd, 0.1, atol=0.01)
    assert shares[shares.outcome == "iran-israel"][RECORD].isna().all()  # never: nothing to share out
