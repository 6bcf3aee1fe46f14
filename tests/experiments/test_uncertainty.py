"""The study of uncertainty: its layers are what they say, its result does not hang on how it was run, refusals."""

import json

import numpy as np
import pandas as pd
import pytest
import yaml

from experiments.uncertainty import __main__ as uncertainty
from experiments.uncertainty.layers import thinned
from sim.analysis.uncertainty import JUDGEMENT, RECORD, SAMPLING
from sim.configuration import composed
from sim.design import design_from
from sim.params import ConfigError

OVERRIDES = ("curve_levels=3", "draws=4", "ensemble.histories=6", "ensemble.years=1.5",
             "calibrations.2=null", "calibrations.5=null")  # fmt: skip
COLUMNS = "draw,rules.planning.us,rules.measured_retaliation.us_nats,rules.interdiction.occasions\n"
TABLES = {"table", "shares", "contrasts", "shapes", "drivers", "draws", "points"}


def drawn(folder, rows=8, seed=1, columns=COLUMNS):
    """A file of draws."""
    values = np.random.default_rng(seed).uniform((0.5, 3, 0.1), (3, 8, 0.5), (rows, 3))
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{k},{a:.6g},{b:.6g},{c:.6g}\n" for k, (a, b, c) in enumerate(values)]
    (folder / "draws.csv").write_text(columns + "".join(lines))
    return folder / "draws.csv"


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    room = tmp_path_factory.mktemp("calibrations")
    return {4: drawn(room / "4"), 3: drawn(room / "3", seed=2)}


def configured(output, files, *overrides):
    calibrations = [f"calibrations.{base}={path}" for base, path in files.items()]
    return composed("uncertainty", [f"output={output}", *OVERRIDES, *calibrations, *overrides])[0]


@pytest.fixture(scope="module")
def finished(files, tmp_path_factory):
    config = configured(tmp_path_factory.mktemp("whole"), files)
    uncertainty.run(config)
    return config


def read(config, name):
    return pd.read_csv(uncertainty.folder_of(config) / f"{name}.csv")


def written(config):
    """The bytes of what a run leaves, but for when and where it was run."""
    files = sorted(uncertainty.folder_of(config).iterdir())
    return {file.name: file.read_bytes() for file in files if file.suffix in (".csv", ".png", ".svg")}


def test_it_leaves_its_tables_its_figure_and_no_parts(finished):
    names = {file.name for file in uncertainty.folder_of(finished).iterdir()}
    pictures = {"uncertainty.png", "uncertainty.svg", "config.yaml", "manifest.json"}
    assert names == {f"{name}.csv" for name in TABLES} | pictures
    assert not uncertainty.room_of(finished).exists()
    made = json.loads((uncertainty.folder_of(finished) / "manifest.json").read_text())
    assert set(made["draws"]) == {"4", "3"} and len(made["results_digest"]) == 16


def test_every_layer_is_lived_at_every_level(finished):
    table = read(finished, "table")
    layers = [(SAMPLING, 4), (RECORD, 4), (JUDGEMENT, 4), (RECORD, 3)]
    assert list(table.groupby(["layer", "severity_base"], sort=False).groups) == layers
    assert (table.groupby(["layer", "severity_base"]).size() == 3 * 3).all()
    draws = read(finished, "draws")
    assert len(draws) == len(layers) * 3 * 4 and (draws.n == 6).all()
    again = draws.groupby(["layer", "severity_base", "centralization"])["any"].sum() / (4 * 6)
    mean = table[table.outcome == "any"].set_index(["layer", "severity_base", "centralization"])["mean"]
    pd.testing.assert_series_equal(again, mean.sort_index(), check_names=False, rtol=1e-5)


