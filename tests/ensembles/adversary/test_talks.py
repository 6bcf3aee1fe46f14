"""Talks calm two governments and may settle, and a lethal act sours them."""

from functools import partial

import numpy as np
import pytest

from sim.ladder import NO_ACT, PATRON, UNITED_STATES, End
from tests.ensembles.adversary.measures import BUSY, ended
from tests.ensembles.paired import measured, standard_errors
from tests.worlds import histories, off

SILENT = off("talks")
TALKING = "rules.policy.talks=1.0"
ONLY_CALM = (TALKING, "rules.talks.settled_a_year=0.0", BUSY)
HOPEFUL = (TALKING, "rules.talks.settled_a_year=2.0")
LETHAL, HARASSING = 4, 3
A_MONTH, A_SEASON, A_YEAR = 0.08, 0.25, 1.0

settled = partial(ended, End.SETTLEMENT)


def between(actor, target):
    """A measure: acts of one at the other that nothing provoked."""

    def count(world, acts) -> int:
        return ((acts["actor"] == actor) & (acts["target"] == target) & (acts["cause"] == NO_ACT)).sum()

    return count


def blow(rung, by="kataib_hezbollah", at="us"):
    return f"+events.blow={{day: 0, actor: {by}, target: {at}, theatre: iraq, intended: 3, realized: {rung}}}"


def goodwill(world, acts) -> float:
    return world["goodwill"]


def soured(by, at, years):
    """Goodwill after a lethal act, then after one that killed nobody."""
    return (measured(goodwill, *ONLY_CALM, blow(rung, by, at), years=years) for rung in (LETHAL, HARASSING))


@pytest.mark.parametrize("pair", [(PATRON, UNITED_STATES), (UNITED_STATES, PATRON)])
def test_while_talks_are_on_each_government_turns_on_the_other_less(pair):
    talking, silent = (measured(between(*pair), *ONLY_CALM, *overrides) for overrides in ((), (SILENT,)))
    assert standard_errors(talking, silent) < -3


def test_they_may_settle_and_the_more_they_talk():
    talking = settled(*HOPEFUL)
    assert standard_errors(talking, settled(*HOPEFUL, "rules.policy.talks=0.5")) > 3
    assert 0.0 < talking.mean() < 1.0
    assert not settled(*HOPEFUL, SILENT).any()


@pytest.mark.parametrize(("by", "at"), [("kataib_hezbollah", "us"), ("us", "iran"), ("iran", "us")])
def test_a_lethal_act_sours_them_for_months(by, at):
    after_a_month, after_a_season, after_a_year = (
        np.subtract(*soured(by, at, years)) for years in (A_MONTH, A_SEASON, A_YEAR)
    )
    assert standard_errors(after_a_month) < -3
    assert standard_errors(after_a_season) < -3
    assert standard_errors(after_a_season, after_a_month) > 3
    assert standard_errors(after_a_year, after_a_season) > 3


def test_lost_goodwill_comes_back():
    soon, late = (measured(goodwill, *ONLY_CALM, f"rules.talks.half_life_days={days}") for days in (30.0, 2000.0))
    assert standard_errors(soon, late) > 3


def test_soured_talks_settle_less():
    fragile = (TALKING, "rules.talks.settled_a_year=5.0", "rules.talks.soured=1.0")
    spoiled, spared = (settled(*fragile, blow(rung), years=A_SEASON) for rung in (LETHAL, HARASSING))
    assert standard_errors(spoiled, spared) < -3


def test_without_talks_it_is_nothing():
    silence = ("rules.policy.talks=0.0", BUSY)
    with_it, without = histories(*silence), histories(*silence, SILENT)
    assert np.array_equal(with_it, without)
    assert not (with_it["end"] == End.SETTLEMENT).any()
