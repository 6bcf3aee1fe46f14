"""What the study of causes and the what-ifs leave behind and say."""

import json

import pandas as pd
import pytest
import yaml

from experiments import batch, causes, history, whatif
from sim.configuration import composed
from sim.params import ConfigError

TOWER = ("scenario=tower_22_2024", "history=17")


def configured(name, tmp_path, *overrides):
    return composed(name, [f"output={tmp_path}", *overrides])[0]


def test_the_study_of_causes_writes_tables_and_a_figure_and_says_what_came_out(tmp_path, capsys):
    config = configured("causes", tmp_path, "ensemble.histories=300", "wars=20")
    causes.run(config)
    folder = causes.folder_of(config)
    assert {"acts.parquet", "wars.csv", "shares.csv", "necessity.csv", "causes.png", "causes.svg"} < {
        file.name for file in folder.iterdir()
    }
    said = capsys.readouterr().out
    assert "20 are examined" in said
    assert "control act" in said
    assert len(pd.read_csv(folder / "wars.csv")) == 20


def test_without_a_war_it_says_so(tmp_path, capsys):
    causes.run(configured("causes", tmp_path, "ensemble.histories=3", "ensemble.years=0.1"))
    assert "0 of 3 histories end in open war; 0 are examined" in capsys.readouterr().out


def test_a_row_of_its_tables_is_repeated_by_a_what_if(tmp_path):
    config = configured("causes", tmp_path, "ensemble.histories=150", "ensemble.years=3", "wars=4")
    causes.run(config)
    acts = pd.read_parquet(causes.folder_of(config) / "acts.parquet")
    act = acts[acts.position == "root"].iloc[0]
    fork = whatif.fork_of(
        configured("whatif", tmp_path, "centralization=networked", "ensemble.years=3", f"history={act.history}",
                   f"change.prevent={act.act}")
    )  # fmt: skip
    assert fork.factual.war_act is not None
    other = whatif.History(whatif.settings_from(fork.second), int(act.history)).run()
    assert other.end.name.lower() == act.end_without


def test_a_what_if_tells_both_stories_and_what_usually_follows(tmp_path, capsys):
    config = configured("whatif", tmp_path, *TOWER, "change.prevent=0", "branches=60")
    whatif.run(config)
    folder = whatif.folder_of(config)
    assert {"whatif.md", "first.csv", "second.csv", "differences.csv", "whatif.png", "whatif.svg"} < {
        file.name for file in folder.iterdir()
    }
    said = capsys.readouterr().out
    assert "what if the scripted event 'tower_22' had not happened?" in said
    assert "As it was: Open war. Day 14" in said
    assert "60 pairs" in said
    story = (folder / "whatif.md").read_text()
    assert "| day | as it was | what if |" in story
    assert "*Why: as scripted.*" in story


def test_the_configuration_that_a_what_if_leaves_gives_its_second_course_again(tmp_path, capsys):
    config = configured("whatif", tmp_path, *TOWER, "change.prevent=25", "branches=0")
    whatif.run(config)
    written = yaml.safe_load((whatif.folder_of(config) / "config.yaml").read_text())
    assert list(written["events"]) == ["tower_22", "what_if"]
    capsys.readouterr()
    told = {**written, "output": str(tmp_path), "replay": None}
    history.run(told)
    digest = json.loads(next((tmp_path / "history").rglob("manifest.json")).read_text())["results_digest"]
    second = whatif.History(whatif.settings_from(written), 17).run()
    assert digest == second.digest
    assert digest in (whatif.folder_of(config) / "whatif.md").read_text()


def test_a_row_of_a_batch_can_be_forked(tmp_path, capsys):
    config = configured("batch", tmp_path, "ensemble.histories=5", "ensemble.years=1", "centralization=autonomous")
    batch.run(config)
    forked = configured(
        "whatif", tmp_path, f"replay={batch.folder_of(config)}", "history=3", "change.prevent=20", "branches=0"
    )
    whatif.run(forked)
    assert "baseline, seed 1, history 3: what if" in capsys.readouterr().out


REFUSED = [
    ((), "change: nothing to change"),
    (("change.prevent=99999",), "change.prevent: 99999 is not a number between 0 and"),
    (("change.day=20", "change.off=[gradualism]"), "change.day: 20 is past the end of the history; allowed: 0 to 14."),
    (("change.day=5", "change.off=[gradualsm]"), "unknown key 'gradualsm'; did you mean 'gradualism'?"),
    (("change.day=5", "change.set.policy.talks=2"), "talks: 2 is not a number between 0 and 1"),
    (("change.day=5", "change.actor=us"), "what_if.target: missing."),
    (("change.prevent=3", "branches=-1"), "branches: -1 is not a number between 0"),
]


@pytest.mark.parametrize(("overrides", "message"), REFUSED)
def test_what_cannot_be_changed_is_refused_in_one_line(tmp_path, overrides, message):
    with pytest.raises(ConfigError) as refusal:
        whatif.check(configured("whatif", tmp_path, *TOWER, *overrides))
    assert message in str(refusal.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("override", "message"),
    [("wars=0", "wars: 0"), ("window_days=-1", "window_days: -1"), ("near_days=x", "near_days: 'x'")],
)
def test_a_study_that_cannot_be_made_is_refused(tmp_path, override, message):
    with pytest.raises(ConfigError, match=message):
        causes.check(configured("causes", tmp_path, override))
