"""Designs of experiments: which points they are, in what order, between what bounds; what cannot be is refused."""

import re

import numpy as np
import pytest

from sim.design import KINDS, MOST_POINTS, design_from
from sim.params import ConfigError
from sim.varied import declared, place_of
from tests.worlds import world

SAMPLED = ("latin_hypercube", "sobol", "saltelli", "morris")
THREE = {"centralization": None, "rules": {"policy": {"pressure": None}, "severity": {"rung_factor": [3, 5]}}}
NAMES = ("centralization", "rules.policy.pressure", "rules.severity.rung_factor")


def made(kind, parameters=None, **more):
    return design_from({"design": {"kind": kind, "parameters": parameters, **more}})


def refused(line, design):
    with pytest.raises(ConfigError, match=re.escape(line)) as error:
        design_from({"design": design})
    assert "\n" not in str(error.value)


def test_a_factorial_design_is_every_combination_the_last_one_varying_fastest():
    design = made("factorial", {"centralization": [0.5, 0], "rules": {"policy": {"pressure": [0.1, 0.9, 0.2]}}})
    assert design.names == NAMES[:2]
    assert design.values.tolist() == [[0.5, 0.1], [0.5, 0.9], [0.5, 0.2], [0, 0.1], [0, 0.9], [0, 0.2]]
    assert design.bounds.tolist() == [[0, 0.5], [0.1, 0.9]]


def test_factorial_is_what_is_meant_when_no_kind_is_named():
    assert design_from({"design": {"parameters": {"centralization": [0, 1]}}}).kind == "factorial"


def test_the_size_of_a_factorial_design_is_the_product_of_its_axes():
    policy = {"pressure": [0, 0.5, 1], "hawks": [0, 1], "talks": [0.5]}
    assert made("factorial", {"centralization": [0, 0.3, 0.6, 0.9], "rules": {"policy": policy}}).values.shape == (
        24,
        4,
    )


def test_a_list_is_the_points_themselves_however_their_parameters_are_ordered():
    points = [
        {"centralization": 0.4, "rules": {"policy": {"pressure": 0.7}}},
        {"rules": {"policy": {"pressure": 0.1}}, "centralization": 0.2},
        {"centralization": 0.4, "rules.policy.pressure": 0.7},
    ]
    design = made("list", points=points)
    assert design.names == NAMES[:2]
    assert design.values.tolist() == [[0.4, 0.7], [0.2, 0.1], [0.4, 0.7]]


def test_a_latin_hypercube_has_one_point_in_each_stratum_of_each_parameter():
    design = made("latin_hypercube", THREE, n=50)
    low, high = design.bounds.T
    strata = np.floor((design.values - low) / (high - low) * 50).astype(int)
    assert (np.sort(strata, axis=0) == np.arange(50)[:, None]).all()


def test_a_sobol_design_is_balanced_in_every_power_of_two():
    design = made("sobol", THREE, n=32)
    low, high = design.bounds.T
    strata = np.floor((design.values - low) / (high - low) * 32).astype(int)
    assert (np.sort(strata, axis=0) == np.arange(32)[:, None]).all()


@pytest.mark.parametrize(("kind", "points"), [("latin_hypercube", 16), ("sobol", 16), ("saltelli", 80), ("morris", 64)])
def test_the_sizes_of_sampled_designs(kind, points):
    design = made(kind, THREE, n=16)
    assert design.kind == kind
    assert design.names == NAMES
    assert design.values.shape == (points, 3)


def test_trajectories_of_a_morris_design_move_one_parameter_at_a_time():
    design = made("morris", THREE, n=10, levels=6)
    low, high = design.bounds.T
    shares = (design.values - low) / (high - low)
    assert (shares * 5).ravel() == pytest.approx(np.round(shares * 5).ravel())
    steps = np.diff(shares.reshape(10, 4, 3), axis=1)
    assert ((np.abs(steps) > 1e-9).sum(axis=2) == 1).all()
    assert np.abs(steps).sum(axis=1).ravel() == pytest.approx(0.6)  # each once in a trajectory, by 3 of 5 levels


