"""A militia: its occasions, its own motives against licence and order, and where it strikes."""

from enum import IntEnum

from sim.actors.deciding import drawn, intend, remembered_decision, rung_drawn
from sim.compiled import rule
from sim.draws import Purpose, uniforms
from sim.ladder import ISRAEL, NO_ACT, NOBODY, RUNGS, UNITED_STATES, Authorization, Cause, Kind
from sim.rules.doctrine import directives, tactical_cooperation
from sim.rules.frame import occasions, policy, severity
from sim.rules.lines import crisis_mode, red_lines, tit_for_tat
from sim.rules.militia import (
    defiance,
    emboldenment,
    fervor_paradox,
    grievance,
    joining,
    own_motives,
    political_stake,
)
from sim.rules.network import reach
from sim.rules.theory import sanctioned_agents


class Weighs(IntEnum):
    """Rows of a militia's score table; under an order the first five count by what control leaves."""

    own_motives = 0
    grievance = 1
    emboldenment = 2
    tit_for_tat = 3
    political_stake = 4
    directives = 5
    red_lines = 6
    crisis_mode = 7


ROWS = len(Weighs)
OWN_ROWS = 5


@rule
def deliberate(world, point, i):
    """A militia's day: on an occasion it chooses an opponent, a rung and a place for this evening."""
    cause, opponent = occasion(world, point, i)
    if opponent == NOBODY:
        return
    militia = world.actors[i]
    cell = world.memory[i, opponent]
    provoked = cause == Cause.PROVOCATION
    ordered = militia.order_rung if cause == Cause.ORDER else 0
    perceived = severity.perceived_rung(cell.unanswered, world.fades.base_log) if provoked else 0.0
    u_rung, u_theatre, _, _ = uniforms(world.seed, world.history, world.day, i, Purpose.DECISION, 0)
    score(world, point, i, opponent, perceived, ordered)
    wished = preferred_rung(world, ordered, control_under_order(militia, point), militia.top[opponent])
    rung = rung_drawn(world, point, ROWS, militia.top[opponent], u_rung)
    remembered_decision(world, i, opponent, rung, cause)
    by_act = NO_ACT
    if ordered > 0:
        by_act = militia.order_act
        militia.order_rung = 0
    elif provoked:
        by_act = cell.cause
    elif cause == Cause.JOINING:
        by_act = militia.joining_act[opponent]
        militia.joining[opponent] = 0.0
    theatre = where(world, point, i, opponent, cause == Cause.JOINING, u_theatre)
    if rung == 0 or theatre == NOBODY:
        return
    answers = opponent if provoked else NOBODY
    whose = authorization(rung, militia.licence, ordered)
    intend(world.intents[i], rung, world.day, Kind.STRIKE, opponent, answers, theatre, by_act, whose)
    world.n_intents += 1
    world.intents[i].against_preference = ordered > 0 and wished < rung


@rule
def authorization(rung, licence, ordered):
    """Whose decision an act is, by the licence and the order as received."""
    if ordered > 0 and rung <= max(ordered, licence):
        return Authorization.ORDERED
    if rung <= licence:
        return Authorization.TOLERATED
    return Authorization.UNAUTHORIZED


@rule
def occasion(world, point, i):
    """Today's cause and opponent, or nobody."""
    militia = world.actors[i]
    bold = emboldenment.tempo_factor(militia.boldness, militia.attention, point.emboldenment)
    at_us = militia.aim[UNITED_STATES] * tactical_cooperation.occasions_left(point.tactical_cooperation)
    at_israel = militia.aim[ISRAEL]
    aims = militia.aim[UNITED_STATES] + at_israel
    calmed = (at_us + at_israel) / aims if aims > 0.0 else 0.0
    own = militia.initiative * militia.capability * bold * calmed
    by_us = _provoked(world, point, i, UNITED_STATES)
    by_israel = _provoked(world, point, i, ISRAEL)
    joins_us = joining.further_occasions(militia.joining[UNITED_STATES], point.joining)
    joins_israel = joining.further_occasions(militia.joining[ISRAEL], point.joining)
    ordered = point.occasions.ordered if militia.order_rung > 0 and world.day >= militia.order_day else 0.0
    total = own + by_us + by_israel + joins_us + joins_israel + ordered
    at = occasions.fired(world.occasions[i], total, point.occasions.ceiling)
    if at < 0.0:
        return Cause.INITIATIVE, NOBODY
    if at < ordered:
        return Cause.ORDER, militia.order_target
    if at < ordered + by_us:
        return Cause.PROVOCATION, UNITED_STATES
    if at < ordered + by_us + by_israel:
        return Cause.PROVOCATION, ISRAEL
    left = at - ordered - by_us - by_israel
    if left < joins_us:
        return Cause.JOINING, UNITED_STATES
    if left < joins_us + joins_israel:
        return Cause.JOINING, ISRAEL
    left = (left - joins_us - joins_israel) / own
    if left * (at_us + at_israel) < at_us:
        return Cause.INITIATIVE, UNITED_STATES
    return Cause.INITIATIVE, ISRAEL