def test_points_are_draws_of_the_posteriors_and_judgement_is_added_to_them(finished, files):
    points = read(finished, "points").set_index(["layer", "severity_base"])
    fitted = [name for name in COLUMNS.strip().split(",") if name != "draw"]
    for base, file in files.items():
        given = pd.read_csv(file)[fitted].iloc[::2]
        np.testing.assert_allclose(points.loc[RECORD, base][fitted], given, rtol=1e-5)
    np.testing.assert_allclose(points.loc[JUDGEMENT, 4][fitted], points.loc[RECORD, 4][fitted])
    judged = points.columns.drop(["draw", *fitted])
    twelve = composed("sweep", ["design=twelve"])[0]
    bounds = dict(zip(design_from(twelve).names, design_from(twelve).bounds, strict=True))
    assert set(judged) == set(bounds) - set(fitted) - {"centralization", "rules.severity.rung_factor"}
    assert points.loc[[(SAMPLING, 4), (RECORD, 4), (RECORD, 3)], judged].isna().all(axis=None)
    for name in judged:
        low, high = bounds[name]
        strata = np.floor((points.loc[JUDGEMENT, 4][name] - low) / (high - low) * 4)
        assert sorted(strata) == [0, 1, 2, 3], name


def test_records_take_each_draw_its_base_and_the_level(finished):
    asked = uncertainty.asked_of(finished)
    for sample in asked.samples:
        records = sample.records(asked.settings, 0.3)
        assert (records["severity"]["rung_factor"] == sample.base).all()
        assert (records["centralization"]["level"] == 0.3).all()
        for column, name in enumerate(sample.names):
            _, mechanism, parameter = name.split(".")
            assert (records[mechanism][parameter] == sample.values[:, column]).all()
    assert (asked.samples[0].records(asked.settings, 0.5) == asked.settings.point[0]).all()


def test_draws_have_histories_of_their_own_which_are_the_same_in_every_layer_and_at_every_level(files, tmp_path):
    still = {base: drawn(tmp_path / str(base), columns=COLUMNS) for base in files}
    asked = uncertainty.asked_of(configured(tmp_path, still))
    digests = uncertainty.lived(asked, 0, int)["digest"].to_numpy().reshape(4, 6)
    assert len(np.unique(digests)) == 24
    moved = uncertainty.asked_of(configured(tmp_path, still, "draws=2", "ensemble.histories=12"))
    assert (uncertainty.lived(moved, 0, int)["digest"].to_numpy() == digests.ravel()).all()


def test_the_same_bytes_whatever_the_threads(finished, files, tmp_path):
    for threads in (1, 2):
        other = configured(tmp_path / str(threads), files, f"ensemble.threads={threads}", "ensemble.chunk=5")
        uncertainty.run(other)
        assert written(other) == written(finished)


def test_killed_it_goes_on_and_leaves_the_same_bytes(finished, files, tmp_path, monkeypatch):
    config = configured(tmp_path, files)
    lived = uncertainty.lived

    def killed(asked, k, progress):
        if k == 5:
            raise KeyboardInterrupt
        return lived(asked, k, progress)

    monkeypatch.setattr(uncertainty, "lived", killed)
    with pytest.raises(KeyboardInterrupt):
        uncertainty.run(config)
    assert not uncertainty.folder_of(config).exists()
    begun = []
    monkeypatch.setattr(uncertainty, "lived", lambda asked, k, progress: begun.append(k) or lived(asked, k, progress))
    uncertainty.run(config)
    assert begun == list(range(5, 12))
    assert written(config) == written(finished)


def test_parts_of_other_draws_are_not_gone_on_with(files, tmp_path, monkeypatch):
    mine = {4: drawn(tmp_path / "4"), 3: files[3]}
    config = configured(tmp_path, mine)

    def killed(asked, kept):
        kept.write(0, uncertainty.lived(asked, 0, int))
        raise KeyboardInterrupt

    monkeypatch.setattr(uncertainty, "run_parts", killed)
    with pytest.raises(KeyboardInterrupt):
        uncertainty.run(config)
    begun = uncertainty.room_of(config)
    assert begun.is_dir()
    drawn(tmp_path / "4", seed=9)
    assert uncertainty.room_of(config) != begun


