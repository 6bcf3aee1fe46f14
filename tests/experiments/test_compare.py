"""A comparison of two configurations: differences in pairs, log-rank for the time to war, and what is refused."""

import json

import numpy as np
import pandas as pd
import pytest

from experiments import compare
from sim import simulate
from sim.analysis.logrank import compared
from sim.configuration import composed
from sim.params import ConfigError
from sim.settings import settings_from
from tests.worlds import config, same_run

SIZE = ("ensemble.histories=150", "ensemble.years=2", "scenario=gaza_2023")


def configured(output, *overrides):
    return composed("compare", [f"output={output}", *SIZE, *overrides])[0]


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """The folder of a comparison, and what it printed."""
    room = tmp_path_factory.mktemp("compare")
    config = configured(room, "first.centralization=0.1", "second.centralization=0.85")
    compare.check(config)
    with pytest.MonkeyPatch.context() as patch:
        said = []
        patch.setattr("builtins.print", lambda *lines, **how: said.extend(map(str, lines)))
        compare.run(config)
    return compare.folder_of(config), "\n".join(said)


@pytest.fixture(scope="module")
def sides():
    return [simulate(*SIZE, f"centralization={level}") for level in (0.1, 0.85)]


def test_it_leaves_differences_tests_and_what_made_them(finished):
    folder, said = finished
    expected = {"differences.csv", "logrank.csv", "config.yaml", "manifest.json"}
    assert {file.name for file in folder.iterdir()} == expected
    assert json.loads((folder / "manifest.json").read_text())["results_digest"] in said


def test_a_difference_is_that_of_the_two_configurations(finished, sides):
    table = pd.read_csv(finished[0] / "differences.csv").set_index("measure")
    for which in ("any", "iran-us", "iran-israel"):
        row = table.loc[f"war frequency, {which}"]
        one, other = (side.war_frequency(which).value for side in sides)
        assert (row["first"], row["second"], row["value"]) == pytest.approx((one, other, other - one), abs=1e-5)
        assert row["low"] <= row["value"] <= row["high"]
    assert table.independent["war frequency, any"] > 0.0


def test_the_log_rank_test_is_that_of_the_days_to_war(finished, sides):
    table = pd.read_csv(finished[0] / "logrank.csv").set_index("war")
    assert list(table.index) == ["any", "iran-us", "iran-israel"]
    groups = [(side.histories.end_day + 1, side.histories.war.to_numpy()) for side in sides]
    expected = compared(*groups)
    assert table.statistic["any"] == pytest.approx(expected.statistic, rel=1e-4)
    assert table.pvalue["any"] == pytest.approx(expected.pvalue, rel=1e-4)
    assert table.wars_first["any"] == groups[0][1].sum() and table.wars_second["any"] == groups[1][1].sum()


def test_it_says_which_side_comes_to_war_sooner_and_what_counts_as_censoring(finished):
    _, said = finished
    assert "other ends and the horizon censor" in said
    table = pd.read_csv(finished[0] / "logrank.csv").set_index("war")
    line = next(line for line in said.splitlines() if line.startswith("  any "))
    assert line.endswith("(first sooner)" if table.statistic["any"] > 0 else "(second sooner)")
    assert abs(table.statistic["any"]) > 1.0


def test_where_neither_side_has_a_war_there_is_nothing_to_test():
    nothing = pd.DataFrame([{"war": "any", "wars_first": 0, "wars_second": 0, "statistic": np.nan, "pvalue": np.nan}])
    assert "no war on either side" in compare.told_sooner(nothing)


SHARED = ("rules.off=[gradualism]", "rules.policy.hawks=0.9", "roster.militias.fatemiyoun.fervor=0.3", "draw=d17")


@pytest.mark.parametrize("scenario", ["soleimani_2020", "baseline", "gaza_2023"])
def test_a_side_with_a_scenario_of_its_own_has_what_is_set_for_both(tmp_path, scenario):
    sides = compare.sides(
        configured(tmp_path, *SHARED, f"second.scenario={scenario}", "second.rules.policy.talks=0.75")
    )
    assert same_run(sides["first"], settings_from(config(*SIZE, *SHARED)))
    alone = config(*SIZE[:2], f"scenario={scenario}", *SHARED, "rules.policy.talks=0.75")
    assert same_run(sides["second"], settings_from(alone))


@pytest.mark.parametrize(
    ("overrides", "line"),
    [
        (("first.centralization=0.1", "second.centralization=0.1"), "second: the same as first"),
        (("first.centralisation=0.1",), "first: unknown key 'centralisation'; did you mean 'centralization'?"),
        (("first.centralization=1.4",), "centralization: 1.4 is not a number between 0 and 1"),
        (("first.seed=3",), "second: another horizon, seed or number of histories than first"),
    ],
)
def test_what_cannot_be_compared_is_refused(overrides, line, tmp_path):
    with pytest.raises(ConfigError) as refused:
        compare.check(configured(tmp_path, *overrides))
    assert line in str(refused.value) and "\n" not in str(refused.value)
    assert not list(tmp_path.iterdir())
