"""A sweep leaves its tables, each point with the histories of its batch, whatever the parts and the threads."""

import json

import numpy as np
import pandas as pd
import pytest
import yaml

from experiments.machinery import store
from experiments.sweep import __main__ as sweep
from experiments.sweep import job
from sim import simulate
from tests.experiments.sweep.plan import HISTORIES, PLAN, POINTS, configured, only_results, table, written


def test_a_sweep_leaves_its_tables_and_what_made_them_and_nothing_else(whole):
    config, _ = whole
    folder = sweep.folder_of(config)
    assert {f.name for f in folder.iterdir()} == {sweep.TABLE, sweep.POINTS, "config.yaml", "manifest.json"}
    assert only_results(config)
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["points"] == POINTS
    digests = np.array([int(d, 16) for d in table(config).digest], np.uint64)
    assert manifest["results_digest"] == store.results_digest(digests)
    assert yaml.safe_load((folder / "config.yaml").read_text()) == sweep.science_of(config)


def test_each_point_holds_the_histories_that_a_batch_of_it_has(whole):
    frame = table(whole[0])
    assert frame.columns[0] == "point"
    assert frame.point.tolist() == np.repeat(np.arange(POINTS), HISTORIES).tolist()
    assert frame.history.tolist() == list(range(HISTORIES)) * POINTS
    expected = [(c, p) for c in (0, 0.5, 1) for p in (0.2, 0.9)]
    for point in (0, 3, 4):
        level, pressure = expected[point]
        alone = simulate(f"centralization={level}", f"rules.policy.pressure={pressure}", *PLAN[:2]).histories
        mine = frame[frame.point == point].drop(columns="point").reset_index(drop=True)
        pd.testing.assert_frame_equal(mine, alone)


def test_the_table_of_points_says_what_varies_and_what_came_out(whole):
    config, _ = whole
    frame, points = table(config), pd.read_csv(sweep.folder_of(config) / sweep.POINTS)
    assert points.point.tolist() == list(range(POINTS))
    assert points.centralization.tolist() == [0, 0, 0.5, 0.5, 1, 1]
    assert points["rules.policy.pressure"].tolist() == [0.2, 0.9] * 3
    assert points.war.to_numpy() == pytest.approx(frame.groupby("point").war.mean().to_numpy())


@pytest.mark.parametrize(
    ("rows", "pieces"), [(5, 36), (20, 12), (30, 6), (40, 6), (70, 3), (10**6, 1)], ids=lambda value: str(value)
)
def test_a_part_holds_whole_points_or_a_piece_of_one_and_all_parts_hold_everything_once(rows, pieces, monkeypatch):
    monkeypatch.setattr(job, "ROWS", rows)
    held = np.zeros((POINTS, HISTORIES), int)
    cut = list(job.pieces_of(POINTS, HISTORIES))
    for first, last, begin, end in cut:
        held[first:last, begin:end] += 1
        assert (last - first) * (end - begin) <= rows
        assert last - first == 1 or (begin, end) == (0, HISTORIES)
    assert (held == 1).all() and len(cut) == pieces


@pytest.mark.parametrize("rows", [20, 70, 10**6])
def test_it_is_the_same_histories_whatever_the_parts(rows, whole, tmp_path, monkeypatch):
    monkeypatch.setattr(job, "ROWS", rows)
    config = configured(tmp_path)
    sweep.run(config)
    pd.testing.assert_frame_equal(table(config), table(whole[0]))
    assert written(config)[1] == whole[1][1]


# the same bytes


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_it_is_the_same_bytes_in_any_number_of_threads(threads, whole, tmp_path):
    config = configured(tmp_path, f"ensemble.threads={threads}", f"ensemble.chunk={5 * threads}")
    sweep.run(config)
    assert written(config) == whole[1]


def test_points_with_random_numbers_of_their_own_live_other_histories(whole, tmp_path, monkeypatch):
    """The same point twice: the same histories with common random numbers, others with its own."""
    twice = ("design.parameters.centralization=[0.5,0.5]", "design.parameters.rules.policy.pressure=[0.2]")
    frames = {}
    for common in ("true", "false"):
        config = configured(tmp_path, *twice, f"design.common_random_numbers={common}")
        sweep.run(config)
        frames[common] = [mine.digest.tolist() for _, mine in table(config).groupby("point")]
    assert frames["true"][0] == frames["true"][1] == frames["false"][0]
    assert not set(frames["false"][0]) & set(frames["false"][1])


@pytest.mark.parametrize("rows", [20, 70, 10**6])
def test_random_numbers_of_their_own_are_the_same_whatever_the_parts(rows, tmp_path, monkeypatch):
    own = configured(tmp_path / "one", "design.common_random_numbers=false")
    sweep.run(own)
    monkeypatch.setattr(job, "ROWS", rows)
    again = configured(tmp_path / "other", "design.common_random_numbers=false", "ensemble.threads=2")
    sweep.run(again)
    pd.testing.assert_frame_equal(table(again), table(own))
    assert table(own).history.tolist() == list(range(POINTS * HISTORIES))