def test_points_of_a_saltelli_design_take_one_parameter_from_another_sample():
    blocks = made("saltelli", THREE, n=8).values.reshape(8, 5, 3)
    first, mixed, second = blocks[:, 0], blocks[:, 1:4], blocks[:, 4]
    for k in range(3):
        others = [c for c in range(3) if c != k]
        assert (mixed[:, k, others] == first[:, others]).all()
        assert (mixed[:, k, k] == second[:, k]).all()
        assert (mixed[:, k, k] != first[:, k]).all()


@pytest.mark.parametrize("kind", SAMPLED)
def test_bounds_are_those_declared_unless_a_pair_is_given(kind):
    design = made(kind, THREE, n=64)
    pressure = declared("rules.policy.pressure")
    assert design.bounds.tolist() == [[0, 1], [pressure.low, pressure.high], [3, 5]]
    low, high = design.bounds.T
    assert (design.values >= low).all() and (design.values <= high).all()
    assert (np.ptp(design.values, axis=0) > 0.6 * (high - low)).all()
    assert design.problem == {"num_vars": 3, "names": list(NAMES), "bounds": design.bounds.tolist()}


@pytest.mark.parametrize("kind", SAMPLED)
def test_the_same_seed_gives_the_same_points_and_another_seed_others(kind):
    once, again, other = (made(kind, THREE, n=32, seed=seed).values for seed in (4, 4, 5))
    assert (once == again).all()
    assert not (once == other).all()


def test_points_run_the_same_random_numbers_unless_told_otherwise():
    assert made("sobol", THREE, n=2).common
    assert not made("sobol", THREE, n=2, common_random_numbers=False).common


def test_records_put_each_value_into_its_place_and_leave_the_rest():
    settings = world("rules.gradualism.nats_per_rung=2.5", "centralization=0.9")
    design = made("latin_hypercube", THREE, n=5)
    records = design.records(settings)
    assert records.dtype == settings.point.dtype and len(records) == 5
    for column, name in enumerate(design.names):
        mechanism, parameter = place_of(name)
        assert (records[mechanism][parameter] == design.values[:, column]).all()
        records[mechanism][parameter] = settings.point[mechanism][parameter]
    assert (records == settings.point).all()
    assert settings.point["centralization"]["level"] == 0.9


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_that_is_offered_makes_points(kind, tmp_path):
    points = {"points": [{"centralization": 0.1}]}
    (tmp_path / "points.csv").write_text("centralization\n0.3\n")
    table = {"file": str(tmp_path / "points.csv")}
    given = {"factorial": {"parameters": {"centralization": [0.2]}}, "list": points, "table": table}.get(
        kind, {"parameters": {"centralization": None}, "n": 4}
    )
    assert len(design_from({"design": {"kind": kind, **given}}).values) > 0


@pytest.mark.parametrize(
    ("parameters", "line"),
    [
        ({"rules": {"policy": {"presure": [0]}}}, "rules.policy: unknown key 'presure'; did you mean 'pressure'?"),
        ({"rules": {"polcy": {"pressure": [0]}}}, "rules: unknown key 'polcy'; did you mean 'policy'?"),
        ({"seed": [1, 2]}, "'seed' is neither centralization nor rules.<mechanism>.<parameter>"),
        ({"rules": {"policy": [0, 1]}}, "'rules.policy' is neither centralization nor"),
        ({"rules": {"centralization": {"level": [0]}}}, "rules.centralization.level: is set by 'centralization'"),
        ({"centralization": [0, 1.2]}, "design.centralization: 1.2 is not a number between 0 and 1"),
        ({"centralization": [0, "high"]}, "design.centralization: 'high' is not a number between 0 and 1"),
        ({"centralization": [0, float("nan")]}, "design.centralization: nan is not a number"),
        ({"centralization": [0, True]}, "design.centralization: True is not a number"),
        ({"centralization": 0.5}, "design.parameters.centralization: 0.5 is no list of values"),
        ({"centralization": "0,1"}, "design.parameters.centralization: '0,1' is no list of values"),
        ({"centralization": []}, "design.parameters.centralization: [] is no list of values"),
        ({"centralization": None}, "design.parameters.centralization: None is no list of values"),
        ({}, "a factorial design without a point"),
        (None, "a factorial design without a point"),
        ([0, 1], "design.parameters"),
    ],
)
def test_a_factorial_design_that_cannot_be_is_refused_by_name(parameters, line):
    refused(line, {"kind": "factorial", "parameters": parameters})


