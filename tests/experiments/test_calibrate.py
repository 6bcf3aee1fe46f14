"""A calibration finds what made a record, goes on where it was killed, and says what the record did not tell."""

import numpy as np
import pandas as pd
import pytest

from experiments import calibrate
from sim.analysis.abc import populations
from sim.calibration.records import COUNTS, made
from sim.calibration.space import prior_from, records_at, space_from
from sim.calibration.targets import distance, targets
from sim.configuration import composed
from sim.evidence.rates import check_apart
from sim.evidence.record import the_record
from sim.params import ConfigError

SMALL = ("particles=40", "pilot=200", "populations=3", "draws=20", "least_accepted=0.02")


def configured(tmp_path, *overrides):
    return composed("calibrate", [f"output={tmp_path}", *SMALL, *overrides])[0]


def test_every_target_comes_from_rows_of_the_record():
    rates = the_record().rates
    for target in targets():
        assert target.rows
        assert target.error > 0
        assert all(row in rates or row == "response_to" for row in target.rows)


def test_no_target_counts_what_another_one_counts():
    listed = [[the_record().rates[row] for row in target.rows if row in the_record().rates] for target in targets()]
    for k, fitted in enumerate(listed):
        for other in listed[k + 1 :]:
            check_apart(fitted, other)


def test_a_made_record_that_is_the_record_is_at_no_distance():
    record = np.array([[np.nan] * len(COUNTS)])
    for target in targets():
        record[0, COUNTS.index(target.column)] = target.observed
    assert distance(record, targets())[0] == pytest.approx(0.0)
    further = record.copy()
    further[0, 0] *= 2
    assert distance(further, targets())[0] > 0.5


def test_a_record_without_an_answer_is_not_a_near_one():
    record = np.array([[target.observed for target in targets()] + [0.0]])
    silent = record.copy()
    silent[0, COUNTS.index("us_lag")] = np.nan
    assert distance(silent, targets())[0] > distance(record, targets())[0]


def test_made_records_follow_their_parameters(tmp_path):
    asked = calibrate.calibration_of(configured(tmp_path))
    low, high = np.full((40, len(asked.space)), 0.5), np.full((40, len(asked.space)), 0.5)
    names = [prior.name for prior in asked.space]
    for name in ("occasions.militia", "interdiction.occasions", "planning.patron"):
        low[:, names.index(name)], high[:, names.index(name)] = 0.05, 0.95
    quiet, busy = asked.records(low, 0), asked.records(high, 0)
    for column in ("attacks", "israeli_strikes", "patron_lag"):
        k = COUNTS.index(column)
        assert np.nanmean(busy[:, k]) > 1.5 * np.nanmean(quiet[:, k]), column


def test_made_records_are_the_same_whatever_the_threads_and_batches(tmp_path):
    asked = calibrate.calibration_of(configured(tmp_path, "ensemble.threads=1"))
    cube = np.full((6, len(asked.space)), 0.4)
    whole = asked.records(cube, 10)
    two = calibrate.calibration_of(configured(tmp_path, "ensemble.threads=2")).windows
    points = [records_at(settings.point, asked.space, cube[:3]) for settings in (two.quiet, two.killing)]
    assert made(two, *points, 10).tobytes() == whole[:3].tobytes()


def test_a_prior_reaches_both_its_ends():
    prior = prior_from("planning.us", {"low": 0.5, "high": 2.0, "scale": "log"})
    np.testing.assert_allclose(prior.value(np.array([0.0, 0.5, 1.0])), [0.5, 1.0, 2.0])
    assert prior.unit(1.0) == pytest.approx(0.5)


def test_a_calibration_leaves_its_posterior_and_draws_within_the_priors(tmp_path, capsys):
    config = configured(tmp_path)
    calibrate.run(config)
    folder = calibrate.folder_of(config)
    table, drawn = pd.read_csv(folder / "posterior.csv"), pd.read_csv(folder / "draws.csv", index_col="draw")
    assert len(drawn) == 20
    assert list(drawn.columns) == list(table.parameter) == list(config["priors"])
    for row in table.itertuples():
        assert row.prior_low <= row.low <= row.mean <= row.high <= row.prior_high
        assert drawn[row.parameter].between(row.prior_low, row.prior_high).all()
    said = capsys.readouterr().out
    assert "told by the record" in said
    assert not folder.with_name(f"{folder.name}.parts").exists()


def test_killed_between_two_populations_it_goes_on_and_leaves_the_same_bytes(tmp_path, monkeypatch):
    whole = configured(tmp_path / "whole")
    calibrate.run(whole)

    def one_population(*arguments):
        yield next(populations(*arguments))
        raise KeyboardInterrupt

    broken = configured(tmp_path / "broken")
    monkeypatch.setattr(calibrate, "populations", one_population)
    with pytest.raises(KeyboardInterrupt):
        calibrate.run(broken)
    monkeypatch.undo()
    assert not calibrate.folder_of(broken).exists()
    calibrate.run(broken)
    for name in ("posterior.csv", "draws.csv"):
        assert (calibrate.folder_of(whole) / name).read_bytes() == (calibrate.folder_of(broken) / name).read_bytes()


REFUSED = [
    ({"planing.us": {"low": 1, "high": 2}}, "unknown key 'planing'; did you mean 'planning'?"),
    ({"planning.usa": {"low": 1, "high": 2}}, "unknown key 'usa'; did you mean 'us'?"),
    ({"planning.us": {"low": 2, "high": 1}}, "priors.planning.us: from 2 to 1 is no range on a linear scale."),
    ({"planning.us": {"low": 0, "high": 1, "scale": "log"}}, "from 0 to 1 is no range on a log scale."),
    ({"planning.us": {"low": 0, "high": 99}}, "priors.planning.us.high: 99 is not a number between 0 and 60."),
    ({"planning.us": {"low": 0}}, "priors.planning.us.high: None is not a number"),
    ({}, "priors: nothing to calibrate"),
]


@pytest.mark.parametrize(("priors", "message"), REFUSED)
def test_priors_that_cannot_be_are_refused_by_name(priors, message):
    with pytest.raises(ConfigError) as refusal:
        space_from(priors)
    assert message in str(refusal.value)
