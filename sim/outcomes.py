"""What is counted while a history runs, and its row when it has ended."""

import numpy as np

from sim.calendar import WEEK
from sim.causes import class_of_root, links_to_root, root_of
from sim.compiled import rule
from sim.ladder import (
    DEFINITIONS,
    FIRST_MILITIA,
    ISRAEL,
    NO_ACT,
    PATRON,
    UNITED_STATES,
    VICTIMS,
    Authorization,
    Kind,
    Rung,
    Victim,
)
from sim.network import strands
from sim.rules.frame import accounts
from sim.tally import TALLY

BASE = np.dtype(
    [
        ("point", "i4"),
        ("history", "i8"),
        ("war_day", "i4"),
        ("war_dyad", "i4"),
        ("end", "i4"),
        ("end_day", "i4"),
        ("root_actor", "i4"),
        ("root_rung", "i4"),
        ("root_authorization", "i4"),
        ("chain_length", "i4"),
        ("root_act", "i4"),  # places in the log of the root and of the act that opened the war, -1 without one
        ("war_act", "i4"),
        ("war_day_by", "i4", (DEFINITIONS, 2)),  # definition x dyad, -1 for none
        ("militia_war_day", "i4", (2,)),  # first war with a militia by the chosen definition, by adversary, -1 for none
        ("militia_wars", "i4", (2,)),
        ("mean_control", "f8"),
        ("control_at_end", "f8"),
        ("mean_centralization", "f8"),  # realized, of the command network: Freeman's index
        ("centralization_at_end", "f8"),
        ("patron_hub_share", "f8"),  # of the weeks, in which the patron was the network's hub
        ("capability", "f8"),
        ("authority", "f8"),
        ("investment", "f8"),  # the militias' means at the end, as in the three that follow
        ("materiel", "f8"),
        ("self_sufficiency", "f8"),
        ("tie_erosion", "f8"),  # mean of the four strands lost since the start
        ("mean_dissent", "f8"),
        ("net_benefit", "f8"),  # the patron's, in units of severity
        ("digest", "u8"),
    ]
)

ROW = np.dtype([*BASE.descr, ("tally", TALLY)])
"""One history; -1 stands for nothing in the columns about a war."""


@rule
def tallied(world, point, log, act, place, blow):
    """Counts one act; ``blow`` is its severity to the victim."""
    t = world.tally
    t.acts += 1
    t.acts_by_rung[min(act.actor, FIRST_MILITIA), act.intended] += 1
    t.acts_by_theatre[act.theatre] += 1
    balance(world, point, act, blow)
    by = provoker(log, place)
    t.caused_acts += by != NO_ACT
    t.red_lines_crossed += act.crossed
    t.decapitations += act.kind == Kind.DECAPITATION
    t.direct_strikes += act.actor < FIRST_MILITIA and act.target < FIRST_MILITIA and act.realized >= Rung.DIRECT
    for victim in range(VICTIMS):
        t.deaths[victim] += act.deaths[victim]
    if act.realized >= Rung.GRAVE:
        t.grave_acts += 1
        t.grave_caused_by_grave += by != NO_ACT and log.acts[by].realized >= Rung.GRAVE
    if act.actor >= FIRST_MILITIA:
        tallied_militia(world, act)
    elif act.actor == PATRON:
        t.patron_acts += 1
    elif act.actor == UNITED_STATES:
        t.us_answers += act.intended >= Rung.LETHAL
    elif act.actor == ISRAEL:
        t.israeli_strikes_in_syria += act.intended >= Rung.HARASSING and world.theatres[act.theatre].counted == 2


@rule
def balance(world, point, act, blow):
    """What an act costs the patron or brings it."""
    t = world.tally
    if act.target == PATRON:
        t.cost += blow
    elif act.target >= FIRST_MILITIA:
        t.cost += accounts.suffered(blow, world.actors[act.target].investment, point.accounts)
    elif act.authorization == Authorization.UNAUTHORIZED:
        t.cost += accounts.unwanted(blow, point.accounts)
    else:
        t.benefit += blow
    theatre = world.theatres[act.theatre]
    by_side = act.actor == PATRON or act.actor >= FIRST_MILITIA
    t.third_state_acts += by_side and act.intended >= Rung.COVERT and theatre.third_states >= MOSTLY


