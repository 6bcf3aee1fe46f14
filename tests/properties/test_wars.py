"""Open war and the other ends of a history, act by act, on a world in which nothing else happens."""

from dataclasses import dataclass

import numpy as np
import pytest

from sim import ends, war
from sim.chronicle import new_entry
from sim.ladder import (
    ISRAEL,
    NEVER,
    NO_ACT,
    PATRON,
    UNITED_STATES,
    Authorization,
    Definition,
    End,
    Kind,
    Rung,
    Victim,
)
from sim.morning import begin
from tests.rules.frame.test_open_war import QUIET
from tests.worlds import histories, world

ADVERSARIES = pytest.mark.parametrize("adversary", [UNITED_STATES, ISRAEL])
WINDOW, HORIZON = 14, 1000
MUTUAL, DEATHS, ANY = Definition
SOLDIER = {UNITED_STATES: Victim.SOLDIER_US, ISRAEL: Victim.SOLDIER_ISRAEL}


@dataclass
class Scene:
    """A world on the eve of a history, its parameters and an empty log."""

    world: np.record
    point: np.record
    log: np.record
    hezbollah: int

    def act(self, day, actor, target, rung=Rung.CAMPAIGN, whose=Authorization.TOLERATED, deaths=None) -> int:
        """One act comes about at a rung, and war is looked for; returns its place in the log."""
        self.world.day = day
        place = new_entry(
            self.world, self.log, int(actor), int(target), 0, int(Kind.STRIKE), 0, int(rung), NO_ACT, int(whose)
        )
        entry = self.log.acts[place]
        entry.realized = int(rung)
        for victim, number in (deaths or {}).items():
            entry.deaths[victim] = number
        war.after_act(self.world, self.point, self.log, place)
        return place

    def pair(self, adversary: int, side: int) -> np.record:
        return self.world.pairs[adversary - 1, side]

    @property
    def goes_on(self) -> bool:
        return self.world.end_day < 0


def scene(*overrides: str) -> Scene:
    settings = world(*overrides)
    w = settings.cast.world.copy().view(np.recarray)[0]
    point = settings.point.view(np.recarray)[0]
    begin(w, point, np.uint64(settings.seed), np.uint64(0), HORIZON)
    return Scene(
        w, point, np.zeros(1, settings.log_dtype).view(np.recarray)[0], settings.cast.actors.index("hezbollah")
    )


BY_DEATHS = f"rules.open_war.definition={int(DEATHS)}"
PROXIES = "rules.open_war.proxies_count=1.0"


@ADVERSARIES
@pytest.mark.parametrize("patron_first", [True, False])
@pytest.mark.parametrize("days", [0, 1, WINDOW])
def test_a_campaign_met_within_the_window_is_war(adversary, patron_first, days):
    s = scene()
    sides = (PATRON, adversary) if patron_first else (adversary, PATRON)
    s.act(3, *sides)
    assert s.goes_on
    place = s.act(3 + days, *reversed(sides))
    assert (s.world.end, s.world.end_day, s.world.war_dyad) == (End.WAR, 3 + days, adversary - 1)
    assert s.world.war_act == place
    assert s.pair(adversary, PATRON).war_day[MUTUAL] == 3 + days


@ADVERSARIES
@pytest.mark.parametrize("patron_first", [True, False])
def test_a_campaign_met_after_the_window_is_none(adversary, patron_first):
    s = scene()
    sides = (PATRON, adversary) if patron_first else (adversary, PATRON)
    s.act(3, *sides)
    s.act(3 + WINDOW + 1, *reversed(sides))
    assert s.goes_on
    assert s.world.war_dyad < 0
    assert s.pair(adversary, PATRON).war_day[MUTUAL] == -1


def test_it_is_the_last_campaign_that_counts():
    s = scene()
    s.act(3, PATRON, UNITED_STATES)
    s.act(20, PATRON, UNITED_STATES)
    s.act(20 + WINDOW, UNITED_STATES, PATRON)
    assert s.world.end == End.WAR


@pytest.mark.parametrize("rung", [Rung.LETHAL, Rung.GRAVE, Rung.DIRECT])
def test_less_than_a_campaign_meets_none(rung):
    s = scene()
    s.act(3, PATRON, UNITED_STATES)
    s.act(4, UNITED_STATES, PATRON, rung)
    assert s.goes_on


