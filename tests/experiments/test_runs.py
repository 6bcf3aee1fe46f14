"""What the entry points leave behind, what they say, and what an interruption leaves."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
import yaml

from experiments import batch, centralization, compare, figure, history, knockout, record
from experiments.claims import __main__ as claims
from experiments.machinery import cli, manifest
from experiments.machinery.identity import config_digest
from experiments.patterns import __main__ as patterns
from experiments.sweep import __main__ as sweep
from sim.analysis.proportion import proportion
from sim.configuration import composed
from sim.params import ConfigError

ROOT = Path(__file__).parents[2]
CONTRACT = [
    "history", "war", "war_day", "war_dyad", "end", "end_day", "root_actor", "root_rung", "root_authorization",
    "chain_length", "acts", "unauthorized_acts", "red_lines_crossed", "adversary_soldiers_killed", "digest",
]  # fmt: skip


def configured(name, tmp_path, *overrides):
    return composed(name, [f"output={tmp_path}", *overrides])[0]


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    room = tmp_path_factory.mktemp("results")
    config = configured("batch", room, "ensemble.histories=120", "ensemble.years=2", "centralization=autonomous")
    batch.run(config)
    return batch.folder_of(config)


def test_a_batch_directory_holds_what_is_promised(finished):
    assert {f.name for f in finished.iterdir()} == {"histories.parquet", "summary.json", "config.yaml", "manifest.json"}
    assert [f.name for f in finished.parent.iterdir()] == [finished.name]


def test_the_table_has_the_promised_columns(finished):
    table = pq.read_table(finished / "histories.parquet")
    assert table.column_names[: len(CONTRACT)] == CONTRACT[:10] + table.column_names[10 : len(CONTRACT)]
    assert set(CONTRACT) <= set(table.column_names)
    assert table["history"].to_pylist() == list(range(120))
    frame = table.to_pandas()
    peace = frame[~frame.war]
    assert (
        peace[["war_day", "war_dyad", "root_actor", "root_rung", "root_authorization", "chain_length"]]
        .isna()
        .all(axis=None)
    )
    war = frame[frame.war]
    assert len(war) > 0
    assert war[["war_day", "war_dyad", "root_actor", "root_authorization", "chain_length"]].notna().all(axis=None)
    assert set(war.war_dyad) <= {"iran-us", "iran-israel"}
    assert set(war.root_authorization) <= {"adversary", "accident", "ordered", "tolerated", "unauthorized"}
    assert set(frame.end) <= {"war", "one_sided_campaign", "settlement", "withdrawal", "fragmentation", "horizon"}
    assert frame.digest.str.fullmatch("[0-9a-f]{16}").all()


def test_the_summary_agrees_with_the_table(finished):
    summary = json.loads((finished / "summary.json").read_text())
    frame = pq.read_table(finished / "histories.parquet").to_pandas()
    any_war = summary["war_frequency"]["any"]
    assert any_war["value"] == pytest.approx(frame.war.mean())
    assert any_war["low"] < any_war["value"] < any_war["high"]
    unauthorized = summary["shares"]["unauthorized_share"]["value"]
    assert unauthorized == pytest.approx(frame.unauthorized_acts.sum() / frame.militia_acts.sum())


def test_the_manifest_says_what_made_it(finished):
    manifest = json.loads((finished / "manifest.json").read_text())
    assert {"spillover", "python", "packages", "commit", "seed", "config_digest", "results_digest", "seconds"} <= set(
        manifest
    )
    again = yaml.safe_load((finished / "config.yaml").read_text())
    assert config_digest(again) == manifest["config_digest"]


def test_any_row_replays_in_the_mesa_face(finished, tmp_path, capsys):
    digests = pq.read_table(finished / "histories.parquet")["digest"].to_pylist()
    for k in (0, 57, 119):
        history.run(configured("history", tmp_path, f"replay={finished}", f"history={k}"))
        assert f"The replay agrees with the batch: digest {digests[k]}." in capsys.readouterr().out


def test_a_row_that_does_not_exist_is_refused(finished, tmp_path):
    with pytest.raises(ConfigError, match=r"history: 120 is no row of .* Allowed: 0 to 119"):
        history.check(configured("history", tmp_path, f"replay={finished}", "history=120"))


def test_a_replay_that_disagrees_is_refused(finished, tmp_path):
    altered = tmp_path / "altered"
    altered.mkdir()
    for file in finished.iterdir():
        (altered / file.name).write_bytes(file.read_bytes())
    config = yaml.safe_load((altered / "config.yaml").read_text())
    config["seed"] = 999
    (altered / "config.yaml").write_text(yaml.safe_dump(config))
    with pytest.raises(ConfigError, match=r"config\.yaml' is not what was written"):
        history.check(configured("history", tmp_path, f"replay={altered}", "history=3"))
    manifest.seal(altered)
    with pytest.raises(ConfigError, match="replay: the digest is"):
        history.run(configured("history", tmp_path, f"replay={altered}", "history=3"))


def test_a_history_is_told_and_drawn(tmp_path, capsys):
    config = configured("history", tmp_path, "scenario=soleimani_2020", "seed=7", "ensemble.years=0.3")
    history.run(config)
    folder = next((tmp_path / "history").iterdir())
    assert {"story.md", "acts.csv", "days.csv", "timeline.png", "timeline.svg"} <= {f.name for f in folder.iterdir()}
    story = (folder / "story.md").read_text()
    assert "the United States kills a commander of Iran in Iraq" in story
    assert "in answer to #0" in story
    assert "*Why: as scripted.*" in story
    told = capsys.readouterr().out
    assert "why: provoked, pulled by" in told
    assert story.splitlines()[-1] in told


def test_the_headline_is_a_table_and_a_figure(tmp_path, capsys):
    config = configured(
        "centralization", tmp_path, "experiment.levels=3", "ensemble.histories=30", "ensemble.years=1",
        "experiment.severity_bases=[3]",
    )  # fmt: skip
    centralization.run(config)
    folder = centralization.folder_of(config)
    assert {"table.csv", "table.md", "headline.png", "headline.svg", "manifest.json"} <= {
        f.name for f in folder.iterdir()
    }
    printed = capsys.readouterr().out
    assert "Iran-US" in printed and "95" not in printed.splitlines()[0]
    assert str(folder) in printed


def test_the_knock_out_study_is_a_table_and_a_ranking(tmp_path, capsys):
    config = configured("knockout", tmp_path, "ensemble.histories=20", "ensemble.years=0.5")
    knockout.run(config)
    folder = knockout.folder_of(config)
    assert {"table.csv", "ranking.png", "ranking.svg", "manifest.json"} <= {f.name for f in folder.iterdir()}
    assert "nothing measurable in any measure" in capsys.readouterr().out


def test_the_same_run_gives_the_same_bytes(tmp_path):
    written = []
    for name in ("one", "two"):
        threads = 1 if name == "one" else 2
        config = configured(
            "batch", tmp_path / name, "ensemble.histories=40", "ensemble.years=1", f"ensemble.threads={threads}"
        )
        batch.run(config)
        folder = batch.folder_of(config)
        written.append([(folder / f).read_bytes() for f in ("histories.parquet", "summary.json")])
    assert written[0] == written[1]


def test_multirun_makes_a_batch_of_each_point(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "experiments.batch", "-m", "centralization=0,networked", "ensemble.histories=5",
         f"output={tmp_path}"],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    names = sorted(f.name for f in (tmp_path / "batch").iterdir())
    assert len(names) == 2
    assert names[0].startswith("baseline-0-") and names[1].startswith("baseline-networked-")


def test_a_level_of_another_number_is_another_batch(tmp_path, monkeypatch, capsys):
    """By name it looks the same; a result that was measured at the old number must not pass for it."""
    levels = ("ensemble.histories=5", "ensemble.years=0.5", "centralization=networked")
    monkeypatch.setattr(sys, "argv", ["batch", "-m", *levels, "levels.networked=0.35,0.95", f"output={tmp_path}"])
    cli.main("batch", batch.check, batch.run, batch.folder_of)
    digests = [json.loads(file.read_text())["results_digest"] for file in tmp_path.glob("batch/*/manifest.json")]
    assert len(set(digests)) == 2
    capsys.readouterr()
    batch.run(configured("batch", tmp_path, *levels, "levels.networked=0.9"))
    assert "measured before" not in capsys.readouterr().out
    batch.run(configured("batch", tmp_path, *levels, "levels.autonomous=0.2"))
    assert "measured before" in capsys.readouterr().out


def test_a_relative_output_means_this_folder_to_every_launcher(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (override,) = cli._output_from_anywhere([{"output": "it's, here"}] * 2)
    assert composed("batch", [override])[0]["output"] == str(tmp_path / "it's, here")
    assert cli._output_from_anywhere([{"output": "one"}, {"output": "two"}]) == []


def heeds_interrupts():
    """Even where the tests themselves run in the background, which ignores interrupts and would hand that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_run_leaves_nothing_that_looks_finished(tmp_path, blow):
    command = [sys.executable, "-m", "experiments.batch", "ensemble.histories=2000000", f"output={tmp_path}"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, preexec_fn=heeds_interrupts) as running:
        deadline = time.monotonic() + 120
        while not list(tmp_path.glob("batch/.*.partial-*")) and time.monotonic() < deadline:
            time.sleep(0.1)
        running.send_signal(blow)
        try:
            _, errors = running.communicate(timeout=30)
        finally:
            running.kill()
    assert not [f for f in tmp_path.glob("batch/*") if not f.name.startswith(".")]
    if blow == signal.SIGINT:
        assert running.returncode == 130
        assert "Traceback" not in errors
        assert not list(tmp_path.glob("batch/.*"))
    else:
        batch.run(composed("batch", [f"output={tmp_path}", "ensemble.histories=3"])[0])
        assert [f for f in tmp_path.glob("batch/*") if not f.name.startswith(".")]


