"""Points of a file: read as written, crossed with what is given beside them, or refused by file, row and column."""

import re

import pytest

from sim.configuration import composed
from sim.design import design_from
from sim.params import ConfigError
from sim.point_file import INDEX
from sim.resources import ROOT

DRAWS = "draw,rules.policy.pressure,rules.severity.rung_factor\n7,0.25,4\n3,0.5,3.5\n"
NAMES = ("rules.policy.pressure", "rules.severity.rung_factor")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "draws.csv"
    path.write_text(DRAWS)
    return path


def made(file, **more):
    return design_from({"design": {"kind": "table", "file": str(file), **more}})


def test_the_points_of_a_file_are_its_rows_and_their_numbers_are_no_parameter(file):
    design = made(file)
    assert INDEX not in design.names
    assert design.names == NAMES
    assert design.values.tolist() == [[0.25, 4], [0.5, 3.5]]
    assert design.bounds.tolist() == [[0.25, 0.5], [3.5, 4]]


def test_every_row_is_crossed_with_what_is_given_beside_the_file(file):
    design = made(file, parameters={"centralization": [0, 1], "rules": {"policy": {"hawks": [0.5]}}})
    assert design.names == (*NAMES, "centralization", "rules.policy.hawks")
    assert design.values.tolist() == [[0.25, 4, 0, 0.5], [0.25, 4, 1, 0.5], [0.5, 3.5, 0, 0.5], [0.5, 3.5, 1, 0.5]]


def test_a_file_that_has_changed_since_is_told_from_the_one_that_was_meant(file):
    digest = made(file).digest
    assert made(file, digest=digest).digest == digest
    file.write_text(DRAWS.replace("3.5", "3.6"))
    with pytest.raises(ConfigError, match=f"has changed, digest {digest} is now"):
        made(file, digest=digest)


def test_a_relative_path_counts_from_the_current_folder_or_from_what_ships(file, monkeypatch):
    monkeypatch.chdir(file.parent)
    assert made("draws.csv").digest == made(file).digest
    shipped = "results/published/calibration/draws.csv"
    assert made(shipped).digest == made(ROOT / shipped).digest
    own = file.parent / shipped
    own.parent.mkdir(parents=True)
    own.write_text(DRAWS)
    assert made(shipped).digest == made(file).digest


def test_the_shipped_design_runs_over_draws_of_the_posterior():
    design = composed("sweep", ["design=posterior", "design.parameters.centralization=[0,1]"])[0]["design"]
    assert design == {
        "kind": "table",
        "file": "results/published/calibration/draws.csv",
        "parameters": {"centralization": [0, 1]},
    }


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("", "has no column of a parameter"),
        ("draw\n1\n", "has no column of a parameter"),
        ("rules.policy.pressure\n", "has no row of values"),
        ("draw,rules.polcy.pressure\n0,1\n", "row 1, rules: unknown key 'polcy'; did you mean 'policy'?"),
        ("rules.policy.presure\n1\n", "row 1, rules.policy: unknown key 'presure'; did you mean 'pressure'?"),
        ("planning.us\n1\n", "row 1: 'planning.us' is neither centralization nor rules.<mechanism>.<parameter>."),
        ("rules.centralization.level\n1\n", "row 1, rules.centralization.level: is set by 'centralization'."),
        ("centralization,centralization\n0,1\n", "row 1: the column 'centralization' is there twice."),
        ("centralization\n0\n1.5\n", "row 3, centralization: 1.5 is not a number between 0 and 1."),
        ("centralization\nhigh\n", "row 2, centralization: 'high' is not a number between 0 and 1."),
        ("centralization\nnan\n", "row 2, centralization: nan is not a number between 0 and 1."),
        ("draw,centralization\n0,1\n1\n", "row 3: 1 cells under 2 columns."),
        ("centralization\n0\n\n", "row 3: 0 cells under 1 columns."),
    ],
)
def test_a_file_that_cannot_be_is_refused_by_file_row_and_column(file, content, line):
    file.write_text(content)
    with pytest.raises(ConfigError, match=re.escape(line)) as error:
        made(file)
    assert str(file) in str(error.value)
    assert "\n" not in str(error.value)


def test_what_is_no_file_is_refused(tmp_path):
    with pytest.raises(ConfigError, match=re.escape("nothing.csv' cannot be read (No such file")):
        made(tmp_path / "nothing.csv")
    with pytest.raises(ConfigError, match="cannot be read"):
        made(tmp_path)
    for file in (None, 3, ""):
        with pytest.raises(ConfigError, match=f"design.file: {file!r} is no path of a file"):
            design_from({"design": {"kind": "table", "file": file}})


def test_a_parameter_is_given_by_the_file_or_beside_it_but_not_twice(file):
    with pytest.raises(ConfigError, match=r"design.parameters.rules.policy.pressure: is a column of '.*' too"):
        made(file, parameters={"rules": {"policy": {"pressure": [0.5]}}})
