"""Cumulative incidence: by hand, against published numbers and other estimators, and how often intervals hold."""

import numpy as np
import pytest
from scipy.stats import CensoredData, ecdf

from sim.analysis.incidence import cumulative_incidence

TIMES = np.array([1, 2, 2, 2, 3, 4, 4, 5, 6, 6])
CAUSES = np.array([1, 1, 2, 0, 0, 2, 2, 1, 0, 0])
"""Of the ten, one is last seen on the day on which two end, and so is still at risk there."""


def competing(rng, histories, last_seen):
    """Times and causes at constant hazards of 0.3 and 0.2 a year; ``last_seen`` censors."""
    first, second = rng.exponential(1 / 0.3, histories), rng.exponential(1 / 0.2, histories)
    times = np.minimum(np.minimum(first, second), last_seen)
    return times, np.where(times == last_seen, 0, np.where(first < second, 1, 2))


def truth(cause, time):
    return (0.3, 0.2)[cause - 1] / 0.5 * (1 - np.exp(-0.5 * time))


def at(table, time):
    """The last row up to a time."""
    return table[table.time <= time].iloc[-1]


def test_worked_example():
    """By hand.  Both causes at 1, 2, 4, 5 with 10, 9, 5, 3 at risk; 1, 2, 2, 1 end; survival 0.9, 0.7, 0.42, 0.28.

    First cause: 1/10, + 0.9 * 1/9, + 0.7 * 0/5, + 0.42 * 1/3.  Second: 0, 0.9 * 1/9, + 0.7 * 2/5, + 0.42 * 0/3.
    """
    first, second = (cumulative_incidence(TIMES, CAUSES, cause) for cause in (1, 2))
    assert first.time.tolist() == second.time.tolist() == [0, 1, 2, 4, 5, 6]
    assert first.at_risk.tolist() == second.at_risk.tolist() == [10, 10, 9, 5, 3, 2]
    assert first.value.to_numpy() == pytest.approx([0.0, 0.1, 0.2, 0.2, 0.34, 0.34])
    assert second.value.to_numpy() == pytest.approx([0.0, 0.0, 0.1, 0.38, 0.38, 0.38])


def test_worked_example_of_the_variance():
    """By hand, for the first cause at 5, where the incidence is 0.34; it was 0.1, 0.2, 0.2 at 1, 2, 4.

    Of all ends: 0.24^2 * 1/(10*9) + 0.14^2 * 2/(9*7) + 0.14^2 * 2/(5*3)     = 0.003875556
    Of its own:  1 * 9*1/10^3 + 0.9^2 * 8*1/9^3 + 0.42^2 * 2*1/3^3           = 0.030955556
    Of both:     2 * (0.24 * 1 * 1/10^2 + 0.14 * 0.9 * 1/9^2)                = 0.007911111
    First plus second minus third: 0.02692.  Interval: 1 - 0.66^exp(-+ 1.959964 * 0.164073 / (0.66 * 0.415515)).
    """
    last = cumulative_incidence(TIMES, CAUSES, 1).iloc[-1]
    assert last.error == pytest.approx(0.02692**0.5)
    spread = 1.959964 * 0.02692**0.5 / (0.66 * 0.4155154)
    assert last.low == pytest.approx(1 - 0.66 ** np.exp(-spread), rel=1e-5)
    assert last.high == pytest.approx(1 - 0.66 ** np.exp(spread), rel=1e-5)


def test_published_example():
    """Freireich et al. (1963), remission under 6-mercaptopurine in weeks; survival and standard errors as in
    Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data, and every textbook since.
    """
    seen = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    ended = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    table = cumulative_incidence(np.array(ended + seen), np.repeat([1, 0], [len(ended), len(seen)]), 1)
    assert table.time.iloc[[0, -1]].tolist() == [0, 35]
    table = table.iloc[1:-1]
    assert table.time.tolist() == [6, 7, 10, 13, 16, 22, 23]
    assert table.at_risk.tolist() == [21, 17, 15, 12, 11, 7, 6]
    assert 1 - table.value.to_numpy() == pytest.approx([0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], abs=5e-4)
    assert table.error.to_numpy() == pytest.approx([0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346], abs=5e-5)


@pytest.mark.parametrize("cause", [1, 2, 3])
def test_with_every_end_seen_it_is_the_share_with_the_variance_of_a_share(cause):
    rng = np.random.default_rng(1)
    times, causes = rng.integers(1, 40, 300), rng.integers(1, 4, 300)
    table = cumulative_incidence(times, causes, cause)
    for row in table.itertuples():
        share = np.mean((times <= row.time) & (causes == cause))
        assert row.value == pytest.approx(share)
        assert row.error == pytest.approx((share * (1 - share) / 300) ** 0.5)


def test_with_one_cause_it_is_one_minus_kaplan_meier():
    rng = np.random.default_rng(2)
    times, seen = rng.integers(1, 30, 200), rng.random(200) < 0.6
    for level in (0.95, 0.8):
        table = cumulative_incidence(times, np.where(seen, 1, 0), 1, level)
        survival = ecdf(CensoredData.right_censored(times, ~seen)).sf
        bounds = survival.confidence_interval(level, method="log-log")
        inside = table[(table.value > 0) & (table.value < 1)]
        assert len(inside) > 20
        assert inside.value.to_numpy() == pytest.approx(1 - survival.evaluate(inside.time))
        assert inside.low.to_numpy() == pytest.approx(1 - bounds.high.evaluate(inside.time))
        assert inside.high.to_numpy() == pytest.approx(1 - bounds.low.evaluate(inside.time))


