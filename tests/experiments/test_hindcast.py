"""Hindcasts from end to end: what they write and say, twice the same, and a file of one's own."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from experiments.hindcast import __main__ as entry
from experiments.hindcast.forecast import predicted, settings_of
from experiments.hindcast.reading import FOLDER, episode_from, read
from experiments.hindcast.scoring import summarized
from sim.configuration import composed
from sim.evidence.record import the_record
from sim.params import ConfigError

ROOT = Path(__file__).parents[2]
TINY = ("ensemble.histories=40", "resamples=100")


def configured(tmp_path, *overrides):
    return composed("hindcast", [f"output={tmp_path}", *TINY, *overrides])[0]


@pytest.fixture(scope="module")
def taji(tmp_path_factory):
    config = configured(tmp_path_factory.mktemp("results"), "episode=taji_2020")
    entry.check(config)
    entry.run(config)
    return entry.folder_of(config)


def test_an_episode_leaves_tables_a_figure_and_what_made_it(taji):
    assert {f.name for f in taji.iterdir()} == {
        "predictions.csv", "scores.csv", "summary.csv", "hindcast.png", "hindcast.svg", "config.yaml", "manifest.json",
    }  # fmt: skip


def test_every_forecaster_gives_probabilities_and_one_category_happened(taji):
    table = pd.read_csv(taji / "predictions.csv")
    for _, mine in table.groupby(["forecast", "question", "aspect"]):
        assert mine.happened.sum() == 1
        for forecaster in ("model", "climatology", "tit for tat"):
            assert mine[forecaster].sum() == pytest.approx(1.0, abs=1e-4)


def test_scores_are_those_of_the_predictions(taji):
    table, scores = pd.read_csv(taji / "predictions.csv"), pd.read_csv(taji / "scores.csv")
    mine = scores[(scores.forecast == 0) & (scores.aspect == "answered") & (scores.forecaster == "model")].iloc[0]
    said = table[(table.forecast == 0) & (table.aspect == "answered") & (table.happened == 1)].model.iloc[0]
    assert mine.probability == pytest.approx(said)
    assert mine["log"] == pytest.approx(-np.log(said), abs=1e-5)
    assert mine.brier == pytest.approx((1 - said) ** 2, abs=1e-5)


def test_dead_soldiers_are_answered_and_a_harmless_rocket_is_borne():
    config = {**composed("hindcast", list(TINY))[0]}
    episode = episode_from(read(FOLDER / "taji_2020.yaml"), "taji_2020.yaml", the_record())
    answered = [
        predicted(settings_of(config, episode, forecast), forecast)[0][0]["answered"][1] / 40
        for forecast in (episode.forecasts[0], episode.forecasts[2])
    ]
    assert answered[0] > 0.8
    assert answered[1] < 0.2


def test_the_same_again_is_the_same_to_the_byte(taji, tmp_path):
    config = configured(tmp_path, "episode=taji_2020", "ensemble.threads=2", "ensemble.chunk=7")
    entry.run(config)
    for name in ("predictions.csv", "scores.csv", "summary.csv", "hindcast.svg"):
        assert (entry.folder_of(config) / name).read_bytes() == (taji / name).read_bytes()


def test_all_of_them_make_a_table_with_intervals(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(entry, "shipped", lambda: ["erbil_2021", "hasakah_2023", "taji_2020"])
    config = configured(tmp_path)
    entry.run(config)
    said = capsys.readouterr().out
    assert "3 episodes, 6 forecasts" in said
    assert re.search(r"by the log score, the model does (better|worse|neither)", said)
    assert (entry.folder_of(config) / "skill.png").is_file()
    summary = pd.read_csv(entry.folder_of(config) / "summary.csv")
    inside = summary[summary.low.notna()]
    assert (inside.low <= inside.value + 1e-9).all() and (inside.value <= inside.high + 1e-9).all()
    assert summary.episodes.max() == 3


def test_a_forecaster_that_is_always_nearer_wins():
    head = {"forecast": 0, "question": 0, "aspect": "answered", "ranked": np.nan}
    said = [{"model": 0.1, "climatology": 0.2 + 0.01 * k, "tit for tat": 0.1} for k in range(6)]
    rows = [
        {**head, "episode": f"e{k}", "forecaster": name, "brier": score, "log": score}
        for k, scores in enumerate(said)
        for name, score in scores.items()
    ]
    summary = summarized(pd.DataFrame(rows), 200, 1).set_index(["aspect", "score", "forecaster"])
    better, same = (summary.loc[("all", "log", f"model - {name}")] for name in ("climatology", "tit for tat"))
    assert better.high < 0.0 and better.better == 6
    assert same.value == same.low == same.high == 0.0


def test_the_worked_example_of_the_document_runs_as_a_file_of_ones_own(tmp_path):
    text = re.search(r"```yaml\n(.*?)```", (ROOT / "docs" / "hindcasts.md").read_text(), re.DOTALL)[1]
    file = tmp_path / "my own.yaml"
    file.write_text(text)
    told = subprocess.run(
        [sys.executable, "-m", "experiments.hindcast", f"episode={file}", f"output={tmp_path}", *TINY],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert "invented_2031: An invented exchange" in told.stdout
    assert "not known yet" in told.stdout
    assert len(list((tmp_path / "hindcast").iterdir())) == 1


@pytest.mark.parametrize(
    ("argument", "line"),
    [
        ("episode={}/mine.yaml", "error: mine.yaml: forecasts[0].given: there is no event '191299'"),
        ("episode={}/absent.yaml", "error: episode: '"),
        ("episode=k1_to_al_asda", "error: episode: unknown 'k1_to_al_asda'; did you mean 'k1_to_al_asad'?"),
        ("coding=middle", "error: coding: unknown key 'middle'"),
    ],
)
def test_what_cannot_be_is_refused_with_status_2_and_nothing_written(tmp_path, argument, line):
    bad = {"name": "m", "title": "t", "why": "w", "forecasts": [{"given": ["191299"], "questions": [{}]}]}
    (tmp_path / "mine.yaml").write_text(str(bad))
    output = tmp_path / "results"
    told = subprocess.run(
        [sys.executable, "-m", "experiments.hindcast", argument.format(tmp_path), f"output={output}"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert told.returncode == 2
    assert told.stderr.startswith(line) and told.stderr.count("\n") == 1
    assert not output.exists()


def test_a_world_that_cannot_be_is_refused_with_its_file(tmp_path):
    content = read(FOLDER / "erbil_2021.yaml")
    content["world"]["rules"]["policy"]["pressure"] = 3
    config = {**configured(tmp_path), "episode": content}
    with pytest.raises(ConfigError, match=r"erbil_2021\.yaml: forecasts\[0\]: rules\.policy\.pressure: 3 is not"):
        entry.check(config)
