"""Open war and the other ends of a history: three definitions side by side, the parameters choosing the headline's."""

from sim.compiled import rule
from sim.ladder import (
    ADVERSARIES,
    FIRST_MILITIA,
    NEVER,
    PATRON,
    UNITED_STATES,
    Authorization,
    Definition,
    End,
    Rung,
    Victim,
)
from sim.rules.frame import open_war
from sim.rules.network import coming_apart


@rule
def after_act(world, point, log, place):
    """Notes campaigns and direct strikes of the two governments, and opens war where a definition is met."""
    act = log.acts[place]
    by_patron = act.actor == PATRON or (
        point.open_war.proxies_count >= 1.0
        and act.actor >= FIRST_MILITIA
        and act.authorization == Authorization.ORDERED
    )
    if not by_patron and act.target != PATRON:
        return
    which = (act.target if by_patron else act.actor) - 1
    dyad = world.dyads[which]
    if act.realized >= Rung.CAMPAIGN:
        note_campaign(world, point, which, by_patron, place)
    if act.realized >= Rung.DIRECT:
        if by_patron:
            dyad.patron_direct_day = world.day
        else:
            dyad.adversary_direct_day = world.day
    if deadly(world, point, log, which):
        declare(world, point, which, Definition.DEATHS, place)


@rule
def note_campaign(world, point, which, by_patron, place):
    """One side campaigns; if the other did within the window, both do."""
    dyad = world.dyads[which]
    if by_patron:
        dyad.patron_campaign_day = world.day
        other = dyad.adversary_campaign_day
    else:
        dyad.adversary_campaign_day = world.day
        other = dyad.patron_campaign_day
    declare(world, point, which, Definition.CAMPAIGN, place)
    if open_war.met(world.day, other, point.open_war.window_days):
        declare(world, point, which, Definition.MUTUAL_CAMPAIGN, place)


@rule
def declare(world, point, which, definition, place):
    """The first day of war by a definition; the headline's definition ends the history."""
    dyad = world.dyads[which]
    if dyad.war_day[definition] < 0:
        dyad.war_day[definition] = world.day
        dyad.war_act[definition] = place
    if definition == int(point.open_war.definition) and world.war_dyad < 0:
        world.war_dyad = which
        world.war_act = place
        if point.open_war.ends_history >= 1.0:
            world.end = End.WAR
            world.end_day = world.day


@rule
def deadly(world, point, log, which):
    """Whether the dead of both governments within the window make a war, both having struck directly in it."""
    dyad = world.dyads[which]
    window = point.open_war.deaths_window_days
    if world.day - dyad.patron_direct_day > window or world.day - dyad.adversary_direct_day > window:
        return False
    soldiers = Victim.SOLDIER_US if which + 1 == UNITED_STATES else Victim.SOLDIER_ISRAEL
    dead = 0
    for k in range(world.n_acts - 1, -1, -1):
        act = log.acts[k]
        if world.day - act.day > window:
            break
        adversary = act.target if act.target > PATRON else act.actor
        ordered = act.actor < FIRST_MILITIA or act.authorization == Authorization.ORDERED
        if act.target < FIRST_MILITIA and adversary == which + 1 and ordered:
            dead += act.deaths[soldiers] + act.deaths[Victim.CONTRACTOR]
            dead += act.deaths[Victim.PATRON] + act.deaths[Victim.CIVILIAN]
    return dead >= point.open_war.deaths


@rule
def unmet_campaign(world, point):
    """A campaign that the other side did not meet in time is an end of its own, by the first definition."""
    if int(point.open_war.definition) != Definition.MUTUAL_CAMPAIGN or point.open_war.ends_history < 1.0:
        return
    for which in range(ADVERSARIES):
        dyad = world.dyads[which]
        begun = max(dyad.patron_campaign_day, dyad.adversary_campaign_day)
        if begun != NEVER and open_war.unmet(world.day, begun, point.open_war.window_days) and world.end_day < 0:
            world.end = End.ONE_SIDED_CAMPAIGN
            world.end_day = world.day


@rule
def came_apart(world, point):
    """A network that has been without coherence for too long is none any more."""
    if world.end_day < 0 and coming_apart.apart(world.days_apart, point.coming_apart):
        world.end = End.FRAGMENTATION
        world.end_day = world.day
