"""Sensitivity indices against functions whose indices are known."""

import re
from dataclasses import replace

import numpy as np
import pytest
from SALib.sample import morris, sobol

from sim.analysis.sensitivity import morris_effects, sobol_indices
from sim.design import Design
from sim.params import ConfigError


def design(kind, n, bounds, **how):
    """A design over any bounds, sampled as ``sim.design`` does."""
    names = tuple(f"x{k + 1}" for k in range(len(bounds)))
    empty = Design(kind, names, np.array(bounds, float), np.zeros((0, len(bounds))), True)
    if kind == "saltelli":
        values = sobol.sample(empty.problem, n, calc_second_order=False, seed=1)
    else:
        values = morris.sample(empty.problem, n, seed=1, **how)
    return replace(empty, values=values)


def ishigami(values):
    x, y, z = values.T
    return np.sin(x) + 7.0 * np.sin(y) ** 2 + 0.1 * z**4 * np.sin(x)


CIRCLE = [(-np.pi, np.pi)] * 3
LINE = [(0.0, 1.0), (-2.0, 3.0), (10.0, 10.5), (0.0, 1.0)]
SLOPES = np.array([4.0, -1.5, 6.0, 0.0])


def test_the_indices_of_the_ishigami_function():
    """Ishigami & Homma (1990) with a = 7, b = 0.1; in closed form as in Saltelli et al. (2008), Global Sensitivity
    Analysis, section 4.
    """
    plan = design("saltelli", 4096, CIRCLE)
    table = sobol_indices(plan, ishigami(plan.values))
    assert table.parameter.tolist() == ["x1", "x2", "x3"]
    assert table["first"].to_numpy() == pytest.approx([0.3139, 0.4424, 0.0], abs=0.02)
    assert table["total"].to_numpy() == pytest.approx([0.5576, 0.4424, 0.2437], abs=0.02)
    assert (np.abs(table["first"] - [0.3139, 0.4424, 0.0]) <= 1.5 * table.first_half).all()
    assert (np.abs(table["total"] - [0.5576, 0.4424, 0.2437]) <= 1.5 * table.total_half).all()


def test_more_points_and_a_lower_level_make_narrower_intervals_and_a_seed_the_same_ones():
    few, many = (design("saltelli", n, CIRCLE) for n in (128, 2048))
    wide, narrow = (sobol_indices(plan, ishigami(plan.values)) for plan in (few, many))
    assert (narrow.first_half < wide.first_half).all() and (narrow.total_half < wide.total_half).all()
    half = sobol_indices(few, ishigami(few.values), level=0.5)
    assert (half.first_half < wide.first_half).all()
    assert sobol_indices(few, ishigami(few.values)).equals(wide)
    assert not sobol_indices(few, ishigami(few.values), seed=2).equals(wide)


def test_an_outcome_may_be_of_one_parameter_only():
    plan = design("saltelli", 256, LINE)
    table = sobol_indices(plan, (plan.values[:, 1] > 1.0).astype(float))
    assert table["first"].to_numpy() == pytest.approx([0, 1, 0, 0], abs=0.02)
    assert table["total"].to_numpy() == pytest.approx([0, 1, 0, 0], abs=0.02)


def test_the_elementary_effect_of_a_line_is_its_slope_times_its_range():
    plan = design("morris", 12, LINE)
    table = morris_effects(plan, plan.values @ SLOPES)
    assert table.parameter.tolist() == ["x1", "x2", "x3", "x4"]
    assert table.mu.to_numpy() == pytest.approx(SLOPES * [1, 5, 0.5, 1])
    assert table.mu_star.to_numpy() == pytest.approx(np.abs(SLOPES * [1, 5, 0.5, 1]))
    assert table.sigma.to_numpy() == pytest.approx(0.0, abs=1e-9)
    assert table.mu_star_half.to_numpy() == pytest.approx(0.0, abs=1e-9)


def test_the_elementary_effects_of_another_number_of_levels_are_told_by_it():
    plan = design("morris", 12, LINE, num_levels=6)
    plan = replace(plan, levels=6)
    assert morris_effects(plan, plan.values @ SLOPES).mu.to_numpy() == pytest.approx(SLOPES * [1, 5, 0.5, 1])


