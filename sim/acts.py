"""What an act does, in this order: interception, chance, deaths, damage, provocation, attribution, red lines, war.

``carry_out`` is the only way in: intents of the evening, plans that fall due and scripted events all pass through it.
"""

from sim import aftermath, blows, war
from sim.actors.command import militia_weights, order, settle
from sim.actors.deciding import drawn
from sim.chronicle import folded, new_entry
from sim.compiled import rule
from sim.draws import Purpose, uniforms
from sim.ladder import (
    FIRST_MILITIA,
    NEVER,
    NO_ACT,
    NOBODY,
    PATRON,
    UNITED_STATES,
    VICTIMS,
    Authorization,
    Kind,
    Rung,
    Victim,
)
from sim.outcomes import is_attack_on_us, tallied, tallied_answer
from sim.rules.adversary import belief_and_liability, declared_attribution, posture, sparing
from sim.rules.doctrine import asymmetric_release, coordination, disowning
from sim.rules.frame import deaths, interception, perception, severity
from sim.rules.lines import accidental_crossing, victims
from sim.rules.theory import tacit_collusion, tempo_and_inadvertence

AS_LIKELY_AS_NOT = 0.5


@rule
def carry_out(world, point, log, actor, intent, way, joint):
    """One act takes effect; ``way`` tells an actor's acts of one day apart, ``joint`` counts the attacks on its
    target.
    """
    place = new_entry(
        world,
        log,
        actor,
        intent.target,
        intent.theatre,
        intent.kind,
        way,
        intent.rung,
        intent.cause,
        intent.authorization,
    )
    act = log.acts[place]
    act.direct = actor < FIRST_MILITIA
    act.avowed = is_avowed(actor, intent.rung)
    act.against_preference = intent.against_preference
    u_seen, u_sign, u_split, u_deny = uniforms(world.seed, world.history, world.day, actor, Purpose.REPORT, way)
    happen(world, point, act, way, joint, u_split)
    take_effect(world, point, log, place, intent.answers, joint, u_seen, u_sign, u_deny)


@rule
def is_avowed(actor, rung):
    """Whether an act is claimed: force is, but the patron's own hand only when it strikes openly."""
    return rung >= Rung.DIRECT or (rung >= Rung.HARASSING and actor != PATRON)


@rule
def play_event(world, point, log, event, way):
    """A scripted act takes effect as any other, with its rungs and deaths as written; a scripted order goes out."""
    if event.kind == Kind.ORDER:
        play_order(world, point, log, event, way)
        return
    authorization = blows.whose_event(world, event)
    place = new_entry(
        world, log, event.actor, event.target, event.theatre, event.kind, way, event.intended, -1, authorization
    )
    act = log.acts[place]
    act.direct = event.actor < FIRST_MILITIA
    act.avowed = is_avowed(event.actor, event.intended)
    act.realized = event.realized
    for victim in range(VICTIMS):
        act.deaths[victim] = event.deaths[victim]
    u_seen, u_sign, _, u_deny = uniforms(world.seed, world.history, world.day, event.actor, Purpose.REPORT, way)
    take_effect(world, point, log, place, NOBODY, 1, u_seen, u_sign, u_deny)


@rule
def play_order(world, point, log, event, way):
    """A scripted order goes to a militia drawn as for any other, and to as many more as it reaches."""
    _, _, u, _ = uniforms(world.seed, world.history, world.day, PATRON, Purpose.REPORT, way)
    militia_weights(world, point, event.target, event.intended)
    first = drawn(world.weights, world.n_actors, u)
    if first != NOBODY:
        order(world, point, log, first, way, event.intended, event.target, NO_ACT)


@rule
def happen(world, point, act, way, joint, u_split):
    """Chance: what of the act arrives, at which rung it comes about, and who dies."""
    u_air, u_accident, u_size, u_deaths = uniforms(world.seed, world.history, world.day, act.actor, Purpose.EFFECT, way)
    stopped = interception_chance(act, point) * coordination.interception_left(joint, point.coordination)
    intercepted = 2 <= act.intended < interception.PARTIAL_FROM and u_air < stopped
    rung = interception.rung_after(act.intended, intercepted, point.interception)
    if not intercepted:
        haste = tempo_and_inadvertence.factor(world.dyads[adversary_of(act) - 1].crisis, point.tempo_and_inadvertence)
        rung = accidental_crossing.rung_after(rung, haste, u_accident, u_size, point.accidental_crossing)
    arrived = interception.got_through(act.intended, intercepted, stopped)
    if PATRON < act.target < FIRST_MILITIA:
        arrived *= point.deaths.sheltered * posture.exposed(world.actors[act.target].alert, point.posture)
    elif act.target == PATRON and act.actor == UNITED_STATES:
        arrived *= sparing.exposed(act.intended, point.sparing)
    dead = deaths.deaths(rung, arrived, u_deaths, point.deaths)
    blows.dead_by_class(world, point, act, dead, u_split)
    act.intercepted = intercepted
    act.realized = rung
    if FIRST_MILITIA > act.target > PATRON:
        soldiers = act.deaths[blows.soldier_of(act.target)]
        act.realized = victims.rung_after(rung, soldiers, act.deaths[Victim.CONTRACTOR], point.victims)


