"""Incidence by level: the curves of all ends add up to what has ended."""

import numpy as np
import pandas as pd
import pytest

from sim.analysis.ends import incidence_table, on_grid
from sim.analysis.logrank import compared

HISTORIES = pd.DataFrame(
    {
        "point": [0] * 5 + [1] * 5,
        "end": ["war", "war", "settlement", "horizon", "horizon", "war", "horizon", "horizon", "horizon", "horizon"],
        "end_day": [9, 19, 19, 99, 99, 49, 99, 99, 99, 99],
    }
)


@pytest.fixture(scope="module")
def table():
    return incidence_table(HISTORIES, [0.1, 0.9], days=100, step=10)


def at(table, level, end, day):
    found = table[(table.centralization == level) & (table.end == end) & (table.day == day)]
    return found.value.item()


def test_without_censoring_a_curve_is_the_share_that_has_ended_so(table):
    assert at(table, 0.1, "war", 0) == 0.0
    assert at(table, 0.1, "war", 10) == pytest.approx(0.2)
    assert at(table, 0.1, "war", 20) == at(table, 0.1, "war", 100) == pytest.approx(0.4)
    assert at(table, 0.1, "settlement", 100) == pytest.approx(0.2)
    assert at(table, 0.9, "war", 100) == pytest.approx(0.2)


def test_an_end_that_comes_about_anywhere_has_a_curve_at_every_level(table):
    assert set(table.end) == {"war", "settlement"}
    assert at(table, 0.9, "settlement", 100) == 0.0


def test_those_at_risk_are_those_who_live_on(table):
    mine = table[(table.centralization == 0.1) & (table.end == "war")].set_index("day").at_risk
    assert mine[0] == 5 and mine[10] == 4 and mine[20] == 2 and mine[90] == 2


def test_every_level_is_compared_with_the_first_as_the_log_rank_test_says(table):
    """War on days 10 and 20 of five against one on day 50: the settlement and the horizon censor."""
    of_war = table[table.end == "war"].drop_duplicates("centralization").set_index("centralization")
    first, second = (([10, 20, 20, 100, 100], [1, 1, 0, 0, 0]), ([50, 100, 100, 100, 100], [1, 0, 0, 0, 0]))
    expected = compared(*((np.array(t, float), np.array(e, bool)) for t, e in (second, first)))
    assert np.isnan(of_war.logrank[0.1]) and np.isnan(of_war.pvalue[0.1])
    assert of_war.logrank[0.9] == pytest.approx(expected.statistic) and of_war.logrank[0.9] < 0
    assert of_war.pvalue[0.9] == pytest.approx(expected.pvalue)


def test_the_last_day_of_the_grid_is_the_horizon():
    table = incidence_table(HISTORIES, [0.1, 0.9], days=100, step=30)
    assert sorted(set(table.day)) == [0, 30, 60, 90, 100]


def test_without_any_war_there_is_a_curve_of_zeros():
    peace = HISTORIES.assign(end="horizon", end_day=99)
    table = incidence_table(peace, [0.1, 0.9], days=100)
    assert set(table.end) == {"war"} and (table.value == 0.0).all()
    assert (table.low == 0.0).all() and table.high.to_numpy() == pytest.approx(1 - 0.025 ** (1 / 5))
    assert table.day.min() == 0 and table.day.max() == 100


def test_a_step_function_holds_its_value_until_the_next_step():
    curve = pd.DataFrame({"time": [2.0, 5.0], "value": [0.1, 0.3], "low": [0.0, 0.2], "high": [0.2, 0.4]})
    assert on_grid(curve, [0, 1, 2, 4, 5, 9]).value.tolist() == [0.0, 0.0, 0.1, 0.1, 0.3, 0.3]
