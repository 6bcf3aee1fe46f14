"""The command line that the page gives leads to the very settings that the page runs."""

import json
import shlex

import numpy as np
import pytest
import yaml

from experiments import compare, history
from experiments.published import Publication
from experiments.sweep import __main__ as sweep
from sim.app import worlds
from sim.app.ensembles import Ensemble
from sim.app.forks import fork_of
from sim.app.lives import Lives
from sim.app.repeats import repeat_of
from sim.app.state import State
from sim.app.sweeps import Sweep, values_of
from sim.configuration import composed
from sim.params import ConfigError
from sim.settings import settings_from
from sim.table import results_digest
from tests.worlds import same_run

RULES = {"rules": (("gradualism.nats_per_rung", 2.25), ("policy.pressure", 0.9)), "off": ("disowning", "tit_for_tat")}
WORLDS = [
    State(),
    State(scenario="baseline", centralization=0.1, seed=7, history=12, years=0.5),
    State(scenario="gaza_2023", **RULES),
    State(scenario="generic", centralization=1.0, years=2.0),
]


def command(state):
    """The entry point and the configuration that the command line leads to."""
    _, _, module, *overrides = shlex.split(repeat_of(state).command)
    name = module.removeprefix("experiments.")
    return name, composed(name, overrides)[0]


@pytest.mark.parametrize("world", WORLDS, ids=lambda s: s.scenario)
def test_the_command_of_a_history_runs_the_same_world(world):
    name, config = command(world)
    assert name == "history"
    assert config["history"] == world.history
    assert same_run(history.check(config), worlds.settings_of(world))


@pytest.mark.parametrize("world", WORLDS, ids=lambda s: s.scenario)
def test_the_yaml_is_the_configuration_of_the_command(world):
    state = State(**{**vars(world), "view": "how_often"})
    name, config = command(state)
    assert name == "batch"
    assert yaml.safe_load(repeat_of(state).yaml) == config
    assert settings_from(config).histories == state.histories
    assert same_run(settings_from(config), worlds.settings_of(state))


@pytest.mark.parametrize(
    "against",
    [("centralization", 0.85), ("scenario", "baseline"), ("off", "gradualism"), ("set", "policy.hawks", 0.25)],
    ids=lambda a: a[0],
)
@pytest.mark.parametrize("own", [{}, {"centralization": 0.3}], ids=["its own level", "a level that is set"])
def test_the_command_of_a_comparison_runs_both_sides(against, own):
    state = State(view="how_often", against=against, **RULES, **own)
    name, config = command(state)
    assert name == "compare"
    sides = compare.sides(config)
    assert same_run(sides["first"], worlds.settings_of(state))
    assert same_run(sides["second"], worlds.settings_of(worlds.against_of(state)))


@pytest.mark.parametrize("by", ["policy.hawks", "policy.pressure", "severity.rung_factor"])
def test_the_command_of_a_sweep_runs_the_same_points(by):
    state = State(view="sweep", by=by, each=20, **RULES)
    name, config = command(state)
    assert name == "sweep"
    job = sweep.job_of(config)
    mine = Sweep(worlds.settings_of(state), state.by, values_of(state), state.each)
    assert job.settings.histories == 20
    assert (job.design.records(job.settings) == mine.points).all()


@pytest.mark.parametrize(
    "change",
    [
        ("prevent", 29),
        ("force", 9, "us", "iran", "iraq", "decapitation", 5),
        ("force", 9, "iran", "us", "iraq", "order", 4),
        ("off", 4, "crisis_mode"),
        ("set", 3, "policy.talks", 0.75),
    ],
    ids=lambda c: c[0],
)
def test_the_command_of_a_what_if_runs_both_courses(change):
    from experiments import whatif

    state = State(view="what_if", history=17, change=change)
    name, config = command(state)
    assert name == "whatif"
    theirs, mine = whatif.fork_of(config), fork_of(state, Lives())
    assert theirs.day == mine.day
    assert theirs.factual.digest == mine.first.digest
    second = Lives().of(theirs.second, 17)
    assert second.digest == mine.second.digest


def result(state):
    """The digest that the page shows for a state."""
    if state.view == "play":
        return Lives().of(worlds.configuration_of(state), state.history).digest
    if state.view == "what_if":
        return fork_of(state, Lives()).digest
    settings = worlds.settings_of(state)
    if state.view == "sweep":
        job = Sweep(settings, state.by, values_of(state), state.each)
    else:
        others = [worlds.settings_of(worlds.against_of(state))] if state.against else []
        job = Ensemble([settings, *others], state.histories)
    for k in range(job.pieces):
        job.take(k, job.run(k))
    return results_digest(job.rows["digest"].reshape(-1))


@pytest.mark.parametrize(
    "state",
    [
        State(history=17, **RULES),
        State(view="what_if", history=17, change=("prevent", 29)),
        State(view="what_if", history=17, change=("set", 3, "policy.talks", 0.75)),
        State(view="how_often", histories=40, **RULES),
        State(view="how_often", histories=40, against=("scenario", "baseline")),
        State(view="sweep", by="policy.hawks", lines=2, each=5),
        State(view="sweep", drawn="map", each=2),
    ],
    ids=lambda s: f"{s.view}-{s.change or s.against or s.drawn}",
)
def test_run_from_the_yaml_alone_the_digest_is_that_of_the_page(state, tmp_path):
    repeat = repeat_of(state)
    entry = Publication(shlex.split(repeat.command)[2].removeprefix("experiments.")).module
    config = {**yaml.safe_load(repeat.yaml), "output": str(tmp_path)}
    entry.check(config)
    entry.run(config)
    manifest = json.loads(next(tmp_path.rglob("manifest.json")).read_text())
    assert manifest["results_digest"] == result(state)


def test_until_they_part_both_courses_are_the_same():
    fork = fork_of(State(view="what_if", history=17, change=("prevent", 29)), Lives())
    assert fork.place == 29
    assert fork.parting["day"] == fork.day == 10
    assert np.array_equal(fork.first.log[:29], fork.second.log[:29])


def test_a_change_after_the_end_is_refused():
    with pytest.raises(ConfigError, match="ends on day 14"):
        fork_of(State(view="what_if", history=17, change=("set", 300, "policy.talks", 0.5)), Lives())
    with pytest.raises(ConfigError, match="prevent"):
        fork_of(State(view="what_if", history=17, change=("prevent", 9999)), Lives())