@pytest.mark.parametrize("kind", SAMPLED)
@pytest.mark.parametrize(
    ("pair", "line"),
    [
        ([0.7, 0.2], "design.parameters.centralization: from 0.7 to 0.2 is no range"),
        ([0.5, 0.5], "design.parameters.centralization: from 0.5 to 0.5 is no range"),
        ([0, 1.5], "design.centralization: 1.5 is not a number between 0 and 1"),
        ([-0.5, 1], "design.centralization: -0.5 is not a number between 0 and 1"),
        ([0, 0.5, 1], "design.parameters.centralization: [0, 0.5, 1] is no pair of bounds"),
        (0.5, "design.parameters.centralization: 0.5 is no pair of bounds"),
        ("01", "design.parameters.centralization: '01' is no pair of bounds"),
    ],
)
def test_bounds_that_cannot_be_are_refused_by_name(kind, pair, line):
    refused(line, {"kind": kind, "n": 8, "parameters": {"centralization": pair}})


@pytest.mark.parametrize("kind", SAMPLED)
def test_a_sampled_design_of_what_is_unknown_or_of_no_point_is_refused(kind):
    unknown = {"rules": {"policy": {"presure": None}}}
    refused("unknown key 'presure'; did you mean 'pressure'?", {"kind": kind, "n": 8, "parameters": unknown})
    refused("design.n: 0 is not a number between 1", {"kind": kind, "n": 0, "parameters": THREE})
    refused("design.n: 0 is not a number between 1", {"kind": kind, "parameters": THREE})
    refused("design.n: 8.5 is not a whole number", {"kind": kind, "n": 8.5, "parameters": THREE})
    refused("design.seed: -1 is not a number", {"kind": kind, "n": 8, "seed": -1, "parameters": THREE})
    refused(f"a {kind} design without a point", {"kind": kind, "n": 8})


@pytest.mark.parametrize("kind", ["sobol", "saltelli"])
def test_a_number_that_is_no_power_of_two_is_refused_where_one_is_wanted(kind):
    refused(f"design.n: 12 is no power of two, and a {kind} design", {"kind": kind, "n": 12, "parameters": THREE})
    assert len(made("latin_hypercube", THREE, n=12).values) == 12


@pytest.mark.parametrize(
    ("design", "line"),
    [
        ({"kind": "facturial"}, "design.kind: unknown 'facturial'. Allowed: factorial, list,"),
        ({"kind": None}, "design.kind: unknown 'None'"),
        ({"knd": "list"}, "design: unknown key 'knd'; did you mean 'kind'?"),
        ({"kind": "morris", "levels": 1, "n": 2, "parameters": {"centralization": None}}, "design.levels: 1 is not"),
        ({"kind": "list"}, "a list design without a point"),
        ({"kind": "list", "points": []}, "a list design without a point"),
        ({"kind": "list", "points": [{}]}, "a list design without a point"),
        ({"kind": "list", "points": [0.5]}, "design.points[0]"),
        ({"kind": "list", "points": [{"centralization": 0.1}, {"centralization": 7}]}, "design.centralization: 7 is"),
        ({"kind": "list", "points": [{"centralisation": 0.1}]}, "'centralisation' is neither centralization nor"),
        (
            {"kind": "list", "points": [{"centralization": 0.1}, {"rules": {"policy": {"pressure": 0.2}}}]},
            "design.points[1]: sets rules.policy.pressure; the first sets centralization",
        ),
        (
            {"kind": "list", "points": [{"centralization": 0.1}, {"centralization": 0.1, "rules.policy.hawks": 0.2}]},
            "design.points[1]: sets centralization, rules.policy.hawks; the first sets centralization",
        ),
        (7, "design"),
    ],
)
def test_a_design_that_cannot_be_is_refused_in_one_line(design, line):
    refused(line, design)


def test_more_points_than_anyone_can_want_are_refused():
    axis = np.linspace(0, 1, 1001).tolist()
    parameters = {"centralization": axis, "rules": {"policy": {"pressure": axis}}}
    refused(f"1,002,001 points; allowed: at most {MOST_POINTS:,}", {"kind": "factorial", "parameters": parameters})
    more = {"kind": "latin_hypercube", "n": MOST_POINTS + 1, "parameters": THREE}
    refused(f"design.n: {MOST_POINTS + 1} is not a number between 1 and", more)
