"""Open war between an adversary and one side of the patron's, its government or a militia, by three definitions.

War between two governments ends the history by the definition that the parameters choose; war with a militia is
counted.
"""

from sim.compiled import rule
from sim.ladder import FIRST_MILITIA, PATRON, UNITED_STATES, Authorization, Definition, End, Rung, Victim
from sim.rules.frame import open_war


@rule
def after_act(world, point, log, place):
    """Notes campaigns and direct strikes of an adversary and the side that it faces, and opens war where it is met."""
    act = log.acts[place]
    by_adversary = PATRON < act.actor < FIRST_MILITIA
    adversary = act.actor if by_adversary else act.target
    side = act.target if by_adversary else act.actor
    note(world, point, log, place, adversary - 1, side, by_adversary)
    stands_in = point.open_war.proxies_count >= 1.0 and act.authorization == Authorization.ORDERED
    if side >= FIRST_MILITIA and not by_adversary and stands_in:
        note(world, point, log, place, adversary - 1, PATRON, by_adversary)


@rule
def note(world, point, log, place, which, side, by_adversary):
    """What one act means between adversary number ``which`` and a side."""
    realized = log.acts[place].realized
    if realized < Rung.DIRECT:
        return
    pair = world.pairs[which, side]
    if by_adversary:
        pair.adversary_direct_day = world.day
    else:
        pair.direct_day = world.day
    if realized >= Rung.CAMPAIGN:
        note_campaign(world, point, which, side, by_adversary, place)
    if deadly(world, point, log, which, side):
        declare(world, point, which, side, Definition.DEATHS, place)


@rule
def note_campaign(world, point, which, side, by_adversary, place):
    """One campaigns; if the other did within the window, both do."""
    pair = world.pairs[which, side]
    if by_adversary:
        pair.adversary_campaign_day = world.day
        other = pair.campaign_day
    else:
        pair.campaign_day = world.day
        other = pair.adversary_campaign_day
    declare(world, point, which, side, Definition.CAMPAIGN, place)
    if open_war.met(world.day, other, point.open_war.window_days):
        declare(world, point, which, side, Definition.MUTUAL_CAMPAIGN, place)


@rule
def declare(world, point, which, side, definition, place):
    """The first day of war by a definition; between governments, the headline's definition ends the history."""
    pair = world.pairs[which, side]
    if pair.war_day[definition] < 0:
        pair.war_day[definition] = world.day
        pair.war_act[definition] = place
    if side == PATRON and definition == int(point.open_war.definition) and world.war_dyad < 0:
        world.war_dyad = which
        world.war_act = place
        if point.open_war.ends_history >= 1.0:
            world.end = End.WAR
            world.end_day = world.day


@rule
def deadly(world, point, log, which, side):
    """Whether the dead of both within the window make a war, both having struck directly in it."""
    pair = world.pairs[which, side]
    window = point.open_war.deaths_window_days
    if world.day - pair.direct_day > window or world.day - pair.adversary_direct_day > window:
        return False
    soldiers = Victim.SOLDIER_US if which + 1 == UNITED_STATES else Victim.SOLDIER_ISRAEL
    own = Victim.PATRON if side == PATRON else Victim.FIGHTER
    dead = 0
    for k in range(world.n_acts - 1, -1, -1):
        act = log.acts[k]
        if world.day - act.day > window:
            break
        if is_between(act, which + 1, side):
            dead += act.deaths[soldiers] + act.deaths[Victim.CONTRACTOR]
            dead += act.deaths[own] + act.deaths[Victim.CIVILIAN]
    return dead >= point.open_war.deaths


@rule
def is_between(act, adversary, side):
    """Whether an act's dead count between the two: theirs, and for the patron those of militia acts that it ordered."""
    if act.actor == adversary:
        return act.target == side
    if act.target != adversary:
        return False
    ordered = side == PATRON and act.actor >= FIRST_MILITIA and act.authorization == Authorization.ORDERED
    return act.actor == side or ordered
