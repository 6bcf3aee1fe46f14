"""A history with its minutes: every act has the decision that it came of, and every day what there was."""

import numpy as np
import pandas as pd
import pytest

from sim.history import History
from sim.ladder import Cause, Way
from sim.minutes import minutes_dtype
from sim.model import ShadowWar
from sim.params import ConfigError
from sim.telling.reasons import reason, reasons
from tests.worlds import world

SETTINGS = world("centralization=0.2", "ensemble.years=2")
WARRING = world("scenario=gaza_2023", "ensemble.years=0.5")
SCRIPTED = world("scenario=tower_22_2024")


@pytest.fixture(scope="module")
def history() -> History:
    return History(SETTINGS, 1).run()


def test_every_act_came_of_a_decision_for_just_that_rung(history):
    acts = history.acts()
    assert len(acts) > 200
    for place, act in acts.iterrows():
        decision = history.decision_of(place)
        assert decision.actor == act.actor
        assert decision.chosen == act.intended
        assert decision.day <= act.day


def test_only_planned_answers_come_of_an_earlier_day(history):
    acts = history.acts()
    later = [place for place, act in acts.iterrows() if history.decision_of(place).day < act.day]
    assert len(later) >= 5
    assert set(acts.way[later]) == {"plan"}
    assert {history.decision_of(place).cause for place in later} == {Cause.PROVOCATION}


def test_a_scripted_act_has_no_decision():
    told = History(SCRIPTED, 0).run()
    assert told.acts().way[0] == "script"
    assert told.decision_of(0) is None
    assert reason(None) == "as scripted"


@pytest.mark.parametrize("place", [100_000, -1, 1.5, True, "3", None])
def test_an_act_that_is_not_there_is_refused(history, place):
    most = len(history.acts()) - 1
    with pytest.raises(ConfigError, match=rf"place: {place!r} is not a (whole )?number between 0 and {most}"):
        history.decision_of(place)


def test_there_is_no_act_before_the_first():
    with pytest.raises(ConfigError, match="place: there is no act 0; the log is empty so far"):
        History(SETTINGS).decision_of(0)


def test_the_place_of_an_act_may_be_an_integer_of_numpy(history):
    assert history.decision_of(np.int64(7)).day == history.decision_of(7).day


def test_what_the_minutes_do_not_keep_of_an_actor_is_refused(history):
    with pytest.raises(ConfigError, match="what: unknown key 'capabilty'; did you mean 'capability'"):
        history.actor_days("capabilty")


def test_a_history_that_goes_on_has_no_row_yet(history):
    with pytest.raises(ConfigError, match="row: the history has not ended"):
        History(SETTINGS, 1).row()
    assert history.row()["end_day"][0] == history.world.end_day


def test_the_war_and_its_day_are_those_of_the_row():
    told = [History(WARRING, k).run() for k in range(12)]
    assert {history.war for history in told} == {True, False}
    for history in told:
        assert history.war == (history.row()["war_dyad"][0] >= 0)
        assert (-1 if history.war_day is None else history.war_day) == history.row()["war_day"][0]


@pytest.mark.parametrize("given", [(-1,), ("3",), (True,), (2.5,)])
def test_a_number_that_is_none_is_refused(given):
    with pytest.raises(ConfigError, match="history: "):
        History(SETTINGS, *given)


def test_a_history_too_long_for_its_minutes_is_refused():
    with pytest.raises(ConfigError, match=r"ensemble\.years: 1000 actors over 36525 days are too many"):
        minutes_dtype(1000, 36525, 1000)


def test_pulls_are_what_the_mechanisms_add_to_the_log_odds_of_the_rung(history):
    """At precision 1 they sum to the log-probability of the rung plus the entropy of the decision."""
    for place in range(0, len(history.acts()), 25):
        decision = history.decision_of(place)
        odds = decision.odds[decision.odds > 0]
        entropy = -float(np.sum(odds * np.log(odds)))
        expected = np.log(decision.odds[decision.chosen]) + entropy
        assert decision.pulls().sum() == pytest.approx(expected, abs=1e-9)
        assert decision.pulls().is_monotonic_decreasing


def test_the_mesa_face_keeps_the_same_decisions(history):
    mesa = ShadowWar(SETTINGS, 1).run()
    for place in range(0, len(history.acts()), 20):
        pd.testing.assert_frame_equal(mesa.decision_of(place).table(), history.decision_of(place).table())


def test_reasons_name_mechanisms_and_never_more_than_two(history):
    for line in reasons(history).values():
        assert line.count("(") <= 2
        assert line.endswith(("%", "1%", "likely"))


def test_the_days_are_those_of_the_mesa_face(history):
    collected = ShadowWar(SETTINGS, 1).run().datacollector.get_model_vars_dataframe()
    days = history.days()
    assert len(days) == len(collected) == history.world.end_day + 1
    for name in ("acts", "threat", "dissent", "centralization"):
        np.testing.assert_array_equal(days[name], collected[name])
    np.testing.assert_array_equal(days[["crisis_iran_us", "crisis_iran_israel"]].max(axis=1), collected["crisis"])
    militias = history.actor_days("control").iloc[:, 3:]
    np.testing.assert_allclose(militias.mean(axis=1), collected["control"], rtol=1e-12)


def test_the_log_of_acts_grows_with_the_days(history):
    days = history.days()
    counted = history.acts().groupby("day").size().reindex(range(len(days)), fill_value=0).cumsum()
    np.testing.assert_array_equal(days.acts, counted)


def test_ways_are_named(history):
    assert set(history.acts().way) == {Way.DELIBERATION.name.lower(), Way.PLAN.name.lower()}
