"""Under ``mesa.batch_run`` every iteration is a history of its own, the same one whenever it is run."""

import inspect

import mesa
import numpy as np
import pandas as pd
import pytest

from sim import ensemble
from sim.ladder import FIRST_MILITIA
from sim.model import ShadowWar
from sim.numbering import iteration_of_batch
from sim.params import ConfigError
from sim.settings import LARGEST_SEED
from sim.simulation import Ensemble
from tests.worlds import world

GIVEN = ("scenario=gaza_2023", "ensemble.years=0.5", "ensemble.histories=12")
SETTINGS = world(*GIVEN)
MESA_SEEDS_ITERATIONS = "rng" in inspect.signature(mesa.batch_run).parameters
"""Whether this version of Mesa has ``rng`` for the seeds of the iterations, and hands each to the model."""

pytestmark = pytest.mark.filterwarnings("ignore:The `iterations` keyword:DeprecationWarning")


class AtLevel(ShadowWar):
    """A history at a level of centralization, as a batch of Mesa varies it."""

    def __init__(self, level=0.5, rng=None):
        super().__init__(world(f"centralization={level}", *GIVEN), rng=rng)


class Nested(AtLevel):
    """A history that begins another one while it is lived."""

    def step(self):
        self.inner = ShadowWar(SETTINGS).history.number
        super().step()

    @property
    def end(self):
        return None if super().end is None else type("Inner", (), {"name": f"INNER_{self.inner}"})


def table_of(model=ShadowWar, parameters=None, **given) -> pd.DataFrame:
    """The last day of every run, a row an actor."""
    parameters = {"settings": [SETTINGS]} if parameters is None else parameters
    table = pd.DataFrame(mesa.batch_run(model, parameters, max_steps=1000, display_progress=False, **given))
    return table.sort_values(["RunId", "AgentID"], ignore_index=True)


def runs(*arguments, **given) -> pd.DataFrame:
    """The last day of every run, a row a run."""
    return table_of(*arguments, **given).drop_duplicates("RunId").set_index("RunId")


@pytest.fixture(scope="module")
def histories() -> pd.DataFrame:
    frame = Ensemble(SETTINGS, ensemble.run(SETTINGS)).histories
    assert frame.war.any() and not frame.war.all()
    return frame


def assert_are_histories(table: pd.DataFrame, histories: pd.DataFrame):
    """The runs of a table are just these histories of the ensemble, one each and in this order."""
    assert len(table) == len(histories)
    assert table.control.tolist() == pytest.approx(histories.control_at_end.tolist(), rel=1e-12)
    assert table.centralization.tolist() == histories.centralization_at_end.tolist()
    assert table.end.tolist() == histories.end.tolist()
    assert table.war.tolist() == histories.war.tolist()
    assert table.war_day.astype(float).fillna(-1).tolist() == histories.war_day.fillna(-1).tolist()


def test_iterations_are_the_first_histories_of_the_ensemble(histories):
    assert histories.control_at_end.nunique() == 12
    assert_are_histories(runs(iterations=12), histories)


def test_the_same_batch_has_the_same_table():
    first, second = (table_of(iterations=3).drop(columns="settings") for _ in range(2))
    pd.testing.assert_frame_equal(first, second)


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_any_number_of_processes_has_the_same_table():
    apart = table_of(AtLevel, {"level": [0.1, 0.9]}, iterations=3, number_processes=2)
    pd.testing.assert_frame_equal(apart, table_of(AtLevel, {"level": [0.1, 0.9]}, iterations=3))


def test_an_iteration_is_the_same_history_at_every_point():
    table = runs(AtLevel, {"level": [0.1, 0.9]}, iterations=3).set_index(["level", "iteration"])
    assert len(table) == 6
    for level in (0.1, 0.9):
        for k in range(3):
            alone = ShadowWar(world(f"centralization={level}", *GIVEN), k).run()
            assert table.threat[level, k] == alone.world.threat


@pytest.mark.parametrize("name", ["history", "rng"])
def test_histories_may_be_chosen_among_the_parameters(name, histories):
    table = runs(parameters={"settings": SETTINGS, name: [7, 3]})
    assert_are_histories(table, histories.iloc[[7, 3]])


