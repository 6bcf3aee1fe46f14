"""The blow that an act is, one function each consequence: the dead, memory, damage, red lines."""

from sim.compiled import rule
from sim.ladder import (
    FIRST_MILITIA,
    NOBODY,
    PATRON,
    RUNGS,
    UNITED_STATES,
    VICTIMS,
    Authorization,
    Rung,
    Victim,
)
from sim.rules.adversary import (
    changed_rules,
    embedded_targets,
    interdiction,
)
from sim.rules.doctrine import adaptation, commitment_trap, theatre_stakes
from sim.rules.frame import capability, deaths, threat
from sim.rules.lines import crisis_mode, erosion, tit_for_tat
from sim.rules.militia import battle_hardening, emboldenment, joining, solidarity


@rule
def soldier_of(adversary):
    """The class of an adversary's own soldiers."""
    return Victim.SOLDIER_US if adversary == UNITED_STATES else Victim.SOLDIER_ISRAEL


@rule
def whose_event(world, event):
    """Authorization of a scripted act, by the same rule as for any other."""
    if event.actor == PATRON:
        return Authorization.ORDERED
    if event.actor < FIRST_MILITIA:
        return Authorization.ADVERSARY
    if event.intended <= world.actors[event.actor].licence:
        return Authorization.TOLERATED
    return Authorization.UNAUTHORIZED


@rule
def dead_by_class(world, point, act, dead, u):
    """Splits the dead into classes, by who was struck and where."""
    pars = point.deaths
    theatre = world.theatres[act.theatre]
    homeland = theatre.homeland
    if act.target >= FIRST_MILITIA or act.target == PATRON:
        own = Victim.FIGHTER if act.target >= FIRST_MILITIA else Victim.PATRON
        share = embedded_targets.collateral(pars.collateral_share, theatre.embedded, point.embedded_targets)
        if homeland == PATRON:
            share = pars.homeland_civilian_share
        beside = deaths.part(dead, share, u)
        act.deaths[own] = dead - beside
        act.deaths[Victim.HOST_FORCES if homeland == NOBODY else Victim.CIVILIAN] = beside
        return
    soldiers = deaths.part(dead, pars.soldier_share, u)
    if homeland == NOBODY and theatre.presence[act.target] <= 0.0:
        soldiers = 0
    act.deaths[soldier_of(act.target)] = soldiers
    act.deaths[Victim.CONTRACTOR if homeland == NOBODY else Victim.CIVILIAN] = dead - soldiers


@rule
def dead_to_victim(act):
    """The dead as the victim sees them: its own fighting men, and all others."""
    own = Victim.FIGHTER
    if act.target == PATRON:
        own = Victim.PATRON
    elif act.target < FIRST_MILITIA:
        own = soldier_of(act.target)
    total = 0
    for victim in range(VICTIMS):
        total += act.deaths[victim]
    return act.deaths[own], total - act.deaths[own]


@rule
def commander_weight(world, point, weight):
    """A commander's death counts above a soldier's, by his authority, and never less than any other death."""
    return max(1.0, weight) * changed_rules.weight(world.authority, point.changed_rules)


@rule
def _add(world, point, who, by, blow, place, blame):
    """One victim's memory of one opponent takes a blow in."""
    cell = world.memory[who, by]
    cell.unanswered = tit_for_tat.remembered(cell.unanswered, blow, point.tit_for_tat)
    if blow >= cell.peak:
        cell.peak = blow
        cell.cause = place
        cell.blame = blame


@rule
def open_deaths(world, act):
    """An adversary's dead wait for an answer: its soldiers, and those who serve where it is present."""
    cell = world.memory[act.target, act.actor]
    if act.deaths[soldier_of(act.target)] > 0:
        cell.fatal_day = world.day
    if act.deaths[Victim.CONTRACTOR] > 0 and world.theatres[act.theatre].presence[act.target] > 0.0:
        cell.contractor_day = world.day