def test_two_campaigns_against_different_sides_meet_neither():
    s = scene()
    s.act(3, PATRON, UNITED_STATES)
    s.act(4, ISRAEL, PATRON)
    s.act(5, UNITED_STATES, s.hezbollah)
    assert s.goes_on
    assert s.world.war_dyad < 0


def test_one_campaign_noted_is_war_by_the_widest_definition_only():
    s = scene()
    s.world.day = 3
    war.note_campaign(s.world, s.point, 0, PATRON, True, 0)
    pair = s.pair(UNITED_STATES, PATRON)
    assert pair.adversary_campaign_day == 3
    assert pair.campaign_day == NEVER
    assert pair.war_day.tolist() == [-1, -1, 3]
    assert s.goes_on
    s = scene(f"rules.open_war.definition={int(ANY)}")
    s.act(3, UNITED_STATES, PATRON)
    assert (s.world.end, s.world.end_day) == (End.WAR, 3)


def test_a_war_that_ends_nothing_is_noted_once():
    s = scene("rules.open_war.ends_history=0.0")
    s.act(3, PATRON, ISRAEL)
    place = s.act(4, ISRAEL, PATRON)
    s.act(5, PATRON, UNITED_STATES)
    s.act(6, UNITED_STATES, PATRON)
    assert s.goes_on
    assert (s.world.war_dyad, s.world.war_act) == (ISRAEL - 1, place)
    assert [s.pair(a, PATRON).war_day[MUTUAL] for a in (UNITED_STATES, ISRAEL)] == [6, 4]


@pytest.mark.parametrize("overrides", [(), (PROXIES,)])
def test_a_militia_and_israel_are_at_war_while_the_history_goes_on(overrides):
    s = scene(*overrides)
    s.act(3, s.hezbollah, ISRAEL)
    s.act(5, ISRAEL, s.hezbollah)
    assert s.goes_on
    assert s.world.war_dyad < 0
    assert s.pair(ISRAEL, s.hezbollah).war_day[MUTUAL] == 5
    assert s.pair(UNITED_STATES, s.hezbollah).war_day[MUTUAL] == -1
    assert s.pair(ISRAEL, s.hezbollah + 1).war_day[MUTUAL] == -1
    assert s.pair(ISRAEL, PATRON).war_day.tolist() == [-1, -1, -1]
    s.world.day = 6 + WINDOW
    ends.unmet_campaign(s.world, s.point)
    assert s.goes_on


def campaign(day, actor, target, theatre):
    return f"+events.{actor}_{day}={{day:{day},actor:{actor},target:{target},theatre:{theatre},intended:7}}"


def test_wars_with_militias_are_in_the_row():
    wars = (
        campaign(3, "hezbollah", "israel", "israel"),
        campaign(5, "israel", "hezbollah", "lebanon"),
        campaign(6, "israel", "hamas", "gaza"),
        campaign(9, "hamas", "israel", "israel"),
    )
    row = histories(*QUIET, *wars, number=1, years=0.1)[0]
    assert (row["end"], row["war_dyad"], row["war_day"]) == (End.HORIZON, -1, -1)
    assert row["militia_wars"].tolist() == [0, 2]
    assert row["militia_war_day"].tolist() == [-1, 5]


@pytest.mark.parametrize(
    ("whose", "overrides", "is_war"),
    [
        (Authorization.ORDERED, (PROXIES,), True),
        (Authorization.ORDERED, (), False),
        (Authorization.TOLERATED, (PROXIES,), False),
        (Authorization.UNAUTHORIZED, (PROXIES,), False),
    ],
)
def test_a_militias_campaign_is_the_patrons_when_it_was_ordered_and_proxies_count(whose, overrides, is_war):
    s = scene(*overrides)
    s.act(3, ISRAEL, PATRON)
    s.act(4, s.hezbollah, ISRAEL, whose=whose)
    assert (s.world.end == End.WAR) == is_war
    assert s.goes_on != is_war
    assert s.pair(ISRAEL, PATRON).campaign_day == (4 if is_war else NEVER)
    assert s.pair(ISRAEL, s.hezbollah).campaign_day == 4


def test_a_proxys_campaign_that_is_not_met_is_the_patrons_too():
    s = scene(PROXIES)
    s.act(3, s.hezbollah, ISRAEL, whose=Authorization.ORDERED)
    s.world.day = 3 + WINDOW + 1
    ends.unmet_campaign(s.world, s.point)
    assert s.world.end == End.ONE_SIDED_CAMPAIGN


