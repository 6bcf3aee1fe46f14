"""The patron: its command's directives, its occasions, what it weighs, and by whose hand it acts."""

from enum import IntEnum

from sim.actors import command
from sim.actors.deciding import drawn, highest_rung_lately, intend, remembered_decision, rung_drawn
from sim.compiled import rule
from sim.draws import Purpose, uniforms
from sim.elementary import exp
from sim.ladder import ISRAEL, NO_ACT, NOBODY, PATRON, RUNGS, UNITED_STATES, Authorization, Cause, Kind, Way
from sim.prevention import is_prevented
from sim.rules.adversary import posture, talks
from sim.rules.doctrine import (
    asymmetric_release,
    comfort_zone,
    complicity,
    consolidation,
    existential_override,
    gradualism,
    lagging_beliefs,
    long_aim,
    proportionality,
    strategic_patience,
    tactical_cooperation,
    trap_avoidance,
    wider_field,
)
from sim.rules.frame import means, occasions, planning, severity
from sim.rules.home import restraint_lobby, succession
from sim.rules.lines import crisis_mode, homeland_line, red_lines
from sim.rules.theory import stability_instability


class Weighs(IntEnum):
    """Rows of the patron's score table: the mechanisms that move its choice of a rung."""

    strategic_patience = 0
    gradualism = 1
    proportionality = 2
    trap_avoidance = 3
    lagging_beliefs = 4
    asymmetric_release = 5
    long_aim = 6
    red_lines = 7
    homeland_line = 8
    crisis_mode = 9
    posture = 10
    restraint_lobby = 11
    succession = 12
    stability_instability = 13


ROWS = len(Weighs)


@rule
def deliberate(world, point, log):
    """The patron's day: directives go out, and on an occasion it decides on an act, a planned answer or an order."""
    command.send_directives(world, point)
    cause, opponent = occasion(world, point)
    if opponent == NOBODY:
        return
    provoked = cause == Cause.PROVOCATION
    cell = world.memory[PATRON, opponent]
    perceived = severity.perceived_rung(cell.unanswered, world.fades.base_log) if provoked else 0.0
    u_rung, u_means, u_theatre, u_militia = uniforms(world.seed, world.history, world.day, PATRON, Purpose.DECISION, 0)
    score(world, point, opponent, perceived)
    rung = rung_drawn(world, point, ROWS, world.actors[PATRON].top[opponent], u_rung)
    remembered_decision(world, PATRON, opponent, rung, cause)
    if rung == 0:
        return
    by_act = cell.cause if provoked else NO_ACT
    if means.PROXY_FROM <= rung < means.DIRECT_FROM:
        militias = command.militia_weights(world, point, opponent, rung)
        own = means.own_hand_weight(perceived, point.means)
        if u_means * (militias + own) < militias:
            first = drawn(world.weights, world.n_actors, u_militia)
            if not is_prevented(world, PATRON, Way.DELIBERATION):
                command.order(world, point, log, first, Way.DELIBERATION, rung, opponent, by_act)
            return
    own_hand(world, point, opponent, rung, provoked, by_act, u_theatre)


@rule
def occasion(world, point):
    """Today's cause and opponent, or nobody; what prompts the patron is its initiative or either adversary's
    provocation.
    """
    state = world.actors[PATRON]
    us_present = world.actors[UNITED_STATES].active
    haste = consolidation.tempo_factor(world.effort, point.consolidation)
    calm = tactical_cooperation.occasions_left(point.tactical_cooperation)
    calm *= talks.occasions_left(point.policy.talks, world.goodwill, point.talks)
    aims = state.aim[UNITED_STATES] + state.aim[ISRAEL]
    released = asymmetric_release.further_occasions(world.pressure, point.asymmetric_release)
    aimed = us_present * (released + point.long_aim.occasions)
    at_us = 0.0
    at_israel = 0.0
    if aims > 0.0:
        at_us = point.occasions.patron * state.aim[UNITED_STATES] / aims
        at_israel = point.occasions.patron * haste * state.aim[ISRAEL] / aims
    at_us = (at_us + aimed) * haste * calm
    by_us = 0.0
    by_israel = 0.0
    if state.planning == 0:
        by_us = _provoked(world, point, UNITED_STATES)
        by_israel = _provoked(world, point, ISRAEL)
    total = at_us + at_israel + by_us + by_israel
    at = occasions.fired(world.occasions[PATRON], total, point.occasions.ceiling)
    if at < 0.0:
        return Cause.INITIATIVE, NOBODY
    if at < by_us:
        return Cause.PROVOCATION, UNITED_STATES
    if at < by_us + by_israel:
        return Cause.PROVOCATION, ISRAEL
    if at < by_us + by_israel + at_us:
        return Cause.INITIATIVE, UNITED_STATES
    return Cause.INITIATIVE, ISRAEL


@rule
def _provoked(world, point, opponent):
    haste = crisis_mode.tempo_factor(world.dyads[opponent - 1].crisis, point.crisis_mode)
    return point.occasions.patron_provoked * world.memory[PATRON, opponent].unanswered * haste


