"""The check of the calibration: synthetic records with a known truth, each replicate with chance of its own."""

import numpy as np
import pandas as pd
import pytest

from experiments import calibration_check
from experiments.calibrate import __main__ as calibrate
from sim.analysis.abc import Population
from sim.analysis.ranks import p_value
from sim.calibration import procedure
from sim.calibration.records import COUNTS
from sim.calibration.synthetic import APART, calibration_table, in_own_units, on_a_record, rank_among, replicate
from sim.calibration.targets import distance
from sim.configuration import composed
from sim.params import ConfigError

SMALL = ("replicates=20", "particles=20", "pilot=40", "populations=2", "least_accepted=0.05")


def configured(tmp_path, *overrides):
    return composed("calibration_check", [f"output={tmp_path}", *SMALL, *overrides])[0]


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    return calibration_check.check(configured(tmp_path_factory.mktemp("check")))[0]


def test_priors_targets_and_windows_are_those_of_the_calibration(asked):
    other = calibrate.calibration_of(composed("calibrate", [])[0])
    assert asked.space == other.space
    assert asked.fitted == other.fitted
    for mine, theirs in ((asked.windows.quiet, other.windows.quiet), (asked.windows.killing, other.windows.killing)):
        assert mine.point.tobytes() == theirs.point.tobytes()
        assert mine.days == theirs.days


def test_a_synthetic_record_is_made_at_its_truth_and_is_the_target(asked):
    own, truth = on_a_record(asked, 3)
    record = own.records(truth[None], APART - 1)
    assert distance(record, own.fitted)[0] == 0.0
    assert [target.observed for target in own.fitted] != [target.observed for target in asked.fitted]
    assert [target.error for target in own.fitted] == [target.error for target in asked.fitted]


def test_truths_proposals_and_histories_of_replicates_are_apart(asked, monkeypatch):
    lived = []

    def made(windows, quiet, killing, first):
        lived.append(range(first, first + len(quiet)))
        return np.zeros((len(quiet), len(COUNTS)))

    monkeypatch.setattr(procedure, "made", made)
    found = [on_a_record(asked, number) for number in range(3)]
    for own, _ in found:
        own.records(np.zeros((40, len(asked.space))), 0)
        own.records(np.zeros((40, len(asked.space))), 40)
    numbers = [number for block in lived for number in block]
    assert len(set(numbers)) == len(numbers)
    assert len({own.seed for own, _ in found}) == 3
    assert len({truth.tobytes() for _, truth in found}) == 3


def test_a_posterior_around_the_truth_covers_it_and_one_beside_it_does_not(asked, monkeypatch):
    _, truth = on_a_record(asked, 0)
    around = np.linspace(-0.01, 0.01, 21)[:, None] + truth
    for shift, share, covered in ((0.0, 0.5, True), (0.1, 0.0, False), (-0.1, 1.0, False)):
        last = Population(around + shift, np.full(21, 1 / 21), np.zeros(21), 1.0, 21, 21)
        monkeypatch.setattr(procedure, "populations", lambda *arguments, last=last: iter([last]))
        table = replicate(asked, 0, lambda number: None)
        np.testing.assert_allclose(table["rank"], share, atol=1 / 21)
        assert (table.covered_90 == covered).all()
        assert (table.covered_50 == covered).all()


def test_ranks_among_few_particles_of_the_right_posterior_are_even():
    rng = np.random.default_rng(2)
    last = [Population(rng.random((8, 1)), np.full(8, 1 / 8), np.zeros(8), 1.0, 8, 8) for _ in range(400)]
    found = [rank_among(population, rng.random(1), rng)[0] for population in last]
    assert p_value(np.array(found)) > 0.05


def test_the_table_counts_coverage_and_sees_ranks_that_are_not_even(asked):
    rng = np.random.default_rng(7)
    rows = [
        {"replicate": r, "parameter": k, "truth": truth, "mean": truth if k == 0 else rng.random(), "rank": rank,
         "covered_50": r < 50, "covered_90": r < 90, "contraction": 0.25}
        for r in range(100)
        for k, truth, rank in ((0, rng.random(), rng.beta(4, 4)), (1, rng.random(), rng.random()))
    ]  # fmt: skip
    told, untold = calibration_table(pd.DataFrame(rows), asked.space).itertuples()
    assert told.p_holm < 0.01 < 0.05 < untold.p_holm
    assert (told.coverage_50, told.coverage_90) == (0.5, 0.9)
    assert told.coverage_90_low < 0.9 < told.coverage_90_high
    assert told.recovery == pytest.approx(1.0)
    assert abs(untold.recovery) < 0.4


def test_ranks_are_written_in_the_units_of_the_parameters(asked):
    columns = ("truth", "mean", "low_50", "high_50", "low_90", "high_90")
    ends = pd.DataFrame(
        [{"parameter": 0, **dict.fromkeys(columns, 0.0)}, {"parameter": 1, **dict.fromkeys(columns, 1.0)}]
    )
    table = in_own_units(ends, asked.space)
    assert table.parameter.tolist() == [asked.space[0].name, asked.space[1].name]
    np.testing.assert_allclose(table.truth, [asked.space[0].low, asked.space[1].high])
    np.testing.assert_allclose(table.low_90, table.truth)


def test_killed_between_two_replicates_it_goes_on_and_leaves_the_same_bytes_in_other_threads(tmp_path, monkeypatch):
    whole = configured(tmp_path / "whole", "ensemble.threads=1")
    calibration_check.run(whole)
    broken = configured(tmp_path / "broken", "ensemble.threads=2")

    def killed(asked, number, progress):
        if number == 7:
            raise KeyboardInterrupt
        return replicate(asked, number, progress)

    monkeypatch.setattr(calibration_check, "replicate", killed)
    with pytest.raises(KeyboardInterrupt):
        calibration_check.run(broken)
    assert not calibration_check.folder_of(broken).exists()
    monkeypatch.undo()
    calibration_check.run(broken)
    folders = [calibration_check.folder_of(config) for config in (whole, broken)]
    assert folders[0].name == folders[1].name
    for name in ("ranks.csv", "calibration.csv", "ranks.png", "ranks.svg", "recovery.png", "recovery.svg"):
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes(), name
    table = pd.read_csv(folders[0] / "ranks.csv")
    assert len(table) == 20 * len(whole["priors"])
    assert table["rank"].between(0.0, 1.0).all()


@pytest.mark.parametrize("override", ["replicates=5", "replicates=2.5", "particles=3", "killing=generic"])
def test_what_cannot_be_is_refused(tmp_path, override):
    with pytest.raises(ConfigError):
        calibration_check.check(configured(tmp_path, override))
    assert not list(tmp_path.iterdir())
