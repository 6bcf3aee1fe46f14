"""The headline: war by its own definition, and beside it by the others, each in histories of its own."""

import json

import numpy as np
import pandas as pd
import pytest

from experiments import centralization
from experiments.centralization import defined_at, design, points_of
from sim import ensemble, memory
from sim.analysis.headline import chosen
from sim.configuration import composed
from sim.ladder import Definition
from sim.outcomes import ROW
from sim.params import ConfigError
from sim.table import results_digest

SMALL = ("experiment.levels=7", "experiment.severity_bases=[3]", "ensemble.histories=40", "ensemble.years=2")
AT = [0.0, 0.333333, 0.5, 0.666667, 1.0]


def ran(tmp_path, *overrides):
    """What a run leaves: its configuration, manifest and table."""
    config = composed("centralization", [f"output={tmp_path}", *SMALL, *overrides])[0]
    centralization.run(config)
    folder = centralization.folder_of(config)
    return config, json.loads((folder / "manifest.json").read_text()), pd.read_csv(folder / "table.csv")


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    return ran(tmp_path_factory.mktemp("usual"))


@pytest.mark.parametrize("number", [3, 5, 7, 9, 15, 21, 1001])
def test_the_ends_and_the_middle_are_among_the_levels_at_which_every_definition_is_counted(number):
    at = defined_at(np.linspace(0, 1, number)).tolist()
    assert {0, number // 2, number - 1} <= set(at)
    assert len(at) == min(number, 5)


def test_the_digest_of_the_data_is_that_of_the_headline_s_own_histories(usual):
    config, manifest, _ = usual
    settings, levels, bases = design(config)
    rows = ensemble.run(settings, points_of(settings, levels, bases))
    assert manifest["results_digest"] == results_digest(rows["digest"])
    assert manifest["points"] == 14
    assert manifest["by_other_definitions"]["points"] == 10
    assert manifest["by_other_definitions"]["results_digest"] != manifest["results_digest"]


def test_every_definition_has_a_frequency_by_itself_at_the_base_of_the_configuration(usual):
    _, _, table = usual
    mine = table[table.measure == "definition"]
    assert set(mine.severity_base) == {4.0} and sorted(set(mine.centralization)) == AT
    for definition in Definition:
        other = composed("centralization", [*SMALL, f"rules.open_war.definition={definition.value}"])[0]
        settings = design(other)[0]
        rows = ensemble.run(settings, points_of(settings, np.linspace(0, 1, 7)[[0, 2, 3, 4, 6]], np.array([4.0])))
        expected = (rows["war_dyad"] >= 0).reshape(5, -1).sum(axis=1)
        counted = chosen(table, "definition", f"any:{definition.name.lower()}", 4.0)["count"]
        assert counted.tolist() == expected.tolist()
    assert mine["count"].sum() > 0


def test_a_headline_by_another_definition_counts_that_one_in_its_own_histories(tmp_path, usual):
    _, manifest, table = ran(tmp_path, "rules.open_war.definition=1")
    war = chosen(table, "war_frequency", "any", 4.0).set_index("centralization")["count"]
    assert chosen(table, "definition", "any:deaths", 4.0)["count"].tolist() == war[AT].tolist()
    assert manifest["results_digest"] != usual[1]["results_digest"]
    expected = usual[2][usual[2].measure == "definition"].set_index(["outcome", "centralization"])["count"]
    assert table[table.measure == "definition"].set_index(["outcome", "centralization"])["count"].equals(expected)


def test_both_tables_are_printed_with_every_definition(tmp_path, capsys):
    ran(tmp_path)
    said = capsys.readouterr().out
    assert "Any war by each definition, each in histories of its own" in said
    assert "mutual campaign" in said and "deaths" in said and "960 histories" in said


def test_the_memory_that_it_needs_is_that_of_all_its_points(monkeypatch):
    one_point = 40 * ROW.itemsize / memory.LEAST
    monkeypatch.setattr(memory, "available", lambda: 2 * one_point)
    with pytest.raises(ConfigError, match=r"^ensemble\.histories: 40 at 14 points need .* allowed here: up to 5, "):
        design(composed("centralization", list(SMALL))[0])
