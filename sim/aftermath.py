"""What an act leaves beside its blow: a commander dead, a corridor closed, a presence worn, an alert, a disowning."""

from sim.compiled import rule
from sim.ladder import (
    ADVERSARIES,
    FIRST_MILITIA,
    ISRAEL,
    PATRON,
    UNITED_STATES,
    Authorization,
    Rung,
    Victim,
)
from sim.rules.adversary import (
    changed_rules,
    embedded_targets,
    israeli_red_lines,
    talks,
    watched_coordination,
    withdrawal,
)
from sim.rules.doctrine import disowning, pledged_revenge
from sim.rules.network import decapitation, eroded_tie, land_corridor, theatre_commanders
from sim.rules.theory import buffered_decapitation


@rule
def kill_commander(world, point, act, place, blow):
    """The personal strand breaks, a harmonizer falls beside him, revenge is pledged, and the option stays open."""
    theatre = world.theatres[act.theatre]
    theatre.harmonizer = theatre_commanders.harmonizer_after_killing(theatre.harmonizer, point.theatre_commanders)
    world.effort = 1.0
    which = act.actor - 1
    world.debt[which] = pledged_revenge.debt_after_killing(world.debt[which], blow, point.pledged_revenge)
    world.debt_act[which] = place
    unbuffered = buffered_decapitation.loss_left(institutions(world), point.buffered_decapitation)
    lost = world.authority - decapitation.authority_after(world.authority, point.decapitation)
    lost_for_good = world.authority_ceiling - decapitation.ceiling_after(world.authority_ceiling, point.decapitation)
    world.authority -= lost * unbuffered
    world.authority_ceiling -= lost_for_good * unbuffered
    option = world.changed_rules[act.actor - 1]
    world.changed_rules[act.actor - 1] = changed_rules.option_after(option, point.changed_rules)


@rule
def institutions(world):
    """Mean institutional strand of the militias."""
    total = 0.0
    for i in range(FIRST_MILITIA, world.n_actors):
        total += world.actors[i].institutions
    return total / max(1, world.n_actors - FIRST_MILITIA)


@rule
def close_corridor(world, point, act):
    """A strike by an adversary on the land corridor closes it a little, and cuts what is entrenched there."""
    on_it = world.theatres[act.theatre].corridor > 0.0
    if on_it and PATRON < act.actor < FIRST_MILITIA and act.realized >= Rung.HARASSING:
        world.opening = land_corridor.opening_after(world.opening, point.land_corridor)
        if act.actor == ISRAEL:
            world.entrenchment = israeli_red_lines.after_strike(world.entrenchment, point.israeli_red_lines)


@rule
def wear_presence(world, point, act):
    """What an act does to the United States' presence and to its talks: cost, a host's anger, soured goodwill."""
    if act.target == UNITED_STATES and act.realized >= Rung.HARASSING:
        soldiers = act.deaths[Victim.SOLDIER_US]
        world.presence_cost = withdrawal.cost_after(world.presence_cost, soldiers, point.withdrawal)
    if act.actor == UNITED_STATES and act.deaths[Victim.HOST_FORCES] > 0:
        theatre = world.theatres[act.theatre]
        theatre.tolerance = embedded_targets.tolerance_after(
            theatre.tolerance, act.deaths[Victim.HOST_FORCES], point.embedded_targets
        )
    if UNITED_STATES in (act.actor, act.target) and act.realized >= talks.SOURS_FROM:
        world.goodwill = talks.goodwill_after(world.goodwill, point.talks)


@rule
def alert_watchers(world, point):
    """An adversary that saw an order today is on its guard."""
    for which in range(ADVERSARIES):
        if world.sighted[which] > 0:
            watcher = world.actors[which + 1]
            watcher.alert = watched_coordination.alert_after(watcher.alert, point.watched_coordination)
            world.sighted[which] = 0


@rule
def disown(world, point, act, u):
    """The patron may take its distance from a militia's act, which costs the tie."""
    ordered = act.authorization == Authorization.ORDERED
    if act.actor < FIRST_MILITIA or not disowning.is_disowned(ordered, act.intended, u, point.disowning):
        return
    militia = world.actors[act.actor]
    militia.narrative = eroded_tie.strand_after(militia.narrative, point.eroded_tie)
    militia.institutions = eroded_tie.strand_after(militia.institutions, point.eroded_tie)
    world.tally.disowned_acts += 1