def test_curves_and_interactions_spread_elementary_effects():
    """Of the product of two, either has an effect between 0 and 1, 1/2 in the mean; a turn has both signs."""
    plan = design("morris", 200, [(0.0, 1.0)] * 4)
    x = plan.values.T
    table = morris_effects(plan, x[0] * x[1] + 4.0 * (x[2] - 0.5) ** 2 + x[3]).set_index("parameter")
    assert table.mu_star[["x1", "x2"]].to_numpy() == pytest.approx(0.5, abs=0.1)
    assert (table.sigma[["x1", "x2", "x3"]] > 0.2).all()
    assert abs(table.mu["x3"]) < 0.5 * table.mu_star["x3"]
    assert table.sigma["x4"] == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize(
    ("indices", "kind", "other"), [(sobol_indices, "saltelli", "morris"), (morris_effects, "morris", "saltelli")]
)
def test_what_cannot_be_explained_is_refused_in_one_line(indices, kind, other):
    plan = design(kind, 8, LINE)
    outcome = plan.values @ SLOPES
    with pytest.raises(ConfigError, match=f"need a {kind} design, this is {other}") as refused:
        indices(replace(plan, kind=other), outcome)
    assert "\n" not in str(refused.value)
    number = len(outcome)
    with pytest.raises(ConfigError, match=re.escape(f"{number - 1} of its {number} points have an outcome")):
        indices(plan, outcome[1:])
    for nothing in (np.full(number, 0.25), np.where(np.arange(number) == 3, np.nan, outcome)):
        with pytest.raises(ConfigError, match="never varies, or is missing somewhere"):
            indices(plan, nothing)


@pytest.mark.parametrize("rounded", [np.full, lambda number, value: np.where(np.arange(number) % 3, value, 0.1 + 0.2)])
@pytest.mark.parametrize(("indices", "kind"), [(sobol_indices, "saltelli"), (morris_effects, "morris")])
def test_an_outcome_that_is_constant_but_for_rounding_has_nothing_to_explain(indices, kind, rounded):
    plan = design(kind, 16, LINE)
    with pytest.raises(ConfigError, match="never varies"):
        indices(plan, rounded(len(plan.values), 0.3))


def test_an_outcome_that_differs_only_beside_the_base_samples_has_no_variance_to_share():
    plan = design("saltelli", 16, LINE)
    outcome = np.full(len(plan.values), 0.3)
    outcome[2 :: len(LINE) + 2] = 0.9
    with pytest.raises(ConfigError, match="never varies over the base samples") as refused:
        sobol_indices(plan, outcome)
    assert "\n" not in str(refused.value)
    outcome[0] = 0.4
    assert np.isfinite(sobol_indices(plan, outcome).total).all()


@pytest.mark.parametrize(("indices", "kind"), [(sobol_indices, "saltelli"), (morris_effects, "morris")])
def test_of_one_sample_no_interval_is_known(indices, kind):
    plan = design(kind, 1, LINE)
    table = indices(plan, plan.values @ SLOPES)
    halves = table.filter(regex="_half$")
    assert len(halves.columns) and np.isinf(halves).all(axis=None)


@pytest.mark.parametrize(("n", "known"), [(4, False), (16, True)])
def test_what_does_not_move_the_outcome_in_a_few_samples_may_do_so_in_others(n, known):
    plan = design("saltelli", n, LINE)
    table = sobol_indices(plan, plan.values[:, 2]).set_index("parameter")
    assert table.total["x4"] == 0.0 and table.total["x3"] > 0.0
    assert np.isfinite(table.total_half["x4"]) == known and np.isfinite(table.total_half["x3"])
    plan = design("morris", n, LINE)
    assert np.isfinite(morris_effects(plan, plan.values @ SLOPES).mu_star_half).all() == known


def test_a_number_of_samples_that_is_no_power_of_two_is_no_obstacle():
    with pytest.warns(UserWarning, match="power of 2"):
        plan = design("saltelli", 12, LINE)
    table = sobol_indices(plan, plan.values @ SLOPES)
    assert np.isfinite(table.drop(columns="parameter")).all(axis=None)