def test_seeds_among_the_parameters_choose_histories_or_are_refused(histories):
    """From the version on that writes its own over them."""
    parameters = {"settings": SETTINGS, "seed": [7, 3]}
    if MESA_SEEDS_ITERATIONS:
        with pytest.raises(ConfigError, match=r"seed: mesa\.batch_run passes over this parameter"):
            runs(parameters=parameters)
        assert_are_histories(runs(rng=[7, 3]), histories.iloc[[7, 3]])
    else:
        assert_are_histories(runs(parameters=parameters), histories.iloc[[7, 3]])


def test_a_batch_without_a_word_of_iterations_is_history_0(histories):
    assert_are_histories(runs(), histories.iloc[[0]])


def test_the_table_has_the_names_of_the_actors():
    table = table_of(iterations=2)
    assert table.name.tolist() == [*SETTINGS.cast.actors] * 2
    assert table.capability[table.AgentID > FIRST_MILITIA].nunique() > 1


def test_a_run_that_is_cut_off_has_no_end_yet():
    found = mesa.batch_run(ShadowWar, {"settings": SETTINGS}, max_steps=5, display_progress=False)
    assert found[-1]["end"] is None and found[-1]["war"] is False and found[-1]["war_day"] is None


def test_a_model_that_a_run_begins_on_its_way_is_history_0():
    assert set(runs(Nested, {"level": [0.5]}, iterations=2).end) == {"inner_0"}


def test_a_runner_of_mesa_that_does_not_number_its_runs_is_refused():
    unknown = {"__name__": "mesa.batchrunner", "begin": iteration_of_batch}
    exec("def run(): return begin()", unknown)
    with pytest.raises(ConfigError, match="history: this version of Mesa does not tell its iterations apart"):
        unknown["run"]()


@pytest.mark.parametrize("given", [{}, {"history": 0}, {"rng": 0}, {"seed": 0}, {"rng": None, "seed": None}])
def test_when_nothing_is_said_it_is_history_0(given):
    assert ShadowWar(SETTINGS, **given).history.number == 0


@pytest.mark.parametrize("value", [5, np.int64(5), np.uint8(5), 5.0])
@pytest.mark.parametrize("name", ["history", "rng", "seed"])
def test_a_number_of_any_kind_names_the_history(name, value):
    model = ShadowWar(settings=SETTINGS, **{name: value})
    assert model.history.number == 5 and type(model.history.number) is int
    assert int(model.world.branch) == 5


def test_numbers_are_exact_up_to_the_largest():
    for number in (2**53 + 1, LARGEST_SEED):
        assert int(ShadowWar(SETTINGS, number).world.branch) == number


@pytest.mark.parametrize("name", ["rng", "seed"])
@pytest.mark.parametrize("given", [np.random.default_rng, np.random.SeedSequence, np.random.PCG64, lambda k: [k, 1]])
def test_of_a_generator_a_number_is_drawn(name, given):
    numbers = [ShadowWar(SETTINGS, **{name: given(k)}).history.number for k in (1, 2, 1)]
    assert numbers[0] == numbers[2] != numbers[1]


def test_generators_of_mesa_differ_between_histories():
    first, second = ShadowWar(SETTINGS, 0), ShadowWar(SETTINGS, 1)
    assert first.random.random() != second.random.random()
    assert first.rng.random() != second.rng.random()
    assert ShadowWar(SETTINGS, 1).random.random() == ShadowWar(SETTINGS, rng=1).random.random()


@pytest.mark.parametrize("name", ["history", "rng", "seed"])
@pytest.mark.parametrize("value", [-1, 3.5, True, np.True_, "3", LARGEST_SEED + 1, 10**400, float("nan"), {}, [-1]])
def test_what_names_no_history_is_refused_in_one_line(name, value):
    with pytest.raises(ConfigError, match=rf"^{name}: .*(Allowed|between)") as refused:
        ShadowWar(SETTINGS, **{name: value})
    assert "\n" not in str(refused.value)


def test_two_names_of_a_history_are_refused():
    with pytest.raises(ConfigError, match=r"history and rng: each of them names the history \(history=0, rng=3\)"):
        ShadowWar(SETTINGS, 0, rng=3)
    with pytest.raises(ConfigError, match="rng and seed: each of them names the history"):
        ShadowWar(SETTINGS, rng=3, seed=3)


@pytest.mark.parametrize("settings", [None, {}, "baseline"])
def test_settings_that_are_none_are_refused(settings):
    with pytest.raises(ConfigError, match=f"settings: a {type(settings).__name__} is none; sim.settings.settings_from"):
        ShadowWar(settings)
