"""The checklist of the documents' patterns: complete, sourced, measurable, and its verdicts."""

import math
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from experiments.patterns import __main__ as entry
from experiments.patterns import measures
from experiments.patterns.catalogue import PATTERNS
from experiments.patterns.lives import Lives, changed
from experiments.patterns.pattern import FALLS, MOSTLY, NOT_SEEN, RISES, SEEN, UNDECIDED, Pattern
from sim import ensemble
from sim.analysis.proportion import Estimate
from sim.configuration import composed
from sim.ladder import UNITED_STATES, Kind, Victim
from sim.params import ConfigError
from sim.settings import settings_from
from sim.sources import SOURCES

ROOT = Path(__file__).parents[2]
TINY = ("ensemble.histories=20", "ensemble.years=1")


@pytest.fixture(scope="module")
def config():
    return composed("patterns", list(TINY))[0]


@pytest.fixture(scope="module")
def lives(config):
    return Lives(config)


def test_every_pattern_is_there_once_or_in_parts():
    numbers = [re.fullmatch(r"O(\d+)([a-z]?)", pattern.ident) for pattern in PATTERNS]
    assert all(numbers)
    parts = {}
    for number in numbers:
        parts.setdefault(int(number[1]), []).append(number[2])
    assert sorted(parts) == list(range(1, 24))
    for letters in parts.values():
        assert letters in ([""], list("abcdefgh"[: len(letters)]))


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.ident)
def test_every_pattern_names_its_source_and_a_criterion(pattern):
    assert pattern.source_keys
    assert set(pattern.source_keys) <= set(SOURCES)
    assert pattern.criterion[0] < pattern.criterion[1]
    assert all((pattern.text, pattern.measured, pattern.why))
    assert not any("|" in cell for cell in (pattern.text, pattern.source, pattern.measured, pattern.why))


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.ident)
def test_every_pattern_can_be_measured(pattern, lives):
    estimate = pattern.observe(lives)
    assert estimate.n >= 0
    if math.isnan(estimate.value):
        assert pattern.verdict(estimate) == UNDECIDED
    else:
        assert estimate.low <= estimate.value <= estimate.high


def verdict(criterion, value, low, high):
    pattern = Pattern("O1", "text", "OC24", "measured", criterion, "why", lambda lives: None)
    return pattern.verdict(Estimate(value, low, high, 1))


@pytest.mark.parametrize(
    ("criterion", "estimate", "expected"),
    [
        (RISES, (1.0, 0.5, 1.5), SEEN),
        (RISES, (1.0, -0.5, 2.5), UNDECIDED),
        (RISES, (-1.0, -1.5, -0.5), NOT_SEEN),
        (RISES, (0.0, 0.0, 0.0), NOT_SEEN),
        (FALLS, (-1.0, -1.5, -0.5), SEEN),
        (FALLS, (0.0, 0.0, 0.0), NOT_SEEN),
        (MOSTLY, (1.0, 0.6, 1.0), SEEN),
        (MOSTLY, (0.6, 0.4, 0.8), UNDECIDED),
        ((0.1, 0.2), (0.15, 0.11, 0.19), SEEN),
        ((0.1, 0.2), (0.15, 0.09, 0.19), UNDECIDED),
        ((0.1, 0.2), (0.3, 0.21, 0.4), NOT_SEEN),
        ((0.1, 0.2), (0.05, 0.01, 0.1), NOT_SEEN),
        (RISES, (math.nan, math.nan, math.nan), UNDECIDED),
        (RISES, (1.0, -math.inf, math.inf), UNDECIDED),
        (RISES, (1.0, math.nan, math.nan), UNDECIDED),
    ],
)
def test_a_verdict_follows_the_whole_interval(criterion, estimate, expected):
    assert verdict(criterion, *estimate) == expected


def test_the_same_changes_are_lived_once(config):
    lives = Lives(config)
    assert lives() is lives()
    assert lives("ensemble.years=1") is not lives()
    assert lives.ensembles == 2


def test_what_is_lived_is_what_the_ensemble_lives(config, lives):
    lived = lives()
    settings = settings_from(config)
    assert lived.rows["digest"].tolist() == ensemble.run(settings)["digest"].tolist()
    for k, (_, acts) in enumerate(ensemble.logs(settings)):
        mine = lived.acts[lived.history == k]
        assert all((mine[name] == acts[name]).all() for name in mine.dtype.names)


def test_attacks_are_counted_as_in_the_tally(lives):
    lived = lives()
    attacks = measures.attack_on_us(lived)
    tally = lived.rows["tally"]
    assert lived.numbers(attacks).tolist() == tally["attacks_on_us"].tolist()
    fatal = attacks & measures.killed(lived, Victim.SOLDIER_US)
    assert lived.numbers(fatal).tolist() == tally["soldier_attacks"].tolist()


def test_an_answer_comes_after_the_death_and_answers_its_author(lives):
    lived = lives()
    answers = measures.answers_to_deaths(lived)
    given = answers[answers["answered"]]
    assert len(given) > 0
    acts = lived.acts[given["answer"]]
    assert (acts["actor"] == UNITED_STATES).all()
    assert (acts["kind"] != Kind.ORDER).all()
    assert (lived.history[given["answer"]] == given["history"]).all()
    assert ((given["lag"] >= 0) & (given["lag"] <= measures.ANSWERED_WITHIN)).all()


def test_changes_go_on_top(config):
    told = changed(config, ("scenario=soleimani_2020", "rules.policy.pressure=0.1"))
    assert told["centralization"] == "hierarchical"
    assert told["rules"]["policy"]["pressure"] == 0.1
    assert told["rules"]["policy"]["hawks"] == 0.8
    assert changed(config, ("scenario=soleimani_2020", "events={}"))["events"] == {}
    left = changed(config, ("scenario=prepare_for_proxy_war_2019", "~events.baghdad_meeting"))["events"]
    assert list(left) == ["evacuation"]
    assert config["events"] == {}


def test_a_change_goes_on_top_of_what_the_command_line_says():
    config = composed("patterns", ["rules.off=[joining]", *TINY])[0]
    assert changed(config, ("scenario=abu_dhabi_2022",))["rules"]["off"] == ["joining"]


@pytest.mark.parametrize(
    ("overrides", "line"),
    [
        (["ensemble.years=0.5"], "ensemble.years: 0.5 is too short"),
        (["scenario=generic"], "roster: 'houthis' is missing"),
        (["~theatres.gulf"], "gulf"),
    ],
)
def test_what_the_patterns_cannot_be_about_is_refused(overrides, line):
    with pytest.raises(ConfigError, match=line):
        entry.check(composed("patterns", overrides)[0])


def test_the_command_line_runs_to_the_end_and_writes_the_table(tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "experiments.patterns", *TINY, f"output={tmp_path}"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    (folder,) = (tmp_path / "patterns").iterdir()
    assert {f.name for f in folder.iterdir()} == {"patterns.csv", "patterns.md", "config.yaml", "manifest.json"}
    table = pd.read_csv(folder / "patterns.csv")
    assert table.ident.tolist() == [pattern.ident for pattern in PATTERNS]
    assert set(table.verdict) <= {SEEN, NOT_SEEN, UNDECIDED}
    markdown = (folder / "patterns.md").read_text().splitlines()
    assert len(markdown) == len(PATTERNS) + 2
    assert {line.count("|") for line in markdown} == {9}
    counts = Counter(table.verdict)
    assert f"{counts[SEEN]} seen, {counts[UNDECIDED]} undecided, {counts[NOT_SEEN]} not seen" in told.stdout
    assert str(folder) in told.stdout
