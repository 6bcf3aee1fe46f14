"""Scripted orders go out as any other; scripts that cannot be are refused by name."""

import re

import numpy as np
import pytest

from sim import ensemble
from sim.ladder import FIRST_MILITIA, NO_ACT, PATRON, Authorization, Kind
from sim.params import ConfigError
from tests.rules.frame.test_open_war import QUIET
from tests.worlds import histories, world

ORDER = "+events.told={day:5,actor:iran,target:us,act:order,intended:3}"
QUIET_YEAR = (*QUIET, "rules.joining.occasions=0.0", "ensemble.years=1")


def logs(*overrides: str, number: int = 30) -> list[np.ndarray]:
    settings = world(*QUIET_YEAR, f"ensemble.histories={number}", *overrides)
    return [acts for _, acts in ensemble.logs(settings)]


def test_a_scripted_order_is_an_order_by_the_patron():
    for acts in logs(ORDER):
        order = acts[acts["kind"] == Kind.ORDER]
        assert len(order) == 1
        assert order["day"] == 5
        assert order["actor"] == PATRON
        assert order["target"] == 1
        assert order["intended"] == 3
        assert order["authorization"] == Authorization.ORDERED
        assert order["cause"] == NO_ACT


def test_some_militia_receives_it():
    assert (histories(*QUIET_YEAR[:-1], ORDER, number=30)["tally"]["orders"] >= 1).all()


def test_what_is_done_on_a_scripted_order_is_traced_to_it():
    done = 0
    for acts in logs(ORDER):
        (place,) = np.flatnonzero(acts["kind"] == Kind.ORDER)
        by_militias = acts[(acts["actor"] >= FIRST_MILITIA) & (acts["authorization"] == Authorization.ORDERED)]
        assert (by_militias["cause"] == place).all()
        assert (by_militias["day"] > 5).all()
        done += len(by_militias) > 0
    assert done > 20


def test_without_the_order_nothing_happens():
    assert sum(len(acts) for acts in logs()) == 0


def test_an_order_that_nobody_can_carry_out_is_not_given():
    beyond = "+events.told={day:5,actor:iran,target:us,act:order,intended:7}"
    assert sum(len(acts) for acts in logs(beyond)) == 0


REFUSED = [
    ("{day:5,actor:us,target:iran,act:order}", "events.x.actor: 'us' gives no orders; allowed: iran."),
    ("{day:5,actor:hezbollah,target:israel,act:order}", "events.x.actor: 'hezbollah' gives no orders; allowed: iran."),
    ("{day:5,actor:iran,act:order}", "events.x.target: missing."),
    ("{day:5,actor:iran,target:us}", "events.x.theatre: missing."),
    ("{day:5,actor:iran,target:usa,act:order}", "events.x.target: unknown 'usa'; did you mean 'us'?"),
    ("{day:5,actor:iran,target:us,theatre:irak}", "events.x.theatre: unknown 'irak'; did you mean 'iraq'?"),
    ("{day:5,actor:iran,target:us,theatre:iraq,rung:4}", "events.x: unknown key 'rung'"),
    ("{day:5,actor:iran,target:us,theatre:iraq,intended:9}", "events.x.intended: 9 is not a number between 1 and 7"),
    ("{day:5,actor:iran,target:us,theatre:iraq,realized:0}", "events.x.realized: 0 is not a number between 1 and 7"),
    ("{day:5,actor:iran,target:us,theatre:iraq,deaths:{soldier:3}}", "events.x.deaths: unknown key 'soldier'"),
    ("{day:365,set:{policy:{pressure:0.1}}}", "events.x.day: 365 is past the horizon; allowed: 0 to 364."),
    ("{day:-1,set:{policy:{pressure:0.1}}}", "events.x.day: -1 is not a number between 0"),
    ("{day:5.5,set:{policy:{pressure:0.1}}}", "events.x.day: 5.5 is not a whole number"),
    ("{day:5,set:{polcy:{pressure:0.1}}}", "events.x.set: unknown key 'polcy'; did you mean 'policy'?"),
    ("{day:5,set:{policy:{presure:0.1}}}", "events.x.set.policy: unknown key 'presure'; did you mean 'pressure'?"),
    ("{day:5,set:{policy:{pressure:1.1}}}", "events.x.set.policy.pressure: 1.1 is not a number between 0 and 1"),
    ("{day:5,set:{policy:{pressure:high}}}", "events.x.set.policy.pressure: 'high' is not a number between 0 and 1"),
    ("{day:5,set:{policy:0.1}}", "events.x.set.policy: 0.1 is not a group of keys"),
    ("{day:5,set:0.1}", "events.x.set: 0.1 is not a group of keys"),
    ("{day:5,set:{centralization:{level:0.1}}}", "events.x.set.centralization.level: does not change"),
    ("{day:5,actor:us,set:{policy:{pressure:0.1}}}", "events.x: unknown key 'actor'. Allowed: day, set, why"),
]  # fmt: skip


@pytest.mark.parametrize(("event", "line"), REFUSED, ids=[event for event, _ in REFUSED])
def test_a_script_that_cannot_be_is_refused_by_name(event, line):
    with pytest.raises(ConfigError, match=re.escape(line)) as refused:
        world("ensemble.years=1", f"+events.x={event}")
    assert "\n" not in str(refused.value)


def test_the_last_day_is_not_past_the_horizon():
    assert world("ensemble.years=1", "+events.x={day:364,set:{policy:{pressure:0.1}}}").changes[0].day == 364