def test_what_came_out_is_said(files, tmp_path, capsys):
    uncertainty.run(configured(tmp_path, files, "ensemble.years=0.05"))
    said = capsys.readouterr().out
    assert "4 layers x 3 levels x 4 draws x 6 histories" in said
    assert "Of the variance of the frequency of any war at severity base 4" in said
    assert "the choice of base does not turn the direction of the curve: it falls at none, rises at none." in said


def test_rows_are_taken_evenly():
    assert thinned(np.arange(10), 5).tolist() == [0, 2, 4, 6, 8]
    assert thinned(np.arange(7), 7).tolist() == list(range(7))
    assert thinned(np.arange(200), 3).tolist() == [0, 66, 133]


REFUSED = [
    ("curve_levels=4", "curve_levels: 4 has no middle level"),
    ("draws=1", "draws: 1 is not a number between 2"),
    ("draws=9", "calibrations.4: has 8 draws; draws=9 asks for more."),
    ("fresh=perhaps", "fresh: 'perhaps' is neither true nor false."),
    ("ensemble.histories=1", "ensemble.histories: 1 a draw says nothing about its sampling"),
    ("ensemble.until_half_width=0.01", "ensemble.until_half_width: 0.01 is for a batch or a sweep"),
    ("judged=twleve", "design: unknown 'twleve'; did you mean 'twelve'?"),
    ("judged=posterior", "judged: no parameter of 'posterior' is left that is not calibrated."),
    ("calibrations.4=null", "calibrations: none at the severity base of the configuration, 4."),
    ("rules.severity.rung_factor=2.5", "calibrations: none at the severity base of the configuration, 2.5."),
    ("calibrations.5=nothing.csv", "calibrations.5: 'nothing.csv' cannot be read (No such file"),
]


@pytest.mark.parametrize(("override", "message"), REFUSED)
def test_what_cannot_be_is_refused_by_name_before_anything_is_written(tmp_path, files, override, message):
    config = configured(tmp_path / "out", files, override)
    with pytest.raises(ConfigError) as refusal:
        uncertainty.check(config)
    assert message in str(refusal.value)
    assert not (tmp_path / "out").exists()


def test_a_key_that_is_no_severity_base_is_refused(tmp_path, files):
    config = configured(tmp_path, files)
    for key in ("main", "0.1", "nan"):
        config["calibrations"] = {"4": str(files[4]), key: str(files[3])}
        with pytest.raises(ConfigError, match=f"calibrations: '{key}' is no severity base, a number between"):
            uncertainty.check(config)


def test_draws_of_the_wrong_calibration_are_refused(tmp_path, files):
    other = drawn(tmp_path / "other")
    config = {"rules": {"severity": {"rung_factor": 2.0}}}
    (other.parent / "config.yaml").write_text(yaml.safe_dump(config))
    with pytest.raises(ConfigError, match=r"calibrations\.3: '.*' was calibrated at severity base 2."):
        uncertainty.check(configured(tmp_path, {**files, 3: other}))
    uncertainty.check(configured(tmp_path, {4: files[4], 3: files[3], 2: other}))
    fewer = drawn(tmp_path / "fewer", columns=COLUMNS.replace("planning.us", "planning.israel"))
    with pytest.raises(ConfigError, match=r"calibrations.3: differs from the other calibrations in rules.planning"):
        uncertainty.check(configured(tmp_path, {**files, 3: fewer}))
    level = drawn(tmp_path / "level", columns=COLUMNS.replace("rules.planning.us", "centralization"))
    level.write_text(level.read_text().split("\n")[0] + "\n0,0.5,4,0.2\n")
    with pytest.raises(ConfigError, match=r"calibrations\.4: has a column 'centralization', which this study sets"):
        uncertainty.check(configured(tmp_path, {**files, 4: level}))
