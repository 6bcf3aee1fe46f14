"""A history that is copied or pickled on any day lives on apart from the original, and to the same end."""

import copy
import gc
import pickle
import weakref

import numpy as np
import pandas as pd
import pytest

from sim import ensemble
from sim.history import History
from sim.model import ShadowWar
from sim.params import ConfigError
from sim.settings import settings_from
from sim.simulation import Ensemble
from tests.worlds import config, world

CHANGING = config(
    "scenario=gaza_2023",
    "ensemble.years=1",
    "+events.early={day: 30, set: {policy: {pressure: 0.7}}}",
    "+events.late={day: 80, set: {policy: {pressure: 0.1}}}",
)
SETTINGS = settings_from(CHANGING)
NUMBER = 3
DAYS = 50
WAYS = {
    "deepcopy": copy.deepcopy,
    "copy": copy.copy,
    **{
        f"pickle {protocol}": lambda given, protocol=protocol: pickle.loads(pickle.dumps(given, protocol))
        for protocol in (2, pickle.HIGHEST_PROTOCOL)
    },
}


def in_mid_history() -> ShadowWar:
    model = ShadowWar(SETTINGS, NUMBER)
    for _ in range(DAYS):
        model.step()
    return model


@pytest.fixture(scope="module")
def row():
    """The row of the history in the ensemble."""
    return ensemble.run(SETTINGS)[NUMBER]


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_of_the_model_and_the_original_come_to_the_same_end(way, row):
    original = in_mid_history()
    before = original.digest, original.world.tobytes(), original.acts()
    twin = WAYS[way](original)
    assert twin.running and twin.world.day == DAYS - 1
    assert twin.step.__self__ is twin  # Mesa binds it to each model, so that a copy could step the original for ever
    assert twin.run().row()[0].tobytes() == row.tobytes()
    assert (original.digest, original.world.tobytes()) == before[:2]
    pd.testing.assert_frame_equal(original.acts(), before[2])
    assert original.run().row()[0].tobytes() == row.tobytes()
    assert_same_collection(twin, original)


def assert_same_collection(twin, original):
    for table in ("get_model_vars_dataframe", "get_agent_vars_dataframe"):
        pd.testing.assert_frame_equal(getattr(twin.datacollector, table)(), getattr(original.datacollector, table)())
    assert len(twin.datacollector.get_model_vars_dataframe()) == original.world.end_day + 1


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_has_agents_of_its_own_with_the_decisions_of_the_original(way):
    original = in_mid_history()
    twin = WAYS[way](original)
    assert [side.name for side in twin.sides] == list(SETTINGS.cast.actors)
    assert list(twin.agents) == twin.sides
    for mine, theirs in zip(twin.sides, original.sides, strict=True):
        assert mine is not theirs and mine.model is twin and mine.unique_id == theirs.unique_id
        pd.testing.assert_frame_equal(mine.explain(), theirs.explain())
    assert any(side.decision is not None for side in twin.sides)


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_has_the_generators_of_mesa_in_the_same_state(way):
    original = in_mid_history()
    original.random.random(), original.rng.random()
    twin = WAYS[way](original)
    assert twin.random is twin.agents.random
    assert [twin.random.random(), twin.rng.random()] == [original.random.random(), original.rng.random()]


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_of_a_history_has_its_decisions_and_its_days(way, row):
    original = in_mid_history().history
    twin = WAYS[way](original)
    assert twin.minutes.n == original.minutes.n > 0
    assert twin.run().row()[0].tobytes() == row.tobytes()
    assert original.running and original.world.day == DAYS - 1
    original.run()
    pd.testing.assert_frame_equal(twin.days(), original.days())
    pd.testing.assert_frame_equal(twin.acts(), original.acts())
    for place in range(0, len(twin.acts()), 7):
        mine, theirs = twin.decision_of(place), original.decision_of(place)
        assert (mine is None) == (theirs is None)
        assert mine is None or (mine.nats.tobytes() == theirs.nats.tobytes() and mine.day == theirs.day)


def test_a_copy_has_the_parameters_that_are_in_force():
    """Those that were set by hand in the middle of a history too."""
    original = in_mid_history()
    original.point.policy.pressure = 0.9
    twin = copy.deepcopy(original)
    assert twin.point.policy.pressure == 0.9
    twin.point.policy.pressure = 0.2
    assert original.point.policy.pressure == 0.9


@pytest.mark.parametrize("days", [0, 1, None])
def test_a_history_can_be_copied_on_its_eve_and_after_its_end(days):
    original = History(SETTINGS, NUMBER)
    if days is None:
        original.run()
    for _ in range(days or 0):
        original.step(lambda world, point, log: None)
    twin = pickle.loads(pickle.dumps(original))
    assert twin.world.tobytes() == original.world.tobytes()
    assert (twin.end, twin.number, len(twin.acts())) == (original.end, NUMBER, len(original.acts()))


def test_a_pickle_holds_what_is_used_and_not_the_room():
    history = History(SETTINGS, NUMBER).run()
    assert len(pickle.dumps(history)) < history.log.nbytes / 2
    assert len(pickle.dumps(History(SETTINGS, NUMBER))) < 500_000


def test_a_pickle_of_other_arrays_is_refused():
    state = History(SETTINGS).__getstate__()
    state["used"]["days"] = np.zeros(0, [("acts", "i8")])
    with pytest.raises(ConfigError, match="history: the pickle is of a version of the model"):
        History.__new__(History).__setstate__(state)


def test_what_is_said_of_a_history_besides_is_copied():
    history = History(SETTINGS)
    history.remark = ["seen"]
    twin = copy.deepcopy(history)
    assert twin.remark == ["seen"] and twin.remark is not history.remark


def test_an_ensemble_can_be_pickled():
    settings = world("ensemble.histories=20", "ensemble.years=0.3")
    original = Ensemble(settings, ensemble.run(settings))
    table = original.histories
    for twin in (pickle.loads(pickle.dumps(original)), copy.deepcopy(original)):
        assert twin.rows.tobytes() == original.rows.tobytes()
        assert twin.war_frequency() == original.war_frequency()
        assert twin.replay(7).digest == table.digest[7]
        pd.testing.assert_frame_equal(twin.histories, table)


def test_a_model_that_nobody_holds_is_given_back():
    gone = weakref.ref(ShadowWar(SETTINGS))
    gc.collect()
    assert gone() is None


def test_agents_are_numbered_from_one_in_every_model_and_on_in_a_copy():
    model = ShadowWar(SETTINGS)
    numbers = list(range(1, len(SETTINGS.cast.actors) + 1))
    assert [side.unique_id for side in model.sides] == numbers
    assert [side.unique_id for side in ShadowWar(SETTINGS, 1).sides] == numbers
    twin = copy.deepcopy(model)
    assert type(twin.sides[-1])(twin, 0, "another").unique_id == len(numbers) + 1
