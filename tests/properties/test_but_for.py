"""The but-for test, on the examples of ``docs/causes.md`` and on wars that came about by themselves."""

import numpy as np
import pytest

from sim import ensemble
from sim.analysis.causes import acts_table, necessity, shares, wars_table
from sim.counterfactual.but_for import War, chain_to, examined, without
from sim.counterfactual.whatif import changed
from sim.settings import settings_from
from tests.rules.frame.test_open_war import QUIET
from tests.worlds import config, world

WINDOW, NEAR = 90, 30


def campaign(name: str, day: int, actor: str) -> str:
    target, theatre = ("us", "iraq") if actor == "iran" else ("iran", "iran")
    return f"+events.{name}={{day:{day},actor:{actor},target:{target},theatre:{theatre},intended:7}}"


def scripted(*campaigns: str, window: int = WINDOW) -> War:
    """The war of an otherwise quiet world with scripted campaigns."""
    long = ("rules.open_war.window_days=60", "ensemble.years=1", "ensemble.histories=1")
    (war,) = examined(world(*QUIET, *long, *campaigns), [0], window, NEAR)
    return war


BY_US, AGAIN = campaign("a", 5, "us"), campaign("b", 6, "us")
BY_IRAN, SOON, LATER = campaign("c", 8, "iran"), campaign("d", 9, "iran"), campaign("e", 33, "iran")


def test_two_campaigns_the_one_that_meets_the_other_is_the_chain_and_both_are_necessary():
    war = scripted(BY_US, BY_IRAN)
    assert war.row["war_day"] == 8
    assert (war.chain, war.near) == ([1], [0])
    assert war.necessary(WINDOW) == [1]
    assert not war.comes_without(0, WINDOW)


def test_of_two_acts_that_each_would_do_neither_is_necessary():
    war = scripted(BY_US, AGAIN, BY_IRAN)
    assert war.near == [0, 1]
    assert war.comes_without(0, WINDOW)
    assert war.comes_without(1, WINDOW)
    assert war.necessary(WINDOW) == [2]


def test_a_war_that_comes_the_next_day_anyway_came_by_no_link_of_its_chain():
    war = scripted(BY_US, BY_IRAN, SOON)
    assert war.chain == [1]
    assert war.necessary(WINDOW) == []
    assert war.joint == []


@pytest.mark.parametrize(("window", "necessary"), [(10, [1]), (24, [1]), (25, []), (90, [])])
def test_a_war_that_comes_later_counts_within_the_window_only(window, necessary):
    war = scripted(BY_US, BY_IRAN, LATER, window=window)
    assert war.without[1]["war_day"] == 33
    assert war.necessary(window) == necessary


def test_a_war_with_somebody_else_is_another_war():
    by_israel = "+events.x={day:20,actor:israel,target:iran,theatre:iran,intended:7}"
    at_israel = "+events.y={day:21,actor:iran,target:israel,theatre:israel,intended:7}"
    war = scripted(BY_US, BY_IRAN, by_israel, at_israel)
    assert war.without[1]["war_dyad"] == 1
    assert war.necessary(WINDOW) == [1]


CONFIG = config("centralization=0.3", "ensemble.histories=400", "ensemble.years=4")
SETTINGS = settings_from(CONFIG)


@pytest.fixture(scope="module")
def wars() -> list[War]:
    rows = ensemble.run(SETTINGS)
    return examined(SETTINGS, rows["history"][rows["war_dyad"] >= 0][:30], WINDOW, NEAR)


def test_the_chain_leads_from_the_root_to_the_war(wars):
    for war in wars:
        assert war.chain == sorted(war.chain)
        assert len(war.chain) == war.row["chain_length"]
        assert war.chain[0] == war.row["root_act"]
        assert war.log["cause"][war.chain[0]] == -1
        assert war.log["intended"][war.chain[0]] == war.row["root_rung"]
        assert war.log["day"][war.chain[-1]] == war.row["war_day"]