@rule
def adversary_of(act):
    """The adversary that strikes or is struck."""
    return act.actor if PATRON < act.actor < FIRST_MILITIA else act.target


@rule
def interception_chance(act, point):
    """Chance that an attack on this target is shot down."""
    if act.target == UNITED_STATES:
        return point.interception.us
    if PATRON < act.target < FIRST_MILITIA:
        return point.interception.israel
    return 0.0


@rule
def take_effect(world, point, log, place, answers, joint, u_seen, u_sign, u_deny):
    """Consequences of an act that has come about."""
    act = log.acts[place]
    blame = 0.0
    if PATRON < act.target < FIRST_MILITIA:
        blame = attribute(world, point, act, joint, u_sign)
    if answers != NOBODY:
        answer(world, point, log, act, answers)
    if act.kind == Kind.DECAPITATION:
        act.deaths[Victim.PATRON] = max(1, act.deaths[Victim.PATRON])
    blow = provocation(world, point, act, u_seen)
    blows.remember(world, point, log, place, blow, blame)
    if act.target == UNITED_STATES and act.deaths[Victim.SOLDIER_US] > 0:
        world.memory[UNITED_STATES, act.actor].fatal_counted = is_attack_on_us(world, act)
    blows.take_up(world, act, place)
    blows.damage(world, point, act)
    aftermath.close_corridor(world, point, act)
    aftermath.wear_presence(world, point, act)
    aftermath.disown(world, point, act, u_deny)
    blows.cross_lines(world, point, act, blow)
    if act.kind == Kind.DECAPITATION:
        aftermath.kill_commander(world, point, act, place, blow)
    world.digest = folded(world.digest, act)
    tallied(world, point, log, act, place, blow)
    war.after_act(world, point, log, place)


@rule
def attribute(world, point, act, joint, u_sign):
    """The adversary reads the signs of an act, forms a belief that the patron ordered it, and learns; returns the
    belief.
    """
    if act.actor == PATRON:
        act.blamed = 1
        act.charged = 1
        return 1.0
    pars = point.belief_and_liability
    ordered = act.authorization == Authorization.ORDERED
    sign = belief_and_liability.looks_ordered(ordered, joint > 1, u_sign, pars)
    before = world.believed_control[act.target - 1, act.actor]
    belief = disowning.belief_after(belief_and_liability.believed_order(before, sign, pars), point.disowning)
    world.believed_control[act.target - 1, act.actor] = belief_and_liability.learned(before, sign, pars)
    act.blamed = belief >= pars.standard
    shift = declared_attribution.shift(act.target == UNITED_STATES, point.declared_attribution)
    shift += tacit_collusion.shift(act.realized, point.tacit_collusion)
    act.charged = belief_and_liability.chance_of_charge(belief, shift, pars) >= AS_LIKELY_AS_NOT
    return belief


@rule
def answer(world, point, log, act, answers):
    """An answer discharges the memory that it answers, and closes an open death."""
    cell = world.memory[act.actor, answers]
    if act.realized >= Rung.HARASSING:
        if act.actor == UNITED_STATES:
            tallied_answer(world, cell)
        cell.fatal_day = NEVER
        cell.contractor_day = NEVER
    settle(world, point, act.actor, answers, act.realized)


@rule
def provocation(world, point, act, u_seen):
    """Severity of an act to its victim: the perceived rung, times who died, times what else makes it weigh."""
    rung = perception.perceived(act.realized, u_seen, point.perception)
    own, others = blows.dead_to_victim(act)
    weight = victims.weight(victims.weighted_deaths(own, others, point.victims), point.victims)
    if act.kind == Kind.DECAPITATION:
        weight = blows.commander_weight(world, point, weight)
    theatre = world.theatres[act.theatre]
    if PATRON < act.target < FIRST_MILITIA and theatre.homeland == NOBODY:
        weight *= asymmetric_release.weight_to_adversary(
            theatre.release, theatre.presence[act.target], point.asymmetric_release
        )
    return weight * severity.severity(rung, world.fades.base_log)
