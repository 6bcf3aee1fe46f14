"""A point that fails is told, and all is there once it does not fail."""

import pandas as pd
import pytest

from experiments.sweep import __main__ as sweep
from experiments.sweep import job, running
from tests.experiments.sweep.plan import ONE_A_PART, commanded, complete_parts, configured, only_results, table, written


@pytest.fixture
def cursed(monkeypatch):
    """Points that cannot be run, until the curse is lifted."""
    lived, which = running.lived, {3}

    def failing(job, records, points, begin, end):
        if which & set(points.tolist()):
            raise RuntimeError("the point, is cursed")
        return lived(job, records, points, begin, end)

    monkeypatch.setattr(running, "lived", failing)
    return which


@pytest.mark.parametrize("rows", [20, ONE_A_PART, 70, 10**6])
def test_a_point_that_fails_is_told_the_rest_is_there_and_all_is_once_it_does_not_fail(
    rows, whole, cursed, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(job, "ROWS", rows)
    config = configured(tmp_path)
    folder = sweep.folder_of(config)
    status, errors = commanded(monkeypatch, capsys, tmp_path)
    failures = pd.read_csv(folder / sweep.FAILURES)
    assert status == 3
    assert len(errors) == 1 and errors[0].startswith("error: ")
    assert "RuntimeError" in errors[0]
    assert errors[0].endswith(f"see {folder / sweep.FAILURES}")
    assert failures.columns.tolist() == ["part", "point", "error"]
    assert set(failures.point) == {3}
    assert set(failures.error) == {"RuntimeError: the point, is cursed"}
    everything = table(whole[0])
    pd.testing.assert_frame_equal(table(config), everything[everything.point != 3].reset_index(drop=True))
    assert pd.read_csv(folder / sweep.POINTS).point.tolist() == [0, 1, 2, 4, 5]
    assert len(complete_parts(config)) == len(sweep.job_of(config).pieces) - failures.part.nunique()
    cursed.clear()
    assert commanded(monkeypatch, capsys, tmp_path) == (0, [])
    pd.testing.assert_frame_equal(table(config), everything)
    assert written(config)[1] == whole[1][1]
    if rows == ONE_A_PART:
        assert written(config) == whole[1]
    assert not (folder / sweep.FAILURES).exists()
    assert only_results(config)


def test_every_point_that_fails_is_told(cursed, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(job, "ROWS", 70)
    cursed |= {0, 1}
    status, _ = commanded(monkeypatch, capsys, tmp_path)
    config = configured(tmp_path)
    failures = pd.read_csv(sweep.folder_of(config) / sweep.FAILURES)
    assert status == 3
    assert failures[["part", "point"]].to_numpy().tolist() == [[0, 0], [0, 1], [1, 3]]
    assert sorted(set(table(config).point)) == [2, 4, 5]


def test_points_that_only_fail_together_are_run_one_by_one(whole, tmp_path, monkeypatch):
    monkeypatch.setattr(job, "ROWS", 70)
    plain = configured(tmp_path / "plain")
    sweep.run(plain)
    lived = running.lived

    def narrow(job, records, points, begin, end):
        if len(points) > 1:
            raise MemoryError
        return lived(job, records, points, begin, end)

    monkeypatch.setattr(running, "lived", narrow)
    config = configured(tmp_path / "narrow")
    sweep.run(config)
    assert written(config) == written(plain)