def test_the_incidences_of_all_causes_and_survival_add_to_one():
    rng = np.random.default_rng(3)
    times, causes = rng.integers(1, 50, 400), rng.integers(0, 4, 400)
    of_each = sum(cumulative_incidence(times, causes, cause).value for cause in (1, 2, 3))
    of_any = cumulative_incidence(times, np.minimum(causes, 1), 1)
    assert of_each.to_numpy() == pytest.approx(of_any.value.to_numpy())
    survival = ecdf(CensoredData.right_censored(times, causes == 0)).sf
    assert of_each.to_numpy() + survival.evaluate(of_any.time) == pytest.approx(1.0)


def test_the_order_of_the_histories_and_the_unit_of_time_do_not_matter():
    rng = np.random.default_rng(4)
    order = rng.permutation(len(TIMES))
    there = cumulative_incidence(TIMES, CAUSES, 1)
    shuffled = cumulative_incidence(TIMES[order] * 7.0, CAUSES[order], 1)
    assert shuffled.time.to_numpy() == pytest.approx(there.time.to_numpy() * 7)
    columns = ["at_risk", "value", "low", "high", "error"]
    assert shuffled[columns].to_numpy() == pytest.approx(there[columns].to_numpy())


def test_a_cause_that_never_comes_has_none_and_a_wider_level_a_wider_interval():
    never = cumulative_incidence(TIMES, CAUSES, 7)
    assert (never[["value", "low", "error"]] == 0.0).all(axis=None)
    assert np.allclose(never.high, 1.0 - 0.025 ** (1.0 / never.at_risk), rtol=1e-12)
    usual, wide = (cumulative_incidence(TIMES, CAUSES, 1, level) for level in (0.95, 0.99))
    usual, wide = usual.iloc[1:], wide.iloc[1:]
    assert (wide.low < usual.low).all() and (usual.high < wide.high).all()
    assert (usual.low < usual.value).all() and (usual.value < usual.high).all()


def test_without_an_end_nothing_has_come_from_the_first_day_to_the_horizon():
    """Of five that were seen all the time the exact interval reaches 1 - 0.025^(1/5)."""
    for table in (cumulative_incidence(np.full(5, 3.0), np.zeros(5, int), 1),
                  cumulative_incidence(np.full(5, 3.0), np.zeros(5, int), 1, horizon=3)):  # fmt: skip
        assert table.time.tolist() == [0, 3] and table.at_risk.tolist() == [5, 5]
        assert (table[["value", "low", "error"]] == 0.0).all(axis=None)
        assert table.high.to_numpy() == pytest.approx(1 - 0.025 ** (1 / 5))


@pytest.mark.parametrize("number", [1, 3, 40])
def test_when_all_have_ended_the_curve_is_flat_up_to_the_horizon(number):
    times = np.arange(1.0, number + 1)
    table = cumulative_incidence(times, np.ones(number, int), 1, horizon=100)
    assert table.time.iloc[[0, -1]].tolist() == [0, 100] and table.at_risk.iloc[-1] == 0
    assert table.value.iloc[[0, -1]].tolist() == [0.0, 1.0]
    assert table.iloc[-1][["value", "low", "high", "error"]].equals(table.iloc[-2][["value", "low", "high", "error"]])
    assert table.low.iloc[-1] == pytest.approx(0.025 ** (1 / number)) and table.high.iloc[-1] == 1.0
    assert table.low.is_monotonic_increasing
    never = cumulative_incidence(times, np.ones(number, int), 2, horizon=100)
    assert (never.value == 0.0).all() and never.high.between(1e-9, 1 - 1e-9).all()
    assert never.high.iloc[-1] == never.high.iloc[-2]


def test_no_history_at_all_tells_nothing():
    table = cumulative_incidence([], [], 1, horizon=10)
    assert table.time.tolist() == [0, 10]
    assert (table.low == 0.0).all() and (table.high == 1.0).all()


def test_a_horizon_changes_no_other_row():
    usual, longer = (cumulative_incidence(TIMES, CAUSES, 1, horizon=horizon) for horizon in (None, 60))
    assert longer.iloc[:-1].equals(usual.iloc[:-1])
    assert usual.time.iloc[-1] == TIMES.max() and longer.time.iloc[-1] == 60


@pytest.mark.parametrize("staggered", [False, True])
def test_the_interval_holds_the_truth_about_as_often_as_it_says(staggered):
    rng = np.random.default_rng(5)
    rounds, held = 600, np.zeros(2)
    for _ in range(rounds):
        last_seen = rng.uniform(0.5, 3.0, 150) if staggered else np.full(150, 2.0)
        times, causes = competing(rng, 150, last_seen)
        for cause in (1, 2):
            row = at(cumulative_incidence(times, causes, cause), 1.8)
            held[cause - 1] += row.low <= truth(cause, 1.8) <= row.high
    assert ((held / rounds > 0.925) & (held / rounds < 0.975)).all()


def test_censoring_alone_moves_the_estimate_little():
    rng = np.random.default_rng(6)
    values = []
    for _ in range(200):
        times, causes = competing(rng, 150, rng.uniform(0.5, 3.0, 150))
        values.append([at(cumulative_incidence(times, causes, cause), 1.8).value for cause in (1, 2)])
    assert np.mean(values, axis=0) == pytest.approx([truth(1, 1.8), truth(2, 1.8)], abs=0.012)