# as many as are needed


def precise(tmp_path, half_width, *overrides):
    return configured(
        "batch", tmp_path, "centralization=autonomous", "ensemble.years=2", "ensemble.histories=50",
        f"ensemble.until_half_width={half_width}", *overrides,
    )  # fmt: skip


def half_of(estimate):
    return (estimate["high"] - estimate["low"]) / 2


def test_a_batch_runs_on_until_its_interval_is_narrow_enough_and_no_further(tmp_path):
    config = precise(tmp_path, 0.05)
    batch.run(config)
    frame = pq.read_table(batch.folder_of(config) / "histories.parquet").to_pandas()
    summary = json.loads((batch.folder_of(config) / "summary.json").read_text())
    n = summary["histories"]
    assert n == len(frame) and n % 50 == 0 and n > 50
    assert half_of(summary["war_frequency"]["any"]) <= 0.05
    assert half_of(proportion(int(frame.war[:-50].sum()), n - 50).asdict()) > 0.05
    plain = configured("batch", tmp_path, "centralization=autonomous", "ensemble.years=2", f"ensemble.histories={n}")
    batch.run(plain)
    assert (batch.folder_of(plain) / "histories.parquet").read_bytes() == (
        batch.folder_of(config) / "histories.parquet"
    ).read_bytes()


