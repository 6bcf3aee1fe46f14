"""A calibration finds what made a record, goes on where it was killed, and says what the record did not tell."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from experiments.calibrate import __main__ as calibrate
from sim.analysis.abc import Population, populations
from sim.calibration import procedure
from sim.calibration import targets as the_targets
from sim.calibration.predictive import FRESH, predictive_table
from sim.calibration.records import COUNTS, made
from sim.calibration.space import records_at
from sim.calibration.targets import UNANSWERED_COUNTS_AS, check_independent, distance, targets
from sim.configuration import composed
from sim.params import ConfigError
from sim.settings import settings_from

SMALL = ("particles=40", "pilot=200", "populations=3", "draws=20", "least_accepted=0.02", "predictive=40")
TABLES = ("posterior", "pairs", "draws", "targets", "populations")


def configured(tmp_path, *overrides):
    return composed("calibrate", [f"output={tmp_path}", *SMALL, *overrides])[0]


def windows_of(tmp_path, *overrides):
    return calibrate.calibration_of(configured(tmp_path, *overrides)).windows


def test_every_target_has_rows_and_an_error():
    for target in targets():
        assert target.rows
        assert target.error > 0


OVERLAPPING = [
    ("early_2021_attacks", "'early_2021_attacks' cannot be fitted beside what 'quiet_attacks' was fitted to"),
    ("jusoor_2021", "'jusoor_2021' cannot be fitted beside what 'sohr_2021' was fitted to"),
    ("quiet_attacks", "'quiet_attacks' cannot be fitted beside what 'quiet_attacks' was fitted to"),
    ("erly_2021_attacks", "rows: the record has no 'erly_2021_attacks'; did you mean 'early_2021_attacks'?"),
]


@pytest.mark.parametrize(("row", "line"), OVERLAPPING, ids=[row for row, _ in OVERLAPPING])
def test_a_target_that_counts_what_another_one_counts_is_refused_before_anything_is_fitted(
    row, line, tmp_path, monkeypatch
):
    usual = the_targets._targets()
    monkeypatch.setattr(the_targets, "_targets", lambda: (*usual, replace(usual[0], rows=(row,))))
    with pytest.raises(ConfigError) as refusal:
        calibrate.check(configured(tmp_path))
    assert line in str(refusal.value) and "\n" not in str(refusal.value)


def test_rows_of_one_target_count_different_things_too():
    wide = replace(targets()[0], rows=("quiet_attacks", "indirect_fire_2022"))
    with pytest.raises(ConfigError, match="'indirect_fire_2022' cannot be fitted beside"):
        check_independent([wide])


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


def test_that_nobody_answered_is_an_observation_like_a_lag():
    target = next(target for target in targets() if target.column == "us_lag")
    silent = replace(target, observed=np.nan)
    records = np.zeros((2, len(COUNTS)))
    records[:, COUNTS.index("us_lag")] = [np.nan, 3.0]
    assert silent.distances(records).tolist() == [0.0, target.distances(records)[0]]
    assert target.distances(records)[0] == UNANSWERED_COUNTS_AS


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


def test_both_windows_live_by_the_rules_that_are_asked_for(tmp_path):
    other = configured(
        tmp_path, "rules.severity.rung_factor=3", "rules.policy.hawks=0.1", "roster.militias.badr.fervor=0.9"
    )
    lived = calibrate.calibration_of(other).windows
    for settings in (lived.quiet, lived.killing):
        assert settings.point[0]["severity"]["rung_factor"] == 3.0
    assert [settings.point[0]["policy"]["hawks"] for settings in (lived.quiet, lived.killing)] == [0.1, 0.8]
    assert lived.killing.cast.world["actors"].tobytes() != windows_of(tmp_path).killing.cast.world["actors"].tobytes()
    assert calibrate.folder_of(other) != calibrate.folder_of(configured(tmp_path))


def test_as_configured_the_killing_is_the_scenario_that_it_names(tmp_path):
    scenario = settings_from(composed("batch", ["scenario=soleimani_2020", "rules=default"])[0])
    lived = windows_of(tmp_path).killing
    assert lived.point.tobytes() == scenario.point.tobytes()
    assert lived.cast.world.tobytes() == scenario.cast.world.tobytes()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("soleimani", "killing: unknown scenario 'soleimani'; did you mean 'soleimani_2020'?"),
        ("generic", "killing: unknown scenario 'generic'"),
        ("baseline", "killing: 'baseline' scripts nothing that could be answered."),
    ],
)
def test_a_killing_that_cannot_be_is_refused_by_name(tmp_path, name, message):
    with pytest.raises(ConfigError) as refusal:
        calibrate.check(configured(tmp_path, f"killing={name}"))
    assert message in str(refusal.value)


def test_a_calibration_leaves_its_posterior_and_draws_within_the_priors(tmp_path, capsys):
    config = configured(tmp_path)
    calibrate.run(config)
    folder = calibrate.folder_of(config)
    table, drawn = pd.read_csv(folder / "posterior.csv"), pd.read_csv(folder / "draws.csv", index_col="draw")
    assert len(drawn) == 20
    assert list(drawn.columns) == [f"rules.{name}" for name in table.parameter]
    assert set(table.parameter) == set(config["priors"])
    for row in table.itertuples():
        assert row.prior_low <= row.low <= row.mean <= row.high <= row.prior_high
        assert drawn[f"rules.{row.parameter}"].between(row.prior_low, row.prior_high).all()
    said = capsys.readouterr().out
    assert "told by the record" in said
    assert set(table.informed) <= {"informed", "weakly", "not at all"}
    assert {file.suffix for file in folder.glob("posterior.*")} == {".csv", ".png", ".svg"}
    assert not folder.with_name(f"{folder.name}.parts").exists()


def test_how_it_went_is_a_row_a_population_and_the_tolerance_falls(tmp_path):
    config = configured(tmp_path)
    calibrate.run(config)
    table = pd.read_csv(calibrate.folder_of(config) / "populations.csv")
    assert table.population.tolist() == [1, 2, 3]
    assert (np.diff(table.tolerance) < 0).all()
    assert table.simulated.iloc[0] == 200
    assert np.diff(table.simulated).tolist() == table.proposed.tolist()[1:]
    np.testing.assert_allclose(table.accepted * table.proposed, 40, rtol=1e-4)
    assert (table.effective <= 40 + 1e-9).all()


def test_each_target_stands_beside_new_records_at_posterior_prior_and_defaults(tmp_path):
    asked = calibrate.calibration_of(configured(tmp_path))
    last = Population(np.tile(asked.defaults, (30, 1)), np.full(30, 1 / 30), np.zeros(30), 1.0, 30, 30)
    table = predictive_table(asked, last, 30).set_index(["made_at", "target"])
    fitted = {target.column: target for target in targets()}
    assert set(table.index) == {(made_at, name) for made_at in ("posterior", "prior", "default") for name in fitted}
    numbers = ["unanswered", "q05", "median", "q95", "below"]
    pd.testing.assert_frame_equal(table.loc["posterior", numbers], table.loc["default", numbers])
    assert not table.loc["prior", numbers].equals(table.loc["default", numbers])
    new = asked.records(np.tile(asked.defaults, (30, 1)), FRESH)[:, COUNTS.index("attacks")]
    row = table.loc["default", "attacks"]
    assert row["median"] == np.median(new)
    assert row["observed"] == fitted["attacks"].observed
    assert row["below"] == np.mean(new < row["observed"]) + 0.5 * np.mean(new == row["observed"])


def test_killed_between_two_populations_it_goes_on_and_leaves_the_same_bytes(tmp_path, monkeypatch):
    whole = configured(tmp_path / "whole")
    calibrate.run(whole)

    def one_population(*arguments):
        yield next(populations(*arguments))
        raise KeyboardInterrupt

    broken = configured(tmp_path / "broken")
    monkeypatch.setattr(procedure, "populations", one_population)
    with pytest.raises(KeyboardInterrupt):
        calibrate.run(broken)
    monkeypatch.undo()
    assert not calibrate.folder_of(broken).exists()
    calibrate.run(broken)
    for name in (*(f"{table}.csv" for table in TABLES), "posterior.png", "posterior.svg"):
        assert (calibrate.folder_of(whole) / name).read_bytes() == (calibrate.folder_of(broken) / name).read_bytes()