def test_the_test_is_the_what_if_of_that_act(wars):
    for war in wars[:8]:
        number = int(war.row["history"])
        for place in war.tested[::4]:
            second = settings_from(changed(CONFIG, {"prevent": place}, war.log, SETTINGS.cast.actors))
            ((row, _),) = ensemble.logs(second, np.array([number]))
            assert row["digest"][0] == war.without[place]["digest"]


def test_control_acts_resemble_their_link_and_are_no_link(wars):
    found = 0
    for war in wars:
        for place, control in zip(war.chain, war.controls, strict=True):
            if control < 0:
                continue
            found += 1
            assert control < place
            assert control not in war.chain
            assert war.log["intended"][control] == war.log["intended"][place]
    assert found > 30


def test_links_are_necessary_more_often_than_control_acts(wars):
    table = necessity(wars, [WINDOW]).set_index("position").value
    assert table["root"] > table["control act"]
    assert table["link between"] > table["control act"]


def test_the_longer_the_window_the_fewer_acts_are_necessary(wars):
    table = necessity(wars, [0, 30, 365]).pivot(index="position", columns="window", values="value")
    assert (table[0] >= table[30]).all()
    assert (table[30] >= table[365]).all()
    assert (table[0] > table[365]).any()


def test_a_set_that_only_together_is_necessary_is_so_and_has_no_link_too_many():
    """Of many wars some have no necessary link; without the whole set they do not come, without less of it they do."""
    settings, ever = world("ensemble.histories=3000"), 2000
    rows = ensemble.run(settings)
    joint = [war for war in examined(settings, rows["history"][rows["war_dyad"] >= 0], ever, 0) if war.joint]
    assert joint
    for war in joint[:5]:
        assert war.necessary(ever) == []
        for left_out in [None, *war.joint]:
            places = [place for place in war.joint if place != left_out]
            (row,) = ensemble.each_apart(settings, [without(settings, war.log, places)], [war.row["history"]])
            comes = row["war_dyad"] == war.row["war_dyad"] and row["war_day"] <= war.row["war_day"] + ever
            assert comes == (left_out is not None)


def test_tables_hold_every_tested_act_and_every_war(wars):
    acts, table = acts_table(wars, SETTINGS.cast, WINDOW), wars_table(wars, SETTINGS.cast, WINDOW)
    assert len(table) == len(wars)
    assert set(zip(acts.history, acts.act, strict=True)) == {
        (int(w.row["history"]), place) for w in wars for place in w.tested
    }
    assert acts.necessary[acts.end_without != "war"].all()
    counted = shares(table)
    assert (counted.groupby("what")["count"].sum() == len(wars)).all()
    assert ((counted.low <= counted.value) & (counted.value <= counted.high)).all()


def test_the_same_whatever_the_threads(wars):
    alone = examined(world_with_threads(1), [int(war.row["history"]) for war in wars[:6]], WINDOW, NEAR)
    for one, other in zip(alone, wars[:6], strict=True):
        assert {place: row.tobytes() for place, row in one.without.items()} == {
            place: row.tobytes() for place, row in other.without.items()
        }


def world_with_threads(threads: int):
    return settings_from({**CONFIG, "ensemble": {**CONFIG["ensemble"], "threads": threads}})


def test_a_history_without_war_and_too_many_acts_are_refused(wars):
    rows = ensemble.run(SETTINGS)
    with pytest.raises(ValueError, match="does not end in war"):
        examined(SETTINGS, rows["history"][rows["war_dyad"] < 0][:1], WINDOW, NEAR)
    with pytest.raises(ValueError, match="17 acts to prevent; there is room for 16"):
        without(SETTINGS, wars[0].log, range(17))


def test_a_chain_is_followed_to_its_root():
    log = np.zeros(4, [("cause", "i4")])
    log["cause"] = [-1, 0, -1, 1]
    assert chain_to(log, 3) == [0, 1, 3]
    assert chain_to(log, 2) == [2]