def test_a_batch_that_is_not_narrow_enough_stops_at_the_cap(tmp_path):
    config = precise(tmp_path, 0.001, "ensemble.most=130")
    batch.run(config)
    assert len(pq.read_table(batch.folder_of(config) / "histories.parquet")) == 130


def test_each_point_of_a_sweep_runs_on_for_itself(tmp_path):
    overrides = ["ensemble.years=2", "ensemble.histories=50", "ensemble.until_half_width=0.05"]
    design = ["design.parameters.centralization=[0,1]", "design.parameters.rules.policy.pressure=[0.5]"]
    config = configured("sweep", tmp_path, *overrides, *design)
    sweep.run(config)
    points = pd.read_csv(sweep.folder_of(config) / sweep.POINTS)
    assert ((points.war_high - points.war_low) / 2 <= 0.05).all()
    assert points.histories[0] > points.histories[1]
    again = configured("sweep", tmp_path / "again", *overrides, *design, "ensemble.threads=1", "ensemble.chunk=7")
    sweep.run(again)
    assert (sweep.folder_of(again) / sweep.TABLE).read_bytes() == (sweep.folder_of(config) / sweep.TABLE).read_bytes()


@pytest.mark.parametrize(
    ("name", "module", "overrides"),
    [
        ("compare", compare, ("second.centralization=0.1",)),
        ("centralization", centralization, ()),
        ("knockout", knockout, ()),
        ("figure", figure, ("figure=roots",)),
        ("record", record, ()),
        ("patterns", patterns, ()),
        ("claims", claims, ()),
    ],
)
def test_a_study_of_the_same_histories_everywhere_does_not_run_on(name, module, overrides, tmp_path):
    config = configured(name, tmp_path, *overrides, "ensemble.until_half_width=0.05")
    with pytest.raises(ConfigError, match=r"ensemble\.until_half_width: 0\.05 is for a batch or a sweep"):
        module.check(config)