def toll(adversary: int, of_the_dead: dict, *before) -> bool:
    """Whether it is war when both have struck directly and ``of_the_dead`` died in what came before."""
    s = scene(BY_DEATHS)
    s.act(10, PATRON, adversary, Rung.DIRECT, Authorization.ORDERED)
    for k, (actor, target, rung, whose) in enumerate(before, start=11):
        s.act(
            k,
            s.hezbollah if actor is None else actor,
            s.hezbollah if target is None else target,
            rung,
            whose,
            of_the_dead,
        )
    s.act(99, adversary, PATRON, Rung.DIRECT, Authorization.ADVERSARY)
    assert (s.world.end == End.WAR) != s.goes_on
    return not s.goes_on


@ADVERSARIES
@pytest.mark.parametrize(("dead", "is_war"), [(999, False), (1000, True)])
def test_a_thousand_dead_of_both_and_a_direct_strike_by_each_make_a_war(adversary, dead, is_war):
    s = scene(BY_DEATHS)
    s.act(3, PATRON, adversary, Rung.DIRECT, Authorization.ORDERED, {SOLDIER[adversary]: dead - 600})
    s.act(9, adversary, PATRON, Rung.DIRECT, Authorization.ADVERSARY, {Victim.PATRON: 500, Victim.CIVILIAN: 100})
    assert (s.world.end == End.WAR) == is_war
    assert s.pair(adversary, PATRON).war_day[DEATHS] == (9 if is_war else -1)


ORDERED_BY_MILITIA = (None, UNITED_STATES, Rung.GRAVE, Authorization.ORDERED)


@pytest.mark.parametrize(
    ("act", "dead", "counts"),
    [
        ((PATRON, UNITED_STATES, Rung.GRAVE, Authorization.ORDERED), Victim.SOLDIER_US, True),
        ((PATRON, UNITED_STATES, Rung.GRAVE, Authorization.ORDERED), Victim.CONTRACTOR, True),
        ((UNITED_STATES, PATRON, Rung.GRAVE, Authorization.ADVERSARY), Victim.PATRON, True),
        (ORDERED_BY_MILITIA, Victim.SOLDIER_US, True),
        ((None, UNITED_STATES, Rung.GRAVE, Authorization.TOLERATED), Victim.SOLDIER_US, False),
        ((None, UNITED_STATES, Rung.GRAVE, Authorization.UNAUTHORIZED), Victim.SOLDIER_US, False),
        ((UNITED_STATES, None, Rung.GRAVE, Authorization.ADVERSARY), Victim.FIGHTER, False),
        ((UNITED_STATES, PATRON, Rung.GRAVE, Authorization.ADVERSARY), Victim.HOST_FORCES, False),
        ((ISRAEL, PATRON, Rung.GRAVE, Authorization.ADVERSARY), Victim.PATRON, False),
        ((PATRON, ISRAEL, Rung.GRAVE, Authorization.ORDERED), Victim.SOLDIER_ISRAEL, False),
        ((None, ISRAEL, Rung.GRAVE, Authorization.ORDERED), Victim.SOLDIER_ISRAEL, False),
    ],
)
def test_between_governments_only_their_own_dead_and_those_of_ordered_acts_count(act, dead, counts):
    assert toll(UNITED_STATES, {dead: 1000}, act) == counts
    assert not toll(UNITED_STATES, {dead: 999}, act)


def test_the_dead_of_several_acts_add_up():
    assert toll(UNITED_STATES, {Victim.SOLDIER_US: 250}, *[ORDERED_BY_MILITIA] * 4)
    assert not toll(UNITED_STATES, {Victim.SOLDIER_US: 250}, *[ORDERED_BY_MILITIA] * 3)


@pytest.mark.parametrize(("last", "is_war"), [(375, True), (376, False)])
def test_the_dead_of_another_year_are_forgotten(last, is_war):
    s = scene(BY_DEATHS)
    s.act(10, PATRON, UNITED_STATES, Rung.GRAVE, Authorization.ORDERED, {Victim.SOLDIER_US: 1000})
    s.act(50, PATRON, UNITED_STATES, Rung.DIRECT, Authorization.ORDERED)
    s.act(last, UNITED_STATES, PATRON, Rung.DIRECT, Authorization.ADVERSARY)
    assert s.goes_on != is_war


