"""Roots of war: classes add up to the wars, and no share is taken of none."""

import pandas as pd
import pytest

from sim.analysis.proportion import proportion
from sim.analysis.roots import OF_HISTORIES, OF_WARS, roots_table

HISTORIES = pd.DataFrame(
    {
        "point": [0] * 4 + [1] * 4,
        "war": [True, True, True, False] + [False] * 4,
        "root_authorization": ["adversary", "adversary", "accident", None] + [None] * 4,
    }
)


@pytest.fixture(scope="module")
def table():
    return roots_table(HISTORIES, [0.1, 0.9])


def test_the_classes_add_up_to_the_wars(table):
    counts = table.groupby(["centralization", "measure"])["count"].sum()
    assert counts[0.1, OF_HISTORIES] == counts[0.1, OF_WARS] == 3
    assert counts[0.9, OF_HISTORIES] == 0


def test_shares_have_wilson_intervals(table):
    mine = table[(table.centralization == 0.1) & (table.measure == OF_WARS) & (table.root == "adversary")].iloc[0]
    expected = proportion(2, 3)
    assert (mine.value, mine.low, mine.high) == pytest.approx((expected.value, expected.low, expected.high))


def test_without_wars_there_are_no_shares_of_them(table):
    assert set(table[table.centralization == 0.9].measure) == {OF_HISTORIES}