# a multirun again


MULTIRUN = ("ensemble.histories=5", "ensemble.years=0.2")


def multirun(tmp_path, monkeypatch, levels="0,0.5,1"):
    """Exit status of a multirun, in this process."""
    monkeypatch.setattr(sys, "argv", ["batch", "-m", f"centralization={levels}", *MULTIRUN, f"output={tmp_path}"])
    try:
        cli.main("batch", batch.check, batch.run, batch.folder_of)
    except SystemExit as stop:
        return stop.code
    return 0


def left(tmp_path):
    return {f: f.stat().st_mtime_ns for f in (tmp_path / "batch").rglob("*") if f.is_file()}


def test_a_multirun_again_skips_what_is_complete_and_touches_nothing_of_it(tmp_path, monkeypatch, capsys):
    assert multirun(tmp_path, monkeypatch) == 0
    before = left(tmp_path)
    gone = next((tmp_path / "batch").glob("baseline-0.5-*"))
    for file in gone.iterdir():
        file.unlink()
    gone.rmdir()
    capsys.readouterr()
    assert multirun(tmp_path, monkeypatch, "0,0.5,1,0.25") == 0
    assert capsys.readouterr().out.count("measured before") == 2
    after = left(tmp_path)
    assert set(before) < set(after) and len(after) == 16
    assert {f: t for f, t in after.items() if gone not in f.parents and "0.25" not in str(f)} == {
        f: t for f, t in before.items() if gone not in f.parents
    }


def test_a_job_that_fails_is_recorded_with_its_error_and_the_rest_goes_on(tmp_path, monkeypatch, capsys):
    measured = batch.summary

    def failing(rows):
        cursed.append(len(rows))
        if len(cursed) == 2:
            raise RuntimeError("the job is cursed")
        return measured(rows)

    cursed = []
    monkeypatch.setattr(batch, "summary", failing)
    assert multirun(tmp_path, monkeypatch) == 3
    said = capsys.readouterr().err
    assert "RuntimeError: the job is cursed" in said and "1 of 3 jobs failed; the same command tries them again" in said
    (error,) = (tmp_path / "batch").glob("*.error")
    assert error.name.startswith("baseline-0.5-") and "Traceback" in error.read_text()
    assert len(list((tmp_path / "batch").glob("baseline-*/manifest.json"))) == 2
    assert multirun(tmp_path, monkeypatch) == 0
    assert not error.exists()
    assert len(list((tmp_path / "batch").glob("baseline-*/manifest.json"))) == 3