@rule
def _provoked(world, point, i, opponent):
    haste = crisis_mode.tempo_factor(world.dyads[opponent - 1].crisis, point.crisis_mode)
    return point.occasions.militia_provoked * world.memory[i, opponent].unanswered * haste


@rule
def control_under_order(militia, point):
    """Control as it works on an order to attack."""
    control = own_motives.effective(militia.control, point.own_motives)
    return fervor_paradox.attacking_control(control, militia.fervor, point.fervor_paradox)


@rule
def score(world, point, i, opponent, perceived, ordered):
    """Fills the score table: mechanism by rung, in nats; ``ordered`` is the rung ordered, 0 for no order."""
    militia = world.actors[i]
    dyad = world.dyads[opponent - 1]
    control = control_under_order(militia, point)
    odds = own_motives.odds(own_motives.effective(militia.control, point.own_motives))
    odds = fervor_paradox.restraining_odds(odds, militia.fervor, point.fervor_paradox)
    closing = point.policy.pressure * policy.closing(world.day, point.policy)
    odds *= defiance.odds_left(militia.fervor, point.policy.talks, closing, point.defiance)
    odds *= sanctioned_agents.odds_factor(militia.materiel, point.sanctioned_agents)
    dominance = world.theatres[militia.home].dominance
    left_to_itself = 1.0 - control if ordered > 0 else 1.0
    permitted = max(militia.licence, ordered)
    table = world.scores
    for rung in range(RUNGS):
        motive = own_motives.motive_score(rung, militia.fervor, point.own_motives)
        table[Weighs.own_motives, rung] = left_to_itself * motive
        table[Weighs.grievance, rung] = left_to_itself * grievance.score(rung, militia.grievance, point.grievance)
        table[Weighs.emboldenment, rung] = left_to_itself * emboldenment.score(
            rung, militia.boldness, point.emboldenment
        )
        table[Weighs.tit_for_tat, rung] = left_to_itself * tit_for_tat.militia_score(rung, perceived, point.tit_for_tat)
        stake = political_stake.score(rung, militia.stake, dominance, point.political_stake)
        table[Weighs.political_stake, rung] = left_to_itself * stake
        told = directives.licence_score(rung, permitted, odds, point.directives)
        if ordered > 0:
            told += directives.order_score(rung, ordered, control, point.directives)
        table[Weighs.directives, rung] = told
        table[Weighs.red_lines, rung] = red_lines.score(rung, dyad.line, point.red_lines.militia_share, point.red_lines)
        table[Weighs.crisis_mode, rung] = crisis_mode.score(rung, dyad.crisis, point.crisis_mode)


@rule
def preferred_rung(world, ordered, control, top):
    """The rung that its own motives and the common costs like best of all acts, whatever the militia was told."""
    own_part = max(1e-9, 1.0 - control) if ordered > 0 else 1.0
    best = 0
    highest = -1e300
    for rung in range(1, top + 1):
        nats = world.scores[Weighs.red_lines, rung] + world.scores[Weighs.crisis_mode, rung]
        for row in range(OWN_ROWS):
            nats += world.scores[row, rung] / own_part
        if nats > highest:
            highest = nats
            best = rung
    return best


@rule
def where(world, point, i, opponent, joins, u):
    """Theatre: where the militia reaches what the opponent has; one that joins a partner goes where he struck."""
    there = world.actors[i].joining_theatre[opponent]
    if joins and world.reach[i, there] > 0.0 and world.theatres[there].presence[opponent] > 0.0:
        return there
    capability = world.actors[i].capability
    for t in range(world.n_theatres):
        reached = reach.weight(world.reach[i, t], capability, point.reach)
        world.weights[t] = reached * world.theatres[t].presence[opponent]
    return drawn(world.weights, world.n_theatres, u)
