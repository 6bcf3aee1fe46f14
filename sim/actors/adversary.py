"""An adversary (the United States or Israel): its occasions, whom it blames, and what it weighs."""

from enum import IntEnum

from sim.actors.deciding import intend, remembered_decision, rung_drawn
from sim.actors.striking import campaign_target, kind_of_act, where
from sim.compiled import rule
from sim.draws import Purpose, uniforms
from sim.ladder import (
    FIRST_MILITIA,
    NO_ACT,
    NOBODY,
    PATRON,
    RUNGS,
    UNITED_STATES,
    Authorization,
    Cause,
    Rung,
)
from sim.rules.adversary import (
    belief_and_liability,
    declared_attribution,
    hawks_and_allies,
    interdiction,
    israeli_red_lines,
    measured_retaliation,
    soldiers_line,
    sparing,
    talks,
    window_of_opportunity,
)
from sim.rules.doctrine import nuclear_advance, strategic_depth
from sim.rules.frame import means, occasions, planning, severity
from sim.rules.lines import crisis_mode, homeland_line, red_lines
from sim.rules.theory import commitment_problem, stability_instability, tacit_collusion


class Weighs(IntEnum):
    """Rows of an adversary's score table."""

    measured_retaliation = 0
    soldiers_line = 1
    interdiction = 2
    red_lines = 3
    homeland_line = 4
    crisis_mode = 5
    strategic_depth = 6
    nuclear_advance = 7
    hawks_and_allies = 8
    israeli_red_lines = 9
    window_of_opportunity = 10
    commitment_problem = 11
    stability_instability = 12


ROWS = len(Weighs)


@rule
def deliberate(world, point, me):
    """An adversary's day: on an occasion it finds whom to answer and whom to strike, a rung, a place and a day."""
    cause, answers = occasion(world, point, me)
    if answers == NOBODY:
        return
    u_rung, u_theatre, u_blame, u_kind = uniforms(world.seed, world.history, world.day, me, Purpose.DECISION, 0)
    provoked = cause == Cause.PROVOCATION
    target = answers
    if cause == Cause.CAMPAIGN:
        target = campaign_target(world, me)
        if target == NOBODY:
            return
    cell = world.memory[me, answers]
    perceived = 0.0
    if provoked:
        perceived = severity.perceived_rung(cell.unanswered, world.fades.base_log)
        if answers >= FIRST_MILITIA and u_blame < chance_of_charge(world, point, me, cell.blame, perceived):
            target = PATRON
    open_by = unanswered_deaths(world, point, cell) if provoked else 0.0
    score(world, point, me, target, perceived, open_by, cause == Cause.CAMPAIGN)
    top = world.actors[me].top[PATRON]
    rung = rung_drawn(world, point, ROWS, top, u_rung)
    remembered_decision(world, me, target, rung, cause)
    if rung == 0:
        return
    theatre = where(world, point, me, target, rung, cause == Cause.CAMPAIGN, u_theatre)
    if theatre == NOBODY:
        return
    kind = kind_of_act(world, target, theatre, rung, me, u_kind)
    if not provoked:
        intend(world.intents[me], rung, world.day, kind, target, NOBODY, theatre, NO_ACT, Authorization.ADVERSARY)
        return
    u_lag, u_recall, _, _ = uniforms(world.seed, world.history, world.day, me, Purpose.PLAN, 0)
    mean = point.planning.us if me == UNITED_STATES else point.planning.israel
    due = world.day + planning.lag_days(mean, u_lag)
    plan = world.plans[me]
    intend(plan, rung, due, kind, target, answers, theatre, cell.cause, Authorization.ADVERSARY)
    plan.recalled = u_recall < point.planning.recall
    world.actors[me].planning = 1


@rule
def chance_of_charge(world, point, me, blame, perceived):
    """Probability that a militia's act is answered at the patron: belief, standard, and what is declared."""
    is_us = me == UNITED_STATES
    shift = declared_attribution.shift(is_us, point.declared_attribution)
    shift += tacit_collusion.shift(perceived, point.tacit_collusion)
    chance = belief_and_liability.chance_of_charge(blame, shift, point.belief_and_liability)
    return chance * sparing.charged_left(point.sparing) if is_us else chance


