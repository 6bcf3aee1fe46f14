"""What every estimate is at the edge: one history, a few, none that counts, all alike; a number with an interval that
holds it, or nothing, and never a bare certainty.
"""

import json
import math

import numpy as np
import pandas as pd
import pytest

from experiments.machinery import store
from sim import ensemble
from sim.analysis.causes import acts_table, necessity, shares, wars_table
from sim.analysis.clusters import mean_over_clusters
from sim.analysis.headline import headline_table
from sim.analysis.knockout import COLUMNS, knockout_table, silent
from sim.analysis.median import median
from sim.analysis.months import lived, months_table
from sim.analysis.paired import paired_difference
from sim.analysis.proportion import NOTHING, Estimate, part, proportion
from sim.analysis.rate import mean, rate, ratio, ratio_difference, share
from sim.analysis.roots import roots_table
from sim.analysis.spread import FEW
from sim.analysis.summary import summary
from sim.design import flattened
from tests.worlds import world

VALUES = (0.0, 1.0, 0.25, 0.1 + 0.2, 3.0)
ESTIMATORS = {
    "ratio": lambda values: ratio(values, np.ones(len(values))),
    "rate": lambda values: rate(values, np.full(len(values), 0.1)),
    "share": lambda values: share(np.minimum(values, 1.0), np.ones(len(values))),
    "mean": mean,
    "mean within": lambda values: mean(values, within=(0.0, 3.0)),
    "difference": lambda values: ratio_difference((values, np.ones(len(values))), (0.0 * values, np.ones(len(values)))),
    "pairs": lambda values: paired_difference(values > 0.5, values > 2.0),
    "proportion": lambda values: proportion(int((values > 0.5).sum()), len(values)),
    "median": median,
    "clusters": lambda values: mean_over_clusters(values, range(len(values))),
}


@pytest.mark.parametrize("number", [1, 2, 5])
@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("name", [name for name in ESTIMATORS if name != "clusters"])
def test_a_few_values_that_are_alike_never_make_a_certainty(name, value, number):
    found = ESTIMATORS[name](np.full(number, value))
    assert found.low <= found.value <= found.high and found.n == number < FEW
    assert found.high - found.low > 1e-3


@pytest.mark.parametrize("number", [1, 2, 3, 12, 100])
@pytest.mark.parametrize("name", ESTIMATORS)
def test_an_interval_holds_its_value_whatever_was_seen(name, number):
    """All alike, all but one alike, few unlike: no warning, no number that is none."""
    for rest in VALUES:
        for one in VALUES:
            found = ESTIMATORS[name](np.append(np.full(number - 1, rest), one))
            assert not any(map(math.isnan, (found.value, found.low, found.high)))
            assert found.low - 1e-12 <= found.value <= found.high + 1e-12


@pytest.mark.parametrize("name", ["ratio", "rate", "share", "mean", "mean within", "difference", "median", "clusters"])
def test_of_nothing_there_is_no_number(name):
    assert ESTIMATORS[name](np.array([])) is part(0, 0) is NOTHING


SMALL = {"one": ("ensemble.histories=1", "ensemble.years=0.1"), "few": ("ensemble.histories=3", "ensemble.years=0.1"),
         "a day": ("ensemble.histories=3", "ensemble.years=0.003")}  # fmt: skip


@pytest.fixture(scope="module", params=SMALL)
def rows(request):
    """Histories in which hardly anything happened, two points of as many."""
    settings = world(*SMALL[request.param])
    return ensemble.run(settings, np.repeat(settings.point, 2))


def numbers_in(table):
    return zip(table.value, table.low, table.high, table.n, strict=True)


def estimates_in(told) -> list[Estimate]:
    """Every estimate of nested dictionaries."""
    found, keys = flattened({"summary": told}), ("value", "low", "high", "n")
    heads = [name.removesuffix(".value") for name in found if name.endswith(".value")]
    years = [Estimate(*(year[key] for key in keys)) for year in told["wars_by_year"]]
    return years + [Estimate(*(found[f"{head}.{key}"] for key in keys)) for head in heads]


def test_a_summary_of_hardly_anything_has_numbers_that_hold_or_none_of_nothing(rows):
    mine = rows[: len(rows) // 2]
    found = estimates_in(summary(mine))
    assert len(found) > 50
    for estimate in found:
        if estimate.n == 0:
            assert all(map(math.isnan, (estimate.value, estimate.low, estimate.high)))
        else:
            assert estimate.low <= estimate.value <= estimate.high and estimate.low < estimate.high


def test_a_summary_is_written_without_a_number_that_is_none(rows, tmp_path):
    store.write_json(tmp_path / "summary.json", summary(rows))
    text = (tmp_path / "summary.json").read_text()
    assert "NaN" not in text and "Infinity" not in text
    told = json.loads(text)
    assert (rows["war_dyad"] < 0).all()
    for root in told["root_of_war"].values():
        assert root == {"value": None, "low": None, "high": None, "n": 0}
    assert told["median_chain_length"] is None and told["war_frequency"]["any"]["value"] == 0.0


def test_tables_of_hardly_anything_have_intervals_that_hold(rows):
    points = rows.reshape(2, -1)
    tables = [headline_table(rows, np.array([0.0, 0.5]), np.array([3.0])), knockout_table(points, ["a"], ["mechanism"])]
    for table in tables:
        for value, low, high, n in numbers_in(table):
            assert (n == 0 and math.isnan(value)) or (low <= value <= high and low < high)
    assert not tables[1].measurable.any() and silent(tables[1]) == ["a"]


def test_tables_of_no_knock_out_and_of_no_war_have_their_columns(rows):
    nothing = knockout_table(rows.reshape(2, -1)[:1], [], [])
    assert tuple(nothing.columns) == COLUMNS and silent(nothing) == []
    wars = wars_table([], world().cast, 90)
    for table in (acts_table([], world().cast, 90), wars, shares(wars), necessity([], [0, 90])):
        assert table.empty and len(table.columns) > 6
    peace = pd.DataFrame({"point": [0], "war": [False], "root_authorization": [None]})
    assert list(roots_table(peace, []).columns) == list(roots_table(peace, [0.5]).columns)


def test_acts_that_were_not_there_have_rates_that_may_be_more():
    table = months_table({"us": np.zeros((2, 2), int)}, lived(np.full(2, 40), 41))
    assert (table.value == 0.0).all() and (table.low == 0.0).all() and (table.high > 1.0).all()
