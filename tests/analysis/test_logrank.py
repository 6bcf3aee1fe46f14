"""The log-rank test of one cause: by hand, against published numbers, its sign, its level."""

import numpy as np
import pytest

from sim.analysis.incidence import cumulative_incidence
from sim.analysis.logrank import compared

SIX_MP = [6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], []


def group(ended, seen):
    """Times, and whether it was an end."""
    return np.array([*ended, *seen], float), np.repeat([True, False], [len(ended), len(seen)])


def lives(rng, histories, hazard, of_others, last_seen=5.0):
    """Times and causes: 1 at ``hazard`` a year, 2 at ``of_others``, 0 for what was only seen so far."""
    mine, other = (rng.exponential(1 / h, histories) if h else np.full(histories, np.inf) for h in (hazard, of_others))
    times = np.minimum(np.minimum(mine, other), last_seen)
    return times, np.where(times == last_seen, 0, np.where(mine < other, 1, 2))


def test_worked_example():
    """By hand: ends at 1, 3 (and seen to 4) against ends at 2, 5 (and seen to 6).

    At 1, 2, 3, 5 there are 3 of 6, 2 of 5, 2 of 4, 0 of 2 of the first group at risk, and one ends each time: 0.5 + 0.4
    + 0.5 + 0 = 1.4 are expected of the first group, with variance 0.25 + 0.24 + 0.25 + 0 = 0.74; there are 2.
    """
    found = compared(group([1, 3], [4]), group([2, 5], [6]))
    assert found.statistic == pytest.approx(0.6 / 0.74**0.5)
    assert found.pvalue == pytest.approx(0.485501, abs=1e-5)


def test_published_example():
    """Freireich et al. (1963); chi-square 16.79, as in Kleinbaum & Klein, Survival Analysis, chapter 2."""
    found = compared(group(*PLACEBO), group(*SIX_MP))
    assert found.statistic == pytest.approx(16.79**0.5, abs=1e-3)
    assert found.pvalue < 1e-4


def test_sooner_ends_are_positive_and_the_other_way_round_negative():
    sooner, later = group([1, 2, 3, 4, 5, 6], [9]), group([4, 6, 7, 8, 9, 10], [11])
    assert compared(sooner, later).statistic > 1.0
    assert compared(later, sooner).statistic == pytest.approx(-compared(sooner, later).statistic)
    assert compared(later, sooner).pvalue == pytest.approx(compared(sooner, later).pvalue)


def test_two_groups_that_are_the_same_do_not_differ():
    assert compared(group(*SIX_MP), group(*SIX_MP)) == (pytest.approx(0.0), pytest.approx(1.0))


def test_where_nothing_differs_every_p_value_is_as_likely():
    rng = np.random.default_rng(1)
    values = []
    for _ in range(600):
        first, second = lives(rng, 60, 0.3, 0.0), lives(rng, 90, 0.3, 0.0)
        values.append(compared((first[0], first[1] == 1), (second[0], second[1] == 1)).pvalue)
    shares = np.histogram(values, bins=5, range=(0, 1))[0] / 600
    assert shares == pytest.approx(0.2, abs=0.06)
    assert 0.03 < np.mean(np.array(values) < 0.05) < 0.075


def test_where_something_differs_it_is_found():
    rng = np.random.default_rng(2)
    first, second = lives(rng, 300, 0.5, 0.0), lives(rng, 300, 0.25, 0.0)
    found = compared((first[0], first[1] == 1), (second[0], second[1] == 1))
    assert found.statistic > 4.0
    assert found.pvalue < 1e-4


def test_ends_of_another_cause_count_as_no_longer_seen():
    """Other ends are four times as frequent in one group: fewer of this cause come about, at the same hazard."""
    rng = np.random.default_rng(3)
    statistics, incidences = [], []
    for _ in range(200):
        groups = [lives(rng, 150, 0.3, other) for other in (0.2, 0.8)]
        statistics.append(compared(*((times, causes == 1) for times, causes in groups)).statistic)
        incidences.append([cumulative_incidence(*g, 1).value.iloc[-1] for g in groups])
    assert np.diff(np.mean(incidences, axis=0)) < -0.2
    assert np.mean(statistics) == pytest.approx(0.0, abs=0.2)
    assert np.std(statistics) == pytest.approx(1.0, abs=0.15)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (([5.0], [True]), ([5.0], [True])),
        (([5.0] * 3, [True] * 3), ([5.0] * 3, [True] * 3)),
        (([5.0], [True]), ([3.0], [False])),
        (([5.0, 5.0], [False, False]), ([3.0], [False])),
    ],
)
def test_where_nothing_is_put_to_the_test_there_is_no_number(first, second):
    """All end at once, or the one that ends is alone, or none does."""
    sides = [(np.array(times), np.array(ended)) for times, ended in (first, second)]
    assert np.isnan(compared(*sides)).all() and np.isnan(compared(*sides[::-1])).all()


def test_one_history_a_side_may_tell_a_little():
    found = compared((np.array([5.0]), np.array([True])), (np.array([9.0]), np.array([False])))
    assert found.statistic == pytest.approx(1.0) and found.pvalue == pytest.approx(0.3173, abs=1e-4)