@rule
def remember(world, point, log, place, blow, blame):
    """The victim remembers the blow; so do, in part, its patron and those who are tied to it."""
    act = log.acts[place]
    _add(world, point, act.target, act.actor, blow, place, blame)
    if act.target < FIRST_MILITIA:
        if act.target != PATRON:
            open_deaths(world, act)
        return
    struck = world.actors[act.target]
    staked = theatre_stakes.factor(world.theatres[struck.home].stake, point.theatre_stakes)
    felt = staked * commitment_trap.felt(blow, struck.investment, point.commitment_trap)
    if felt > 0.0:
        _add(world, point, PATRON, act.actor, felt, place, 0.0)
    for i in range(FIRST_MILITIA, world.n_actors):
        tie = world.ties[act.target, i]
        if tie > 0.0:
            felt = solidarity.felt(blow, tie, point.solidarity)
            if felt > 0.0:
                _add(world, point, i, act.actor, felt, place, 0.0)


@rule
def take_up(world, act, place):
    """A militia's lethal attack is one that those tied to it may join."""
    if act.actor < FIRST_MILITIA or act.intended < joining.FROM_RUNG:
        return
    for i in range(FIRST_MILITIA, world.n_actors):
        tie = world.ties[act.actor, i]
        m = world.actors[i]
        if tie > 0.0 and m.aim[act.target] > 0.0 and tie >= m.joining[act.target]:
            m.joining[act.target] = joining.wish_after(m.joining[act.target], tie)
            m.joining_act[act.target] = place
            m.joining_theatre[act.target] = act.theatre


@rule
def damage(world, point, act):
    """What a strike takes: capability, boldness, materiel; what an attack that got through gives."""
    if act.actor >= FIRST_MILITIA:
        if act.intercepted == 0 and act.intended >= Rung.HARASSING:
            attacker = world.actors[act.actor]
            attacker.boldness = emboldenment.after_success(attacker.boldness, point.emboldenment)
            attacker.capability = battle_hardening.capability_after(attacker.capability, point.battle_hardening)
        return
    if act.target < FIRST_MILITIA:
        return
    militia = world.actors[act.target]
    loss = capability.lost(militia.capability, act.realized, point.capability)
    loss *= adaptation.loss_left(world.experience, point.adaptation)
    militia.capability -= loss
    militia.loss += loss
    militia.dead += act.deaths[Victim.FIGHTER]
    if act.realized >= Rung.HARASSING:
        militia.capability = battle_hardening.capability_after(militia.capability, point.battle_hardening)
        militia.boldness = emboldenment.after_punishment(militia.boldness, point.emboldenment)
        world.experience = adaptation.experience_after(world.experience, point.adaptation)
        if act.actor != UNITED_STATES:
            militia.materiel = interdiction.materiel_after(militia.materiel, point.interdiction)
            militia.self_sufficiency = interdiction.self_sufficiency_after(militia.self_sufficiency, point.interdiction)


@rule
def crosses(act):
    """Whether an act crosses a red line between the patron's side and an adversary: it came about as a grave act
    or above.
    """
    between = act.actor == PATRON or act.target == PATRON or act.actor >= FIRST_MILITIA
    return between and act.realized >= crisis_mode.GRAVE


@rule
def cross_lines(world, point, act, blow):
    """Threat and alert rise; a grave act opens a crisis and wears the lines."""
    adversary = act.target if PATRON < act.target < FIRST_MILITIA else act.actor
    dyad = world.dyads[adversary - 1]
    dyad.rung_day[act.realized] = world.day
    if act.target == PATRON:
        world.threat = threat.raised(world.threat, blow, point.threat.threat_gain)
        world.actors[PATRON].dead += act.deaths[Victim.PATRON]
    elif act.target < FIRST_MILITIA:
        victim = world.actors[act.target]
        victim.alert = threat.raised(victim.alert, blow, point.threat.alert_gain)
        victim.dead += act.deaths[soldier_of(act.target)]
    if not crosses(act):
        return
    act.crossed = 1
    dyad.crisis = crisis_mode.level_after(dyad.crisis, point.crisis_mode)
    state = world.actors[adversary]
    state.alert = state.alert + (1.0 - state.alert) * point.crisis_mode.alert
    for rung in range(crisis_mode.GRAVE, RUNGS):
        dyad.line[rung] = erosion.line_after(dyad.line[rung], rung, act.realized, point.erosion)