@rule
def tallied_militia(world, act):
    """Counts a militia's act, and whether it was an attack on United States forces as the record counts them."""
    t = world.tally
    t.militia_acts += 1
    t.ordered_acts += act.authorization == Authorization.ORDERED
    t.unauthorized_acts += act.authorization == Authorization.UNAUTHORIZED
    t.against_preference_acts += act.against_preference
    if is_attack_on_us(world, act):
        t.attacks_on_us += 1
        t.soldier_attacks += act.deaths[Victim.SOLDIER_US] > 0
        t.fatal_attacks += act.deaths[Victim.SOLDIER_US] + act.deaths[Victim.CONTRACTOR] > 0


@rule
def is_attack_on_us(world, act):
    """An attack as the record counts them: a militia's, meant at rung 3 or above, on US forces in Iraq, Syria or
    Jordan.
    """
    by_militia = act.actor >= FIRST_MILITIA and act.target == UNITED_STATES
    return by_militia and act.intended >= Rung.HARASSING and world.theatres[act.theatre].counted > 0


ANSWERED_WITHIN = 7  # days
MOSTLY = 0.5  # share of what can be struck


@rule
def tallied_answer(world, memory):
    """Counts an answer by the United States that closes the death of a soldier in a counted attack."""
    lag = world.day - memory.fatal_day
    if memory.fatal_counted > 0 and lag <= ANSWERED_WITHIN:
        world.tally.soldier_attacks_answered += 1
        world.tally.answer_lag_days += lag


@rule
def provoker(log, place):
    """Place of the act of force that provoked this one, orders looked through; -1 when none did."""
    by = log.acts[place].cause
    while by != NO_ACT and log.acts[by].kind == Kind.ORDER:
        by = log.acts[by].cause
    return by


@rule
def fill(row, world, point, log, index):
    """Writes the row of a history that has ended."""
    row.point = index
    row.history = world.branch
    row.end = world.end
    row.end_day = world.end_day
    row.war_dyad = world.war_dyad
    row.war_day = -1
    row.root_actor = -1
    row.root_rung = -1
    row.root_authorization = -1
    row.chain_length = -1
    row.root_act = NO_ACT
    row.war_act = world.war_act
    if world.war_act != NO_ACT:
        root = root_of(log, world.war_act)
        row.war_day = log.acts[world.war_act].day
        row.root_act = root
        row.root_actor = log.acts[root].actor
        row.root_rung = log.acts[root].intended
        row.root_authorization = class_of_root(log, root)
        row.chain_length = links_to_root(log, world.war_act)
    for definition in range(DEFINITIONS):
        for which in range(2):
            row.war_day_by[definition, which] = world.pairs[which, PATRON].war_day[definition]
    weeks = max(1, (world.end_day + 1) // WEEK)
    row.mean_control = world.tally.control_weeks / weeks
    row.mean_centralization = world.tally.centralization_weeks / weeks
    row.centralization_at_end = world.centralization
    row.patron_hub_share = world.tally.patron_hub_weeks / weeks
    row.mean_dissent = world.tally.dissent_weeks / weeks
    row.authority = world.authority
    row.net_benefit = world.tally.benefit - world.tally.cost
    militia_wars(row, world, int(point.open_war.definition))
    militia_means(row, world)
    row.digest = world.digest
    row.tally = world.tally


@rule
def militia_wars(row, world, definition):
    """With how many militias each adversary was at war, and since when."""
    for which in range(2):
        row.militia_war_day[which] = -1
        row.militia_wars[which] = 0
        for i in range(FIRST_MILITIA, world.n_actors):
            day = world.pairs[which, i].war_day[definition]
            if day >= 0:
                row.militia_wars[which] += 1
                if row.militia_war_day[which] < 0 or day < row.militia_war_day[which]:
                    row.militia_war_day[which] = day


@rule
def militia_means(row, world):
    """Means over the militias as they stand at the end."""
    militias = world.n_actors - FIRST_MILITIA
    row.control_at_end = 0.0
    row.capability = 0.0
    row.investment = 0.0
    row.materiel = 0.0
    row.self_sufficiency = 0.0
    row.tie_erosion = world.ties_at_start
    for i in range(FIRST_MILITIA, world.n_actors):
        m = world.actors[i]
        row.control_at_end += m.control / militias
        row.capability += m.capability / militias
        row.investment += m.investment / militias
        row.materiel += m.materiel / militias
        row.self_sufficiency += m.self_sufficiency / militias
        row.tie_erosion -= strands(m) / militias
