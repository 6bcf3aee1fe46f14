"""Approximate Bayesian computation finds posteriors that are known."""

import numpy as np
import pytest
from scipy.stats import beta, kstest, norm, spearmanr

from sim.analysis import abc
from sim.analysis.abc import Schedule
from sim.analysis.posterior import draws, informed, marginals, rank, rank_correlations, weighted_quantile

TRIALS, HITS = 40, 9


def binomial(hits: int):
    """How far simulated hits among ``TRIALS`` are from those observed; the parameter is the chance of one."""

    def simulate(values: np.ndarray, first: int) -> np.ndarray:
        numbers = [np.random.Generator(np.random.Philox(key=[first + k, 99])) for k in range(len(values))]
        return np.array([abs(rng.binomial(TRIALS, p) - hits) for rng, (p,) in zip(numbers, values, strict=True)], float)

    return simulate


def last_of(simulate, parameters: int, schedule: Schedule, seed: int = 1, begun=None) -> abc.Population:
    made = list(begun or [])
    made += abc.populations(simulate, parameters, schedule, seed, begun)
    return made[-1]


def test_a_chance_of_which_hits_were_counted_has_a_beta_posterior():
    """With a uniform prior and a tolerance of nothing it is exact: Beta(hits + 1, misses + 1)."""
    last = last_of(binomial(HITS), 1, Schedule(1500, 3000, populations=10))
    assert last.tolerance < 1.0
    known = beta(HITS + 1, TRIALS - HITS + 1)
    for share in (0.05, 0.25, 0.5, 0.75, 0.95):
        assert weighted_quantile(last.values[:, 0], last.weights, share) == pytest.approx(known.ppf(share), abs=0.02)
    mean = np.average(last.values[:, 0], weights=last.weights)
    assert mean == pytest.approx(known.mean(), abs=0.01)


def two_means(values: np.ndarray, first: int) -> np.ndarray:
    """Two measurements with noise, of which the first tells of the sum of the parameters, the second of none."""
    rng = [np.random.Generator(np.random.Philox(key=[first + k, 7])) for k in range(len(values))]
    noise = np.array([r.normal(0.0, 0.05) for r in rng])
    return np.abs(values[:, 0] + noise - 0.6)


def test_what_the_data_say_nothing_about_stays_as_the_prior_was():
    last = last_of(two_means, 2, Schedule(800, 2000, populations=8))
    table = marginals(last.values, last.weights, ["told", "untold"], np.array([[0.0, 10.0], [-1.0, 1.0]]))
    told, untold = table.itertuples()
    assert told.mean == pytest.approx(6.0, abs=0.15)
    spread = 0.05 * 10 * 2 * norm.ppf(0.95)
    assert told.high - told.low == pytest.approx(spread, rel=0.25)
    assert told.contraction > 0.9
    assert abs(untold.contraction) < 0.2
    assert untold.mean == pytest.approx(0.0, abs=0.1)


def test_tolerances_fall_and_every_particle_is_within_its_own():
    made = list(abc.populations(two_means, 2, Schedule(200, 600, populations=5), 3))
    tolerances = [population.tolerance for population in made]
    assert tolerances == sorted(tolerances, reverse=True)
    for population in made:
        assert (population.distances <= population.tolerance).all()
        assert population.weights.sum() == pytest.approx(1.0)
        assert ((population.values >= 0) & (population.values <= 1)).all()
        assert 0 < population.effective <= len(population.values) + 1e-9


def test_a_calibration_that_goes_on_is_the_one_that_was_not_interrupted():
    schedule = Schedule(150, 400, populations=4)
    whole = list(abc.populations(two_means, 2, schedule, 5))
    rest = list(abc.populations(two_means, 2, schedule, 5, begun=whole[:2]))
    assert len(rest) == len(whole) - 2
    for one, other in zip(whole[2:], rest, strict=True):
        assert one.values.tobytes() == other.values.tobytes()
        assert one.weights.tobytes() == other.weights.tobytes()