@rule
def score(world, point, opponent, perceived):
    """Fills the score table: mechanism by rung, in nats, against ``opponent`` for a blow perceived at rung
    ``perceived``.
    """
    dyad = world.dyads[opponent - 1]
    against_us = opponent == UNITED_STATES
    unprovoked = perceived <= 0.0
    alert = world.actors[opponent].alert
    massed = point.policy.posture if against_us else 0.0
    doctrine = existential_override.doctrine_left(world.threat, point.existential_override)
    highest = highest_rung_lately(dyad, world.day, point.gradualism.window_days)
    table = world.scores
    for rung in range(RUNGS):
        on_soil = opponent == ISRAEL and rung >= means.DIRECT_FROM
        table[Weighs.strategic_patience, rung] = doctrine * strategic_patience.score(
            rung, perceived, against_us, point.strategic_patience
        )
        table[Weighs.gradualism, rung] = doctrine * gradualism.score(rung, highest, point.gradualism)
        table[Weighs.proportionality, rung] = doctrine * proportionality.score(rung, perceived, point.proportionality)
        table[Weighs.trap_avoidance, rung] = doctrine * trap_avoidance.score(rung, alert, point.trap_avoidance)
        table[Weighs.lagging_beliefs, rung] = lagging_beliefs.score(
            rung, dyad.believed_line[red_lines.FIRST_LINE], point.lagging_beliefs
        )
        table[Weighs.asymmetric_release, rung] = asymmetric_release.score(
            rung, world.pressure, unprovoked and against_us, point.asymmetric_release
        )
        table[Weighs.long_aim, rung] = long_aim.score(rung, unprovoked, against_us, point.long_aim)
        table[Weighs.red_lines, rung] = red_lines.score(rung, dyad.line, 1.0, point.red_lines)
        table[Weighs.homeland_line, rung] = homeland_line.score(
            rung, on_soil, dyad.line[means.DIRECT_FROM], point.homeland_line.patron_nats
        )
        table[Weighs.crisis_mode, rung] = crisis_mode.score(rung, dyad.crisis, point.crisis_mode)
        table[Weighs.posture, rung] = posture.score(rung, massed, point.posture)
        table[Weighs.restraint_lobby, rung] = restraint_lobby.score(rung, world.dissent, point.restraint_lobby)
        table[Weighs.succession, rung] = succession.score(rung, world.orientation, point.succession)
        table[Weighs.stability_instability, rung] = stability_instability.score(
            rung, world.nuclear, True, point.stability_instability
        )


@rule
def own_hand(world, point, opponent, rung, provoked, by_act, u_theatre):
    """The patron's own act: an answer is planned, an initiative carried out this evening."""
    theatre = where(world, point, opponent, rung, u_theatre)
    if theatre == NOBODY:
        return
    if not provoked:
        intend(
            world.intents[PATRON],
            rung,
            world.day,
            Kind.STRIKE,
            opponent,
            NOBODY,
            theatre,
            by_act,
            Authorization.ORDERED,
        )
        return
    u_lag, u_recall, _, _ = uniforms(world.seed, world.history, world.day, PATRON, Purpose.PLAN, 0)
    due = world.day + planning.lag_days(point.planning.patron, u_lag)
    plan = world.plans[PATRON]
    intend(plan, rung, due, Kind.STRIKE, opponent, opponent, theatre, by_act, Authorization.ORDERED)
    plan.recalled = u_recall < point.planning.recall
    world.actors[PATRON].planning = 1


@rule
def where(world, point, opponent, rung, u):
    """Theatre of the patron's own act: open strikes where the adversary is, the rest on familiar ground or where
    pressure is answered.
    """
    adversary = world.actors[opponent]
    pressure = world.pressure if opponent == UNITED_STATES else 0.0
    doctrine = existential_override.doctrine_left(world.threat, point.existential_override)
    for t in range(world.n_theatres):
        theatre = world.theatres[t]
        world.weights[t] = 0.0
        struck = theatre.presence[opponent]
        if rung >= means.DIRECT_FROM and opponent == ISRAEL and theatre.homeland != ISRAEL:
            continue
        if rung < means.DIRECT_FROM and struck < theatre.release:
            struck = theatre.release
        if struck <= 0.0 or world.reach[PATRON, t] <= 0.0:
            continue
        nats = comfort_zone.theatre_score(theatre.familiarity, point.comfort_zone)
        nats += trap_avoidance.theatre_score(theatre.presence[opponent], adversary.alert, point.trap_avoidance)
        nats = nats * doctrine + wider_field.theatre_score(theatre.familiarity, world.pressure, point.wider_field)
        if rung < means.DIRECT_FROM:
            nats += asymmetric_release.theatre_score(theatre.release, pressure, point.asymmetric_release)
            nats += complicity.theatre_score(theatre.release, point.complicity)
        world.weights[t] = struck * world.reach[PATRON, t] * exp(nats)
    return drawn(world.weights, world.n_theatres, u)
