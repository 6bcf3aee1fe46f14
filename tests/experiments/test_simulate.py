"""The model in Python: ``simulate``, and the model under two workbenches."""

import math
import re

import mesa
import numpy as np
import pandas as pd
import pytest
import yaml

from experiments import batch
from sim import simulate
from sim.configuration import composed
from sim.model import ShadowWar
from sim.params import ConfigError
from sim.table import ENDS
from tests.worlds import SEED, config, world

GIVEN = ("scenario=gaza_2023", "ensemble.histories=80", "ensemble.years=1", "rules.gradualism.nats_per_rung=1")
HORIZON = round(365.25)


@pytest.fixture(scope="module")
def ensemble():
    return simulate(*GIVEN)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder of the batch of the same configuration."""
    config = composed("batch", [f"output={tmp_path_factory.mktemp('batch')}", *GIVEN])[0]
    batch.run(config)
    return batch.folder_of(config)


def test_the_histories_are_those_of_the_batch(ensemble, folder):
    assert len(ensemble.histories) == 80
    pd.testing.assert_frame_equal(ensemble.histories, pd.read_parquet(folder / batch.TABLE))


def test_the_summary_is_that_of_the_batch(ensemble, folder):
    written = yaml.safe_load((folder / "summary.json").read_text())
    for which, estimate in ensemble.summary()["war_frequency"].items():
        assert written["war_frequency"][which] == pytest.approx(estimate)
    assert written["histories"] == 80


def test_the_frequency_of_war_is_the_share_of_histories_that_end_so(ensemble):
    frame = ensemble.histories
    assert frame.war.any() and not frame.war.all()
    for dyad, hits in (("any", frame.war), ("iran-us", frame.war_dyad == "iran-us")):
        estimate = ensemble.war_frequency(dyad)
        assert estimate.value == pytest.approx(hits.mean())
        assert estimate.n == 80
        assert estimate.low <= estimate.value <= estimate.high
    by_dyad = [ensemble.war_frequency(dyad).value for dyad in ("iran-us", "iran-israel")]
    assert sum(by_dyad) == pytest.approx(ensemble.war_frequency().value)
    assert ensemble.war_frequency(level=0.5).low > ensemble.war_frequency().low
    with pytest.raises(ConfigError, match=re.escape("dyad: unknown key 'iran_us'; did you mean 'iran-us'?")):
        ensemble.war_frequency("iran_us")


@pytest.mark.parametrize("end", ENDS[1:])
def test_the_incidence_of_an_end_at_the_horizon_is_its_share(ensemble, end):
    table = ensemble.cumulative_incidence(end)
    share = (ensemble.histories.end == end).mean()
    assert table.value.iloc[-1] == pytest.approx(share)
    assert table.error.iloc[-1] == pytest.approx(math.sqrt(share * (1 - share) / 80))
    assert table.value.is_monotonic_increasing and table.time.is_monotonic_increasing
    assert table.time.iloc[0] == 0 and table.value.iloc[0] == 0.0
    assert table.time.iloc[-1] == HORIZON


def test_the_incidence_of_war_by_a_day_is_the_share_of_wars_by_then(ensemble):
    frame = ensemble.histories
    for row in ensemble.cumulative_incidence().itertuples():
        assert row.value == pytest.approx((frame.war & (frame.end_day + 1 <= row.time)).mean())


def test_there_is_no_incidence_of_the_horizon_or_of_what_is_no_end(ensemble):
    with pytest.raises(ConfigError, match="end: unknown key 'horizon'"):
        ensemble.cumulative_incidence("horizon")
    with pytest.raises(ConfigError, match=re.escape("end: unknown key 'wars'; did you mean 'war'?")):
        ensemble.cumulative_incidence("wars")


def test_a_replay_is_the_history_of_its_row(ensemble):
    digests = ensemble.histories.digest
    for k in (0, 41, 79):
        told = ensemble.replay(k)
        assert isinstance(told, ShadowWar) and not told.running
        assert told.digest == digests[k]
        assert told.end.name.lower() == ensemble.histories.end[k]
        assert len(told.acts()) == ensemble.histories.acts[k] + (told.acts().kind == "order").sum()


def test_a_replay_takes_the_integers_of_numpy(ensemble):
    assert ensemble.replay(np.int64(41)).digest == ensemble.histories.digest[41]


@pytest.mark.parametrize("k", [80, -1, 3.5, "3", True, np.True_, None, float("nan")])
def test_a_history_that_is_not_there_is_not_replayed(ensemble, k):
    with pytest.raises(ConfigError, match=re.escape("is none of the ensemble's. Allowed: 0 to 79")):
        ensemble.replay(k)


@pytest.mark.parametrize("level", [0, 1, -0.5, 95, "0.95", True, None, float("nan")])
def test_a_level_that_no_interval_has_is_refused(ensemble, level):
    for estimate in (ensemble.war_frequency, ensemble.cumulative_incidence):
        with pytest.raises(ConfigError, match="level: "):
            estimate(level=level)


def test_a_configuration_may_be_a_mapping_or_the_file_of_a_batch(ensemble, folder):
    file = folder / "config.yaml"
    for given in (config(*GIVEN), file, str(file), yaml.safe_load(file.read_text())):
        again = simulate(config=given)
        assert (again.rows == ensemble.rows).all()


def test_progress_is_told_in_histories():
    told = []
    simulate("ensemble.histories=50", "ensemble.years=0.1", "ensemble.chunk=20", progress=told.append)
    assert told == [20, 20, 10]


def test_it_runs_on_until_the_interval_is_narrow_enough():
    found = simulate(*GIVEN, "ensemble.until_half_width=0.08").war_frequency()
    assert found.n > 80 and found.n % 80 == 0
    assert (found.high - found.low) / 2 <= 0.08


@pytest.mark.parametrize(
    ("override", "line"),
    [
        ("ensemble.histries=5", "ensemble: unknown key 'histries'; did you mean 'histories'?"),
        ("scenario=baselin", "scenario: unknown 'baselin'; did you mean 'baseline'?"),
        ("rules.gradualism.nats_per_rung=99", "rules.gradualism.nats_per_rung: 99 is not a number between 0 and 6"),
        ("centralization=0.1,0.2", "centralization: several values"),
        ("histories", "command line"),
    ],
)
def test_an_override_that_cannot_be_is_refused_in_one_line(override, line):
    with pytest.raises(ConfigError, match=re.escape(line)) as refused:
        simulate(override)
    assert "\n" not in str(refused.value)


def test_a_configuration_that_cannot_be_is_refused():
    given = config(*GIVEN)
    with pytest.raises(ConfigError, match=re.escape("ensemble: unknown key 'histries'; did you mean 'histories'?")):
        simulate(config={**given, "ensemble": {"histries": 5}})
    with pytest.raises(ConfigError, match=re.escape("centralization: 1.4 is not a number between 0 and 1")):
        simulate(config={**given, "centralization": 1.4})
    with pytest.raises(ConfigError, match="either overrides or a configuration, not both"):
        simulate("centralization=0.4", config=given)


@pytest.mark.filterwarnings("ignore:ipyparallel not installed:UserWarning")
def test_it_is_a_model_of_the_ema_workbench():
    """Experiments that the workbench draws come out as the same points do when they are run directly."""
    from ema_workbench import Model, RealParameter, ScalarOutcome, SequentialEvaluator

    def war(centralization, pressure):
        found = simulate(
            f"centralization={centralization}",
            f"rules.policy.pressure={pressure}",
            "ensemble.histories=30",
            "ensemble.years=1",
            "scenario=gaza_2023",
        )
        return {"war": found.war_frequency().value, "acts": float(found.histories.acts.mean())}

    model = Model("shadowwar", function=war)
    model.uncertainties = [RealParameter("centralization", 0, 1), RealParameter("pressure", 0.1, 0.9)]
    model.outcomes = [ScalarOutcome("war"), ScalarOutcome("acts")]
    with SequentialEvaluator(model) as evaluator:
        experiments, outcomes = evaluator.perform_experiments(scenarios=4)
    assert len(experiments) == 4
    assert len(set(outcomes["acts"])) == 4
    for k, drawn in enumerate(experiments.to_dict("records")):
        assert war(drawn["centralization"], drawn["pressure"]) == {name: outcomes[name][k] for name in outcomes}


class AtLevel(ShadowWar):
    """A history by the numbers that a batch of Mesa varies; ``rng`` is Mesa's own, and every draw has its name here."""

    def __init__(self, level=0.5, history=0, rng=None):
        super().__init__(world(f"centralization={level}", "ensemble.years=0.3"), history)


def test_mesa_runs_batches_of_it():
    runs = mesa.batch_run(AtLevel, {"level": [0.1, 0.9], "history": range(3)}, max_steps=1000, display_progress=False)
    last = pd.DataFrame(runs).drop_duplicates("RunId").set_index(["level", "history"])
    assert len(last) == 6
    for level in (0.1, 0.9):
        rows = simulate(f"centralization={level}", "ensemble.years=0.3", "ensemble.histories=3", f"seed={SEED}").rows
        for history in range(3):
            told = AtLevel(level, history).run()
            assert int(told.world.digest) == int(rows["digest"][history])
            of_last_day = told.datacollector.get_model_vars_dataframe().iloc[-1]
            of_run = last.loc[(level, history)]
            assert (of_run.end, of_run.war) == (of_last_day.end, of_last_day.war)
            numbers = list(of_last_day.index.drop(["end", "war", "war_day"]))
            assert of_run[numbers].astype(float).tolist() == of_last_day[numbers].astype(float).tolist()
    assert np.ptp(last.centralization.astype(float)) > 0.0
