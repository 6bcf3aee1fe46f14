"""Acts a month: every day lies in one month, and a history counts for what it lived of it."""

import numpy as np
import pytest

from sim.analysis.months import MONTH, lived, month_of, months_in, months_table
from sim.analysis.spread import FEW


@pytest.mark.parametrize(
    ("days", "months"), [(1, 1), (30, 1), (31, 1), (32, 2), (365, 12), (366, 12), (367, 13), (1826, 60)]
)
def test_a_horizon_touches_so_many_months(days, months):
    assert months_in(days) == months


def test_a_history_that_reaches_the_horizon_lived_all_of_it():
    exposure = lived(np.array([1825]), 1826)
    assert exposure.shape == (1, 60)
    assert exposure.sum() * MONTH == pytest.approx(1826)
    assert ((exposure > 0.97) & (exposure < 1.03)).all()


def test_a_history_that_ends_early_counts_for_the_days_that_it_lived():
    exposure = lived(np.array([0, 30, 39]), 365)
    assert exposure.sum(axis=1) * MONTH == pytest.approx([1, 31, 40])
    assert (exposure[0, 1:] == 0).all() and exposure[2, 1] * MONTH == pytest.approx(9)


def test_a_day_with_one_act_each_is_a_month_of_as_many_acts_as_days():
    days = 365
    counts = np.bincount(month_of(np.arange(days)), minlength=months_in(days))
    table = months_table({"us": np.stack([counts] * FEW)}, lived(np.full(FEW, days - 1), days))
    assert table.value.to_numpy() == pytest.approx(MONTH)
    assert table.low.to_numpy() == pytest.approx(MONTH) and (table.n == FEW).all()
    few = months_table({"us": np.stack([counts] * 3)}, lived(np.full(3, days - 1), days))
    assert few.value.to_numpy() == pytest.approx(MONTH)
    assert (few.low == 0.0).all() and np.isinf(few.high).all()


def test_histories_that_have_ended_do_not_count_and_a_lonely_one_makes_no_estimate():
    counts = np.array([[10, 0], [10, 20], [10, 20]])
    table = months_table({"us": counts}, np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 1.0]]))
    assert table.value.tolist() == [10.0, 20.0] and table.n.tolist() == [3, 2]
    assert months_table({"us": counts}, np.array([[1.0, 0.0], [1.0, 0.0], [1.0, 1.0]])).month.tolist() == [1]


def test_the_interval_covers_as_often_as_it_says():
    stream = np.random.default_rng(5)
    covered = 0
    for _ in range(400):
        exposure = stream.uniform(0.2, 1.0, (150, 1))
        row = months_table({"us": stream.poisson(3.0 * exposure)}, exposure).iloc[0]
        covered += row.low <= 3.0 <= row.high
    assert 0.92 <= covered / 400 <= 0.98