@pytest.mark.parametrize(("last", "is_war"), [(375, True), (376, False)])
def test_so_are_its_direct_strikes(last, is_war):
    s = scene(BY_DEATHS)
    s.act(10, PATRON, UNITED_STATES, Rung.DIRECT, Authorization.ORDERED)
    s.act(50, PATRON, UNITED_STATES, Rung.GRAVE, Authorization.ORDERED, {Victim.SOLDIER_US: 1000})
    s.act(last, UNITED_STATES, PATRON, Rung.DIRECT, Authorization.ADVERSARY)
    assert s.goes_on != is_war


def test_with_a_militia_its_fighters_count_and_the_history_goes_on():
    s = scene(BY_DEATHS)
    s.act(3, s.hezbollah, ISRAEL, Rung.DIRECT, deaths={Victim.SOLDIER_ISRAEL: 300})
    s.act(9, ISRAEL, s.hezbollah, Rung.DIRECT, Authorization.ADVERSARY, {Victim.FIGHTER: 700})
    assert s.goes_on
    assert s.pair(ISRAEL, s.hezbollah).war_day[DEATHS] == 9
    assert s.pair(ISRAEL, PATRON).war_day[DEATHS] == -1


def test_an_unmet_campaign_ends_a_history_the_day_after_its_window():
    s = scene()
    s.act(3, UNITED_STATES, PATRON)
    s.world.day = 3 + WINDOW
    ends.unmet_campaign(s.world, s.point)
    assert s.goes_on
    s.world.day += 1
    ends.unmet_campaign(s.world, s.point)
    assert (s.world.end, s.world.end_day) == (End.ONE_SIDED_CAMPAIGN, 4 + WINDOW)


@pytest.mark.parametrize("otherwise", [BY_DEATHS, "rules.open_war.ends_history=0.0"])
def test_it_does_so_by_the_first_definition_only_and_where_war_is_an_end(otherwise):
    s = scene(otherwise)
    s.act(3, UNITED_STATES, PATRON)
    s.world.day = 100
    ends.unmet_campaign(s.world, s.point)
    assert s.goes_on


def test_the_first_end_of_a_day_holds():
    s = scene()
    s.world.day = 7
    ends.end(s.world, int(End.SETTLEMENT))
    ends.end(s.world, int(End.WITHDRAWAL))
    assert (s.world.end, s.world.end_day) == (End.SETTLEMENT, 7)


def test_a_war_on_the_last_day_is_a_war():
    s = scene()
    s.act(HORIZON - 2, UNITED_STATES, PATRON)
    s.act(HORIZON - 1, PATRON, UNITED_STATES)
    ends.unmet_campaign(s.world, s.point)
    ends.came_apart(s.world, s.point)
    ends.horizon_reached(s.world)
    assert (s.world.end, s.world.end_day) == (End.WAR, HORIZON - 1)


def test_the_horizon_is_the_last_of_the_ends():
    s = scene()
    s.world.day = HORIZON - 2
    ends.horizon_reached(s.world)
    assert s.goes_on
    s.world.day = HORIZON - 1
    s.world.days_apart = 1e6
    ends.came_apart(s.world, s.point)
    ends.horizon_reached(s.world)
    assert (s.world.end, s.world.end_day) == (End.FRAGMENTATION, HORIZON - 1)


def test_a_network_that_holds_together_has_not_come_apart():
    s = scene()
    s.world.day = 7
    ends.came_apart(s.world, s.point)
    assert s.goes_on


SETTLING = ("rules.policy.talks=1.0", "rules.policy.guarantees=1.0", "rules.talks.settled_a_year=5.0")
LEAVING = ("rules.withdrawal.a_year=5.0",)


@pytest.mark.parametrize(("overrides", "end"), [(SETTLING, End.SETTLEMENT), (LEAVING, End.WITHDRAWAL)])
def test_only_where_the_united_states_is_present_is_there_a_way_out(overrides, end):
    present, absent = scene(*overrides), scene(*overrides)
    absent.world.actors[UNITED_STATES].active = 0
    for s in (present, absent):
        s.world.presence_cost = 1.0
        for day in range(6, 6 + 7 * 100, 7):
            s.world.day = day
            ends.ways_out(s.world, s.point)
    assert present.world.end == end
    assert present.world.end_day > 0
    assert absent.goes_on