def test_no_two_simulations_have_the_same_number():
    numbers: list[int] = []

    def simulate(values, first):
        numbers.extend(range(first, first + len(values)))
        return two_means(values, first)

    list(abc.populations(simulate, 2, Schedule(100, 300, populations=4), 2))
    assert len(numbers) == len(set(numbers))


def test_it_ends_when_too_few_proposals_come_near():
    """Where nothing can be nearer than the noise, acceptance falls until no further population is made."""
    made = list(abc.populations(two_means, 2, Schedule(100, 300, populations=60, least_accepted=0.2), 2))
    assert len(made) < 12


def test_the_procedure_ranks_the_truth_evenly_among_its_posterior():
    """Simulation-based calibration: over records made by values of the prior, ranks are uniform."""
    rng = np.random.Generator(np.random.Philox(key=[11, 0]))
    ranks = []
    for k in range(60):
        truth = rng.random(1)
        hits = int(rng.binomial(TRIALS, truth[0]))
        last = last_of(binomial(hits), 1, Schedule(150, 400, populations=6), seed=100 + k)
        ranks.append(rank(last.values, last.weights, truth)[0])
    assert kstest(ranks, "uniform").pvalue > 0.01


def test_without_weights_the_ranks_would_betray_it():
    """The kernel drifts to the middle of what it keeps; only the weights undo that."""
    last = last_of(two_means, 2, Schedule(800, 2000, populations=8))
    assert last.weights.max() > 1.3 * last.weights.min()


def test_draws_are_as_frequent_as_their_weight():
    values, weights = np.array([[0.1], [0.2], [0.9]]), np.array([0.5, 0.25, 0.25])
    drawn = draws(values, weights, 400, seed=4)[:, 0]
    assert [np.sum(drawn == v) for v in (0.1, 0.2, 0.9)] == pytest.approx([200, 100, 100], abs=1)
    assert drawn.tobytes() == draws(values, weights, 400, seed=4)[:, 0].tobytes()


@pytest.mark.parametrize(
    ("contraction", "word"),
    [
        (0.9, "informed"),
        (0.5, "informed"),
        (0.49, "weakly"),
        (0.1, "weakly"),
        (0.09, "not at all"),
        (-0.2, "not at all"),
    ],
)
def test_how_much_the_data_said_has_a_word(contraction, word):
    assert informed(contraction) == word


def test_rank_correlations_are_those_of_spearman_and_heed_the_weights():
    rng = np.random.default_rng(3)
    values = rng.random((200, 3))
    values[:, 1] = np.exp(5 * values[:, 0]) + rng.random(200)
    even = rank_correlations(values, np.full(200, 1 / 200))
    np.testing.assert_allclose(even, spearmanr(values).statistic, atol=1e-12)
    weights = np.where(np.arange(200) < 50, 1 / 50, 1e-12)
    np.testing.assert_allclose(rank_correlations(values, weights), spearmanr(values[:50]).statistic, atol=1e-6)


def test_a_column_that_never_varies_is_correlated_with_nothing_and_ties_share_their_rank():
    rng = np.random.default_rng(4)
    values = np.stack([rng.random(40), np.full(40, 0.3), rng.integers(0, 3, 40) / 3], axis=1)
    found = rank_correlations(values, np.full(40, 1 / 40))
    assert np.isnan(found[1]).all() and np.isnan(found[:, 1]).all()
    assert found[0, 2] == pytest.approx(spearmanr(values[:, 0], values[:, 2]).statistic)
    assert np.isnan(rank_correlations(values[:1], np.ones(1))).all()


def test_a_single_particle_says_nothing_of_its_own_error():
    (row,) = marginals(np.array([[0.4]]), np.ones(1), ["x"], np.array([[10.0, 20.0]])).itertuples()
    assert (row.mean, row.low, row.high) == (14.0, 10.0, 20.0)
    assert informed(row.contraction) == "not at all"
