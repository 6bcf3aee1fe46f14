"""An act that is prevented does not happen, and nothing before it is touched."""

from __future__ import annotations

import numpy as np
import pytest

from sim import ensemble
from sim.ladder import FIRST_MILITIA, PATRON, STATE_NAMES, Kind, Way
from sim.params import ConfigError
from tests.twins.test_faces import assert_faces_agree
from tests.worlds import world

YEAR = ("centralization=0.2", "ensemble.histories=1", "ensemble.years=1")
SCRIPTED = (
    "+events.first={day:20,actor:us,target:kataib_hezbollah,theatre:iraq,intended:4}",
    "+events.second={day:30,actor:kataib_hezbollah,target:us,theatre:iraq,intended:4}",
)
WAYS = {Way.DELIBERATION: "act", Way.PLAN: "answer"}


def log(*overrides: str) -> np.ndarray:
    (lived,) = ensemble.logs(world(*YEAR, *overrides))
    return lived[1]


def prevented(act: np.void) -> str:
    actor = world(*YEAR).cast.actors[act["actor"]]
    return f"+events.spared={{day:{act['day']},actor:{actor},prevent:{WAYS[act['way']]}}}"


def named(acts: np.ndarray, act: np.void) -> bool:
    return bool(((acts["day"] == act["day"]) & (acts["actor"] == act["actor"]) & (acts["way"] == act["way"])).any())


def picked(acts: np.ndarray, which: str) -> np.void:
    """An act from the middle of the year, so that there is something before and after it."""
    late = acts[acts["day"] > 100]
    mask = {
        "an answer that was planned": late["way"] == Way.PLAN,
        "an order": late["kind"] == Kind.ORDER,
        "a militia's act": late["actor"] >= FIRST_MILITIA,
        "an adversary's act of the evening": (late["actor"] < FIRST_MILITIA)
        & (late["actor"] > PATRON)
        & (late["way"] == Way.DELIBERATION),
    }[which]
    return late[mask][0]


KINDS = ("an answer that was planned", "an order", "a militia's act", "an adversary's act of the evening")


@pytest.mark.parametrize("which", KINDS)
def test_it_does_not_happen_and_the_days_before_are_the_same(which):
    factual = log()
    act = picked(factual, which)
    other = log(prevented(act))
    assert not named(other, act)
    day = act["day"]
    assert other[other["day"] < day].tobytes() == factual[factual["day"] < day].tobytes()


@pytest.mark.parametrize("which", KINDS)
def test_nothing_else_of_that_evening_fails_to_happen(which):
    factual = log()
    act = picked(factual, which)
    other = log(prevented(act))
    that_day = factual[factual["day"] == act["day"]]
    before = that_day[: np.flatnonzero((that_day["actor"] == act["actor"]) & (that_day["way"] == act["way"]))[0]]
    assert other[other["day"] == act["day"]][: len(before)].tobytes() == before.tobytes()


def test_an_act_that_nobody_was_about_to_do_is_prevented_in_vain():
    quiet = "+events.spared={day:40,actor:us,prevent:answer}"
    factual = log()
    assert not ((factual["day"] == 40) & (factual["actor"] == 1)).any()
    assert log(quiet).tobytes() == factual.tobytes()


def test_a_scripted_act_can_be_prevented_by_its_name_and_the_next_one_keeps_its_draws():
    factual = log(*SCRIPTED)
    other = log(*SCRIPTED, "+events.spared={prevent:first}")
    scripted = [acts[acts["way"] >= Way.SCRIPT] for acts in (factual, other)]
    assert scripted[0]["way"].tolist() == [Way.SCRIPT, Way.SCRIPT + 1]
    assert scripted[1]["way"].tolist() == [Way.SCRIPT + 1]
    assert factual[factual["day"] < 20].tobytes() == other[other["day"] < 20].tobytes()


def answers_within_a_month(acts: np.ndarray, act: np.void) -> bool:
    later = (acts["day"] > act["day"]) & (acts["day"] <= act["day"] + 30)
    return bool((later & (acts["actor"] == act["actor"]) & (acts["way"] == Way.PLAN)).any())


def test_the_provocation_stays_when_the_answer_to_it_is_prevented():
    """Whoever is kept from answering is still provoked, and answers soon, more often than who has answered."""
    again = answered = 0
    common = ("ensemble.years=1", "rules.planning.recall=0.0")
    for rows, acts in ensemble.logs(world("ensemble.histories=60", *common)):
        answers = acts[(acts["way"] == Way.PLAN) & (acts["day"] < 250)]
        for act in answers[:1]:
            spared = f"+events.spared={{day:{act['day']},actor:{STATE_NAMES[act['actor']]},prevent:answer}}"
            ((_, other),) = ensemble.logs(world(*common, spared), rows["history"])
            again += answers_within_a_month(other, act)
            answered += answers_within_a_month(acts, act)
    assert again > 1.4 * answered > 0


def test_both_faces_prevent_the_same():
    act = picked(log(), "a militia's act")
    assert_faces_agree(world(*YEAR, prevented(act)))
    assert_faces_agree(world(*YEAR, prevented(picked(log(), "an order"))))


REFUSED = [
    ("{day:5,actor:us,prevent:deed}", "events.x.prevent: unknown 'deed'"),
    ("{day:5,prevent:act}", "events.x.actor: missing."),
    ("{actor:us,prevent:act}", "events.x.day: missing."),
    ("{day:5,actor:usa,prevent:act}", "events.x.actor: unknown 'usa'; did you mean 'us'?"),
    ("{day:5,actor:houthis,prevent:answer}", "events.x.actor: 'houthis' plans no answers; allowed: iran, us, israel."),
    ("{day:5,prevent:first}", "events.x.day: 5, but the event to prevent has 20; leave it out."),
    ("{actor:iran,prevent:first}", "events.x.actor: 'iran', but the event to prevent has 'us'; leave it out."),
    ("{day:5,actor:us,prevent:act,rung:3}", "events.x: unknown key 'rung'. Allowed: day, actor, prevent, why"),
    ("{day:400,actor:us,prevent:act}", "events.x.day: 400 is past the horizon; allowed: 0 to 364."),
    ("{day:5,off:gradualism}", "events.x.off: 'gradualism' is not a list of mechanisms."),
    ("{day:5,off:[gradualsm]}", "events.x.off: unknown key 'gradualsm'; did you mean 'gradualism'?"),
    ("{day:5,off:[centralization]}", "events.x.off.centralization: does not change during a history."),
]


@pytest.mark.parametrize(("event", "message"), REFUSED)
def test_what_cannot_be_prevented_is_refused_by_name(event, message):
    with pytest.raises(ConfigError) as refusal:
        world(*YEAR, *SCRIPTED[:1], f"+events.x={event}")
    assert message in str(refusal.value)


def test_a_mechanism_switched_off_on_a_day_is_in_force_until_then():
    off = log("+events.off={day:150,off:[tit_for_tat,own_motives]}")
    factual = log()
    assert off[off["day"] < 150].tobytes() == factual[factual["day"] < 150].tobytes()
    assert off[off["day"] >= 150].tobytes() != factual[factual["day"] >= 150].tobytes()
