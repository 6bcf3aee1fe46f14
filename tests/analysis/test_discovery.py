"""Scenario discovery: a box that was planted is found, and none is seen where there is none."""

import numpy as np
import pandas as pd
import pytest

from sim.analysis.discovery import discovered
from sim.params import ConfigError


def cloud(points=1500, seed=1):
    """Points that fill a space of four parameters of unlike ranges."""
    shares = np.random.default_rng(seed).random((points, 4))
    return pd.DataFrame(shares * [1, 10, 1, 100] + [0, -5, 0, 0], columns=["a", "b", "c", "d"])


def inside(table, points):
    """Which points a box holds."""
    held = np.ones(len(points), bool)
    for row in table.itertuples():
        held &= points[row.parameter].between(row.low, row.high).to_numpy()
    return held


def planted(points, within=0.95, beyond=0.02):
    """Cases that are frequent where ``a`` is below 0.4 and ``b`` above 1, and rare elsewhere."""
    there = ((points.a < 0.4) & (points.b > 1.0)).to_numpy()
    return np.random.default_rng(2).random(len(points)) < np.where(there, within, beyond)


@pytest.fixture(scope="module")
def found():
    points = cloud()
    return points, planted(points), discovered(points, planted(points), 0.8)


def test_a_planted_box_is_found(found):
    _, _, table = found
    limits = table.set_index("parameter")
    assert {"a", "b"} <= set(limits.index)
    assert limits.high["a"] == pytest.approx(0.4, abs=0.06)
    assert limits.low["b"] == pytest.approx(1.0, abs=0.6)
    assert limits.low["a"] < 0.05 and limits.high["b"] > 4.5
    assert (limits.coverage > 0.8).all() and (limits.density >= 0.8).all()
    assert (limits.quasi_p[["a", "b"]] < 1e-6).all()


def test_coverage_density_and_mass_are_those_of_the_box(found):
    points, cases, table = found
    held = inside(table, points)
    assert table.coverage.to_numpy() == pytest.approx(cases[held].sum() / cases.sum())
    assert table.density.to_numpy() == pytest.approx(cases[held].mean())
    assert table.mass.to_numpy() == pytest.approx(held.mean())


def test_a_lower_threshold_is_reached_by_a_larger_box(found):
    points, cases, table = found
    wide = discovered(points, cases, 0.5)
    assert 0.5 <= wide.density[0] < table.density[0]
    assert wide.coverage[0] >= table.coverage[0] and wide.mass[0] > table.mass[0]


@pytest.mark.parametrize("threshold", [0.3, 0.8])
def test_noise_holds_no_large_dense_box(threshold):
    """Where cases are as frequent anywhere, whatever box is found is small or hardly denser than all."""
    points = cloud(seed=3)
    cases = np.random.default_rng(4).random(len(points)) < 0.2
    table = discovered(points, cases, threshold)
    assert (table.density < 0.6).all()
    assert not ((table.density > 0.4) & (table.mass > 0.1)).any()
    assert not ((table.density > 0.3) & (table.coverage > 0.5)).any()


def test_what_is_dense_everywhere_needs_no_wall():
    points = cloud(200)
    assert discovered(points, np.random.default_rng(5).random(200) < 0.95, 0.8).empty


@pytest.mark.parametrize(("interesting", "rows"), [(True, 0), (False, None)])
def test_all_points_of_interest_need_no_wall_and_none_hold_no_box(interesting, rows):
    points = cloud(200)
    cases = np.full(200, interesting)
    if interesting:
        table = discovered(points, cases, 0.8)
        assert len(table) == rows and "density" in table
    else:
        with pytest.raises(ConfigError, match="cases: none of the 200 points is of interest"):
            discovered(points, cases, 0.8)


def test_a_parameter_that_never_varies_but_for_rounding_restricts_nothing():
    points = cloud(400)
    cases = (points.a < 0.3).to_numpy()
    usual = discovered(points, cases, 0.8)
    rounded = points.assign(c=np.where(cases, 0.1 + 0.2, 0.3), d=7.0)
    table = discovered(rounded, cases, 0.8)
    assert set(table.parameter) <= {"a", "b"} and usual.density[0] == table.density[0]
    assert discovered(rounded[["c", "d"]], cases, 0.8).empty


@pytest.mark.parametrize("number", [2, 5, 19])
def test_few_points_have_a_box_too_and_how_little_it_says_is_told(number):
    points = cloud(number)
    table = discovered(points, points.a.rank().to_numpy() <= number // 2, 0.9)
    assert (table.density <= 1.0).all() and (table.quasi_p > 0.0).all()


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"cases": np.ones(3, bool)}, "cases: 3 for 200 points; each point needs one."),
        ({"cases": np.full(200, np.nan)}, "cases: not known of every point"),
        ({"points": cloud(200).assign(b="x")}, "points: b is not a number at every point."),
        ({"points": cloud(200).assign(b=np.nan)}, "points: b is not a number at every point."),
        ({"threshold": 0.0}, "threshold: 0.0 is not a number between"),
        ({"threshold": 1.5}, "threshold: 1.5 is not a number between"),
        ({"peel": 0.0}, "peel: 0.0 is not a number between"),
        ({"peel": 1.0}, "peel: 1.0 is not a number between"),
    ],
)
def test_what_cannot_be_searched_is_refused_in_one_line(change, line):
    points = cloud(200)
    asked = {"points": points, "cases": (points.a < 0.4).to_numpy(), "threshold": 0.8, **change}
    with pytest.raises(ConfigError) as refused:
        discovered(**asked)
    assert line in str(refused.value) and "\n" not in str(refused.value)
