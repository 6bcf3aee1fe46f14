"""What each point of a design says, against estimates made directly."""

import math

import numpy as np
import pandas as pd
import pytest

from sim import ensemble
from sim.analysis.points import NEEDED, point_table
from sim.analysis.summary import summary
from sim.calendar import DAYS_A_YEAR
from sim.design import design_from
from sim.table import histories_table
from tests.worlds import world

MEASURES = ("war", "war_iran_us", "war_iran_israel", "wars_a_year", "unauthorized_share", "attacks_on_us_a_year")
LEVELS = [0.0, 1.0, 0.5]
HISTORIES = 150


@pytest.fixture(scope="module")
def swept():
    """The rows of three points, their histories as a table, and the table of points."""
    settings = world(f"ensemble.histories={HISTORIES}", "ensemble.years=2")
    design = design_from({"design": {"kind": "factorial", "parameters": {"centralization": LEVELS}}})
    rows = ensemble.run(settings, design.records(settings))
    frame = histories_table(rows, settings.cast.actors, settings.cast.theatres).to_pandas()
    frame = frame[[c for c in frame.columns if c in NEEDED]].assign(point=rows["point"])
    return rows.reshape(3, -1), frame, point_table(frame, design.names, design.values)


def test_there_is_a_row_a_point_with_its_parameters(swept):
    _, _, table = swept
    assert table.point.tolist() == [0, 1, 2]
    assert table.centralization.tolist() == LEVELS
    assert (table.histories == HISTORIES).all()
    estimates = [f"{name}{end}" for name in MEASURES for end in ("", "_low", "_high")]
    assert table.columns.tolist() == ["point", "centralization", "histories", *estimates]


def test_it_says_of_each_point_what_a_batch_says_of_it(swept):
    rows, _, table = swept
    for mine, row in zip(rows, table.to_dict("records"), strict=True):
        told = summary(mine)
        direct = {
            "war": told["war_frequency"]["any"],
            "war_iran_us": told["war_frequency"]["iran-us"],
            "war_iran_israel": told["war_frequency"]["iran-israel"],
            "wars_a_year": told["wars_a_year"],
            "unauthorized_share": told["shares"]["unauthorized_share"],
            "attacks_on_us_a_year": told["a_year"]["attacks_on_us"],
        }
        for name, estimate in direct.items():
            found = row[name], row[f"{name}_low"], row[f"{name}_high"]
            assert found == pytest.approx((estimate["value"], estimate["low"], estimate["high"]))
    assert table.war.between(0.01, 0.99).all() and table.war.nunique() == 3


def test_worked_example():
    """By hand: at point 4 two of four histories end in war, one of them against Israel, after 1, 1, 2 and 2 years."""
    year = DAYS_A_YEAR
    mine = pd.DataFrame(
        {
            "point": 4,
            "war": [True, False, True, False],
            "war_dyad": ["iran-us", None, "iran-israel", None],
            "end_day": [year - 1, year - 1, 2 * year - 1, 2 * year - 1],
            "militia_acts": [10, 0, 20, 10],
            "unauthorized_acts": [1, 0, 5, 4],
            "attacks_on_us": [3, 0, 6, 3],
        }
    )
    row = point_table(mine, ["a", "b"], np.arange(10).reshape(5, 2)).iloc[0]
    assert (row.point, row.a, row.b, row.histories) == (4, 8, 9, 4)
    assert (row.war, row.war_iran_us, row.war_iran_israel) == (0.5, 0.25, 0.25)
    assert (row.wars_a_year, row.unauthorized_share, row.attacks_on_us_a_year) == pytest.approx((2 / 6, 0.25, 2))
    assert row.war_low == pytest.approx(0.1500, abs=5e-5) and row.war_high == pytest.approx(0.8500, abs=5e-5)


def test_the_order_of_the_histories_does_not_matter(swept):
    _, frame, table = swept
    shuffled = frame.sample(frac=1.0, random_state=1)
    again = point_table(shuffled, ["centralization"], np.array(LEVELS)[:, None])
    assert again.to_numpy() == pytest.approx(table.to_numpy())


def test_militias_that_never_acted_have_no_share(swept):
    _, frame, _ = swept
    idle = frame[frame.point == 0].assign(militia_acts=0, unauthorized_acts=0)
    row = point_table(idle, ["centralization"], np.array(LEVELS)[:, None]).iloc[0]
    assert all(math.isnan(row[f"unauthorized_share{end}"]) for end in ("", "_low", "_high"))