@rule
def occasion(world, point, me):
    """Today's cause, and whose provocation is answered (the patron on own initiative or campaign), or nobody."""
    state = world.actors[me]
    if state.active == 0:
        return Cause.INITIATIVE, NOBODY
    is_us = me == UNITED_STATES
    if is_us:
        own = point.occasions.us * talks.occasions_left(point.policy.talks, world.goodwill, point.talks)
        campaign = 0.0
    else:
        own = point.occasions.israel
        nearer = israeli_red_lines.occasions_factor(world.entrenchment, point.israeli_red_lines)
        campaign = point.interdiction.occasions * nearer
    rate = point.occasions.us_provoked if is_us else point.occasions.israel_provoked
    rate *= crisis_mode.tempo_factor(world.dyads[me - 1].crisis, point.crisis_mode)
    provoked = 0.0
    if state.planning == 0:
        for j in range(world.n_actors):
            provoked += _by(world, point, me, j, rate)
    total = own + campaign + provoked
    at = occasions.fired(world.occasions[me], total, point.occasions.ceiling)
    if at < 0.0:
        return Cause.INITIATIVE, NOBODY
    if at < own:
        return Cause.INITIATIVE, PATRON
    if at < own + campaign:
        return Cause.CAMPAIGN, PATRON
    left = at - own - campaign
    last = NOBODY
    for j in range(world.n_actors):
        share = _by(world, point, me, j, rate)
        if share > 0.0:
            last = j
            left -= share
            if left < 0.0:
                return Cause.PROVOCATION, j
    return Cause.PROVOCATION, last


@rule
def _by(world, point, me, j, rate):
    """Occasions a day that one opponent's unanswered acts give."""
    cell = world.memory[me, j]
    share = rate * cell.unanswered
    return share + soldiers_line.occasions(unanswered_deaths(world, point, cell), point.soldiers_line)


@rule
def unanswered_deaths(world, point, cell):
    """How far deaths by one opponent's hand are still waiting for an answer."""
    return soldiers_line.openness(world.day, cell.fatal_day, cell.contractor_day, point.soldiers_line)


@rule
def score(world, point, me, target, perceived, open_by, on_campaign):
    """Fills the score table: mechanism by rung, in nats."""
    dyad = world.dyads[me - 1]
    is_us = me == UNITED_STATES
    bound = 1.0 if target == PATRON else point.red_lines.militia_share
    soil_nats = point.homeland_line.us_nats if is_us else point.homeland_line.israel_nats
    restraint = measured_retaliation.restraint(perceived, is_us, point.measured_retaliation)
    alert = world.actors[me].alert
    depth = campaigners(world, me)
    table = world.scores
    for rung in range(RUNGS):
        on_soil = target == PATRON and rung >= means.DIRECT_FROM
        held = 0.0
        if not on_campaign:
            held = measured_retaliation.score(rung, perceived, is_us, point.measured_retaliation)
        table[Weighs.measured_retaliation, rung] = held
        table[Weighs.soldiers_line, rung] = soldiers_line.score(rung, restraint, open_by, point.soldiers_line)
        table[Weighs.interdiction, rung] = interdiction.score(rung, on_campaign, alert, point.interdiction)
        table[Weighs.red_lines, rung] = red_lines.score(rung, dyad.line, bound, point.red_lines)
        table[Weighs.homeland_line, rung] = homeland_line.score(rung, on_soil, dyad.line[means.DIRECT_FROM], soil_nats)
        table[Weighs.crisis_mode, rung] = crisis_mode.score(rung, dyad.crisis, point.crisis_mode)
        at_patron(world, point, rung, target == PATRON, is_us, depth)
        if is_us:
            table[Weighs.israeli_red_lines, rung] = 0.0
            table[Weighs.window_of_opportunity, rung] = window_of_opportunity.score(
                rung, 1.0 - world.resources, point.policy.hawks, point.window_of_opportunity
            )
        else:
            table[Weighs.window_of_opportunity, rung] = 0.0
            table[Weighs.israeli_red_lines, rung] = israeli_red_lines.score(
                rung, world.entrenchment, on_campaign, point.israeli_red_lines
            )


@rule
def at_patron(world, point, rung, is_target, is_us, depth):
    """What weighs only when the patron itself is the target."""
    table = world.scores
    levers = point.policy
    table[Weighs.nuclear_advance, rung] = 0.0
    table[Weighs.strategic_depth, rung] = 0.0
    table[Weighs.hawks_and_allies, rung] = 0.0
    table[Weighs.commitment_problem, rung] = 0.0
    table[Weighs.stability_instability, rung] = 0.0
    if not is_target:
        return
    shift = world.nuclear - world.nuclear_at_start
    table[Weighs.nuclear_advance, rung] = nuclear_advance.score(rung, world.nuclear, point.nuclear_advance)
    table[Weighs.commitment_problem, rung] = commitment_problem.score(
        rung, shift, levers.guarantees, point.commitment_problem
    )
    table[Weighs.stability_instability, rung] = stability_instability.score(
        rung, world.nuclear, False, point.stability_instability
    )
    if is_us:
        table[Weighs.hawks_and_allies, rung] = hawks_and_allies.score(
            rung, levers.hawks, levers.allies, point.hawks_and_allies
        )
    else:
        table[Weighs.strategic_depth, rung] = strategic_depth.score(rung, depth, point.strategic_depth)


@rule
def campaigners(world, me):
    """Summed capability of the militias that can campaign against this adversary."""
    total = 0.0
    for i in range(FIRST_MILITIA, world.n_actors):
        if world.actors[i].top[me] >= Rung.CAMPAIGN:
            total += world.actors[i].capability
    return total
