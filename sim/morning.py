"""What a night changes: fading, healing, rebuilding; and a history's first morning."""

from sim.calendar import WEEK
from sim.chronicle import DIGEST_START
from sim.compiled import kernel, rule
from sim.elementary import daily_fade, log
from sim.ladder import (
    ADVERSARIES,
    DEFINITIONS,
    FIRST_MILITIA,
    ISRAEL,
    NEVER,
    NO_ACT,
    PATRON,
    RUNGS,
    UNITED_STATES,
    End,
)
from sim.network import begin_network, control, measure_shape, set_tempos
from sim.politics import begin_politics, resting_threat, set_levers
from sim.rules.doctrine import lagging_beliefs, loyalty, theatre_stakes
from sim.rules.frame import capability
from sim.rules.home import economy
from sim.rules.lines import erosion, red_lines
from sim.rules.militia import grievance
from sim.rules.network import decapitation, land_corridor, other_providers


@kernel
def begin(world, point, seed, history, horizon):
    """Turns a copy of the declared world into the eve of a history: the centralization is applied, nothing has
    happened.
    """
    world.seed = seed
    world.branch = history
    world.history = world.trunk if world.trunk_days > 0 else history
    world.horizon = horizon
    world.day = -1
    world.n_acts = 0
    world.end = End.HORIZON
    world.end_day = -1
    world.war_dyad = -1
    world.war_act = NO_ACT
    world.digest = DIGEST_START
    world.decided = -1
    _set_fades(world.fades, point)
    for which in range(ADVERSARIES):
        _clear_dyad(world.dyads[which], point.erosion.at_start)
        for side in range(world.n_actors):
            _clear_pair(world.pairs[which, side])
    world.opening = 1.0
    for which in range(ADVERSARIES):
        world.debt_act[which] = NO_ACT
    world.changed_rules[0] = point.changed_rules.us_option
    world.changed_rules[1] = point.changed_rules.israel_option
    begin_network(world, point)
    begin_politics(world, point)
    set_tempos(world, point)
    measure_shape(world)
    for who in range(world.n_actors):
        for by in range(world.n_actors):
            world.memory[who, by].cause = NO_ACT
            world.memory[who, by].fatal_day = NEVER
            world.memory[who, by].contractor_day = NEVER


@kernel
def change_course(world, point):
    """The morning of a day on which parameters change: what was computed from the old ones is computed anew."""
    world.changes_made += 1
    _set_fades(world.fades, point)
    set_levers(world, point)
    set_tempos(world, point)


@rule
def changes_today(world):
    """Whether parameters change on the day that is about to begin."""
    return world.changes_made < world.n_changes and world.change_day[world.changes_made] <= world.day + 1


@rule
def _set_fades(fades, point):
    memory = point.tit_for_tat
    fades.memory[PATRON] = daily_fade(memory.patron_half_life)
    fades.memory[UNITED_STATES] = daily_fade(memory.us_half_life)
    fades.memory[ISRAEL] = daily_fade(memory.israel_half_life)
    fades.memory[FIRST_MILITIA] = daily_fade(memory.militia_half_life)
    fades.alert = daily_fade(point.threat.alert_half_life)
    fades.threat = daily_fade(point.threat.threat_half_life)
    fades.crisis = daily_fade(point.crisis_mode.half_life_days)
    fades.grievance = daily_fade(point.grievance.half_life_days)
    fades.boldness = daily_fade(point.emboldenment.half_life_days)
    fades.line = daily_fade(point.erosion.half_life_days)
    fades.belief = daily_fade(point.lagging_beliefs.half_life_days)
    fades.authority = daily_fade(point.decapitation.half_life_days)
    fades.experience = daily_fade(point.adaptation.half_life_days)
    fades.effort = daily_fade(point.consolidation.half_life_days)
    fades.debt = daily_fade(point.pledged_revenge.half_life_days)
    fades.opening = daily_fade(point.land_corridor.half_life_days)
    fades.goodwill = daily_fade(point.talks.half_life_days)
    fades.joining = daily_fade(point.joining.half_life_days)
    fades.cost = daily_fade(point.withdrawal.half_life_days / WEEK)
    fades.resources = daily_fade(point.economy.half_life_days / WEEK)
    fades.dissent = daily_fade(point.economy.dissent_half_life_days / WEEK)
    fades.dominance = daily_fade(point.host_politics.half_life_days / WEEK)
    fades.tolerance = daily_fade(point.host_politics.tolerance_half_life_days / WEEK)
    fades.base_log = log(point.severity.rung_factor)


