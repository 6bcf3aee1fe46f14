"""The Mesa face is a Mesa model: agents, collected data, explanations."""

import numpy as np
import pytest

from sim.ladder import FIRST_MILITIA, RUNGS
from sim.model import ShadowWar
from tests.worlds import world


@pytest.fixture(scope="module")
def told():
    return ShadowWar(world("ensemble.years=1"), 1).run()


def test_every_actor_is_an_agent_of_its_kind(told):
    kinds = [type(agent).__name__ for agent in told.agents]
    assert kinds[:FIRST_MILITIA] == ["Iran", "UnitedStates", "Israel"]
    assert set(kinds[FIRST_MILITIA:]) == {"Militia"}
    assert [agent.name for agent in told.agents] == list(told.cast.actors)


def test_data_are_collected_every_day(told):
    days = told.datacollector.get_model_vars_dataframe()
    assert len(days) == told.world.end_day + 1
    assert days["acts"].is_monotonic_increasing
    assert {"capability", "alert"} <= set(told.datacollector.get_agent_vars_dataframe().columns)


def test_a_decision_is_explained_by_mechanism_in_nats(told):
    militia = next(agent for agent in told.sides[FIRST_MILITIA:] if agent.decision is not None)
    table = militia.explain()
    mechanisms = table.columns.drop(["total", "probability"])
    assert {"own_motives", "directives", "red_lines"} <= set(mechanisms)
    assert len(table) == RUNGS
    assert table["probability"].sum() == pytest.approx(1.0)
    top = int(militia.state.top[told.cast.actors.index(militia.decision.opponent)])
    weight = np.exp(table[mechanisms].sum(axis=1)[: top + 1])
    assert np.allclose(table["probability"][: top + 1], weight / weight.sum())


def test_each_kind_of_agent_explains_by_its_own_mechanisms(told):
    assert "gradualism" in told.sides[0].explain().columns
    assert "measured_retaliation" in told.sides[2].explain().columns


def test_an_actor_that_never_deliberated_has_nothing_to_explain():
    assert ShadowWar(world()).sides[0].explain().empty


def test_a_model_that_has_ended_stands_still(told):
    acts = told.world.n_acts
    told.step()
    assert not told.running
    assert told.world.n_acts == acts
    assert len(told.acts()) == acts
