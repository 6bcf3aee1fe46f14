"""Files that come with the project are found from anywhere; what cannot be is said by its reader."""

import pytest

from sim.params import ConfigError
from sim.point_file import points_from
from sim.resources import PACKAGE, ROOT, find_file, is_checkout

DRAWS = "results/published/calibration/draws.csv"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """A folder that has nothing to do with the repository."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_ships_is_found_from_anywhere():
    assert find_file(DRAWS) == ROOT / DRAWS
    assert find_file(DRAWS).is_file()


def test_a_file_of_the_current_folder_goes_before_one_that_ships(elsewhere):
    (elsewhere / DRAWS).parent.mkdir(parents=True)
    (elsewhere / DRAWS).write_text("centralization\n0.1\n", encoding="utf-8")
    assert find_file(DRAWS).read_bytes() != (ROOT / DRAWS).read_bytes()
    assert points_from("draws", DRAWS).values.tolist() == [[0.1]]


def test_an_absolute_path_is_itself(elsewhere):
    assert find_file(str(elsewhere)) == elsewhere


@pytest.mark.parametrize("file", ["nowhere/draws.csv", "d" * 300, "~nobody_of_this_name/draws.csv", "a\0b"])
def test_a_file_that_is_nowhere_is_refused_by_the_name_that_was_given(file):
    assert str(find_file(file)) == file
    with pytest.raises(ConfigError, match=r"^draws: ") as refused:
        points_from("draws", file)
    assert repr(file)[1:-1] in str(refused.value) and str(ROOT) not in str(refused.value)


def test_the_package_lies_in_the_checkout_from_which_this_runs():
    assert is_checkout()
    assert ROOT / "sim" == PACKAGE