@rule
def _clear_dyad(dyad, line):
    dyad.crisis = 0.0
    for rung in range(RUNGS):
        dyad.line[rung] = line
        dyad.believed_line[rung] = line
        dyad.rung_day[rung] = NEVER


@rule
def _clear_pair(pair):
    pair.campaign_day = NEVER
    pair.adversary_campaign_day = NEVER
    pair.direct_day = NEVER
    pair.adversary_direct_day = NEVER
    for definition in range(DEFINITIONS):
        pair.war_day[definition] = -1
        pair.war_act[definition] = NO_ACT


@rule
def fade(world, point):
    """Everything that fades overnight."""
    fades = world.fades
    n = world.n_actors
    for who in range(n):
        kept = fades.memory[min(who, FIRST_MILITIA)]
        for by in range(n):
            if by >= FIRST_MILITIA and (who == PATRON or who >= FIRST_MILITIA):
                break
            cell = world.memory[who, by]
            cell.unanswered *= kept
            cell.peak *= kept
        actor = world.actors[who]
        actor.dead *= fades.grievance
        actor.boldness *= fades.boldness
        actor.alert *= fades.alert
        for at in range(UNITED_STATES, FIRST_MILITIA):
            actor.joining[at] *= fades.joining
    rest = resting_threat(world, point)
    world.threat = rest + (world.threat - rest) * fades.threat
    world.goodwill = 1.0 - (1.0 - world.goodwill) * fades.goodwill
    world.experience *= fades.experience
    world.effort *= fades.effort
    world.opening = 1.0 - (1.0 - world.opening) * fades.opening
    for which in range(ADVERSARIES):
        if world.debt[which] > 0.0:
            owe(world, which)


@rule
def owe(world, which):
    """A debt of revenge fades slowly, and the patron's memory of that adversary does not fade below it."""
    world.debt[which] *= world.fades.debt
    cell = world.memory[PATRON, which + 1]
    cell.unanswered = max(cell.unanswered, world.debt[which])
    if cell.peak < world.debt[which]:
        cell.peak = world.debt[which]
        cell.cause = world.debt_act[which]


@rule
def renew(world, point):
    """Lines heal, beliefs follow them, the commander's authority is rebuilt; the patron makes losses good."""
    fades = world.fades
    for which in range(ADVERSARIES):
        dyad = world.dyads[which]
        dyad.crisis *= fades.crisis
        for rung in range(red_lines.FIRST_LINE, RUNGS):
            dyad.line[rung] = erosion.healed(dyad.line[rung], fades.line)
            dyad.believed_line[rung] = lagging_beliefs.belief_after(
                dyad.believed_line[rung], dyad.line[rung], fades.belief
            )
    world.authority = decapitation.rebuilt(world.authority, world.authority_ceiling, fades.authority)
    american = world.actors[UNITED_STATES].dead
    iranian = world.actors[PATRON].dead
    for i in range(FIRST_MILITIA, world.n_actors):
        m = world.actors[i]
        m.grievance = grievance.level(m.dead, american, iranian, point.grievance)
        if m.loss > 0.0:
            home = world.theatres[m.home]
            supply = land_corridor.supply(world.opening, home.corridor, point.land_corridor)
            supply *= theatre_stakes.factor(home.stake, point.theatre_stakes)
            supply *= economy.support_left(world.resources, home.stake, point.economy)
            loyal = supply * loyalty.resupplied(m.loss, m.materiel, point.loyalty)
            restored = capability.made_good(m.loss, supply * m.materiel, m.self_sufficiency, point.capability)
            restored += other_providers.made_good(m.loss, home.corridor, point.other_providers)
            restored = min(m.loss, restored + loyal)
            m.investment = loyalty.investment_after(m.investment, min(loyal, m.loss), point.loyalty)
            m.loss -= restored
            m.capability += restored
        m.control = control(world, point, m)
