"""The headline table: every level, dyad and root counted once."""

import numpy as np
import pytest

from sim import ensemble
from sim.analysis.headline import NETWORK, OUTCOMES, chosen, headline_table
from sim.analysis.summary import summary
from tests.worlds import world

LEVELS = np.array([0.0, 0.5, 1.0])
BASES = np.array([3.0, 4.0])


@pytest.fixture(scope="module")
def rows():
    settings = world("ensemble.histories=150", "ensemble.years=2")
    points = np.repeat(settings.point, 6)
    points["severity"]["rung_factor"] = np.repeat(BASES, 3)
    points["centralization"]["level"] = np.tile(LEVELS, 2)
    return ensemble.run(settings, points)


@pytest.fixture(scope="module")
def table(rows):
    return headline_table(rows, LEVELS, BASES)


def test_the_dyads_add_up(table):
    any_war, *dyads = (chosen(table, "war_frequency", outcome, 4.0)["count"].to_numpy() for outcome in OUTCOMES)
    assert np.array_equal(any_war, sum(dyads))
    assert any_war[0] > 0


def test_the_roots_add_up_to_the_wars(table):
    mine = table[(table.measure == "root") & table.outcome.str.startswith("any:")]
    by_point = mine.groupby(["severity_base", "centralization"])["count"].sum()
    wars = table[(table.measure == "war_frequency") & (table.outcome == "any")]
    assert np.array_equal(by_point, wars.set_index(["severity_base", "centralization"])["count"].sort_index())


def test_the_difference_to_the_middle_is_that_of_the_frequencies(table):
    frequency = chosen(table, "war_frequency", "any", 4.0).value.to_numpy()
    difference = chosen(table, "difference_to_middle", "any", 4.0).value.to_numpy()
    assert difference == pytest.approx(frequency - frequency[1])


def test_no_definition_is_counted_in_histories_that_another_one_has_ended(table):
    assert not table.measure.str.startswith("definition").any()


def test_every_estimate_lies_in_its_interval(table):
    bounded = table.dropna(subset=["low", "high"])
    assert ((bounded.low <= bounded.value + 1e-12) & (bounded.value <= bounded.high + 1e-12)).all()


def test_estimates_of_the_network_are_those_of_a_batch(rows, table):
    batch = summary(rows.reshape(6, -1)[5])
    mine = table[(table.severity_base == 4.0) & (table.centralization == 1.0) & (table.outcome == "network")]
    expected = {name: batch["means"][name] for name in NETWORK} | {
        "unauthorized_share": batch["shares"]["unauthorized_share"]
    }
    found = mine.set_index("measure")[["value", "low", "high", "n"]].to_dict("index")
    assert found == expected
