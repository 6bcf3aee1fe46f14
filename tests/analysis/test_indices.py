"""Sensitivity tables: known indices are found, and the elementary effects are those of SALib."""

import numpy as np
import pytest

from sim.analysis.indices import elementary_effects, indices_table, sigma_halves
from sim.analysis.sensitivity import morris_effects
from sim.design import design_from
from sim.params import ConfigError

PARAMETERS = {"centralization": [0, 1], "rules": {"policy": {"pressure": [0, 1], "hawks": [0, 0.5]}}}


def designed(kind, n):
    return design_from({"design": {"kind": kind, "n": n, "parameters": PARAMETERS}})


def test_elementary_effects_agree_with_salib():
    design = designed("morris", 40)
    x, y, z = design.values.T
    outcome = x + 2 * x * y + z**2
    effects = elementary_effects(design, outcome)
    found = morris_effects(design, outcome)
    assert effects.shape == (40, 3)
    assert np.abs(effects).mean(axis=0) == pytest.approx(found.mu_star.to_numpy())
    assert effects.std(axis=0, ddof=1) == pytest.approx(found.sigma.to_numpy())


def test_a_linear_effect_has_no_spread_and_no_interval():
    design = designed("morris", 20)
    table = indices_table(design, {"war": 3 * design.values[:, 0]}).set_index(["parameter", "index"])
    assert table.loc[("centralization", "mu_star"), ["value", "low", "high"]].tolist() == pytest.approx([3, 3, 3])
    assert table.loc[("centralization", "sigma"), ["value", "high"]].tolist() == pytest.approx([0, 0], abs=1e-9)
    assert table.loc[("rules.policy.pressure", "mu_star"), "value"] == pytest.approx(0, abs=1e-9)


def test_the_halves_of_sigma_shrink_with_the_trajectories():
    stream = np.random.default_rng(3)
    few, many = (sigma_halves(stream.normal(size=(n, 60)), 0.95, 1).mean() for n in (30, 480))
    assert few / many == pytest.approx(4, rel=0.1)
    assert many == pytest.approx(1.96 / np.sqrt(2 * 480), rel=0.1)


def test_sobol_indices_of_a_sum_are_its_shares_of_variance():
    design = designed("saltelli", 1024)
    x, y, z = design.values.T
    table = indices_table(design, {"war": x + 2 * y, "share": z})
    mine = table[table.outcome == "war"].set_index(["parameter", "index"])
    for index in ("first", "total"):
        assert mine.loc[("centralization", index), "value"] == pytest.approx(0.2, abs=0.03)
        assert mine.loc[("rules.policy.pressure", index), "value"] == pytest.approx(0.8, abs=0.03)
    assert ((table.low <= table.value) & (table.value <= table.high)).all()


def test_another_kind_of_design_is_refused():
    design = designed("latin_hypercube", 8)
    with pytest.raises(ConfigError, match="need a saltelli design"):
        indices_table(design, {"war": design.values[:, 0]})


@pytest.mark.parametrize("kind", ["saltelli", "morris"])
def test_an_outcome_of_which_nothing_is_to_explain_leaves_the_others_theirs(kind):
    design = designed(kind, 16)
    varies, missing = design.values[:, 0], np.where(np.arange(len(design.values)) == 5, np.nan, design.values[:, 1])
    table = indices_table(design, {"war": np.zeros(len(varies)), "share": varies, "other": missing})
    for outcome, mine in table.groupby("outcome"):
        assert len(mine) == 6
        assert mine[["value", "low", "high"]].notna().all(axis=None) == (outcome == "share")
        assert mine[["value", "low", "high"]].isna().all(axis=None) == (outcome != "share")


def test_of_one_trajectory_effects_have_no_interval_and_no_spread():
    design = designed("morris", 1)
    table = indices_table(design, {"war": 3 * design.values[:, 0]}).set_index(["parameter", "index"])
    first = table.loc[("centralization", "mu_star"), ["value", "low", "high"]]
    assert first.tolist() == pytest.approx([3.0, 0.0, np.inf])
    assert table.loc[("centralization", "sigma"), ["value", "low", "high"]].isna().all()


def test_of_one_base_sample_shares_have_no_interval():
    design = designed("saltelli", 1)
    table = indices_table(design, {"war": design.values @ [1.0, 2.0, 0.5]}).set_index("index")
    assert (table.low["first"] == -np.inf).all() and (table.low["total"] == 0.0).all()
    assert np.isinf(table.high).all() and np.isfinite(table.value).all()
