"""What a night changes: fading, healing, rebuilding, aid; and a history's first morning."""

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
from sim.rules.doctrine import asymmetric_release, lagging_beliefs, loyalty
from sim.rules.frame import capability
from sim.rules.lines import erosion, red_lines
from sim.rules.militia import fragmentation, grievance
from sim.rules.network import centralization, control_strands, decapitation, mutual_aid


@kernel
def begin(world, point, seed, history, horizon):
    """Turns a copy of the declared world into the eve of a history: the centralization is applied, nothing has
    happened.
    """
    world.seed = seed
    world.history = history
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
        _clear(world.dyads[which], point.erosion.at_start)
    world.changed_rules[0] = point.changed_rules.us_option
    world.changed_rules[1] = point.changed_rules.israel_option
    _begin_network(world, point)
    for who in range(world.n_actors):
        for by in range(world.n_actors):
            world.memory[who, by].cause = NO_ACT
            world.memory[who, by].fatal_day = NEVER


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
    fades.base_log = log(point.severity.rung_factor)


@rule
def _clear(dyad, line):
    dyad.crisis = 0.0
    dyad.patron_campaign_day = NEVER
    dyad.adversary_campaign_day = NEVER
    dyad.patron_direct_day = NEVER
    dyad.adversary_direct_day = NEVER
    for rung in range(RUNGS):
        dyad.line[rung] = line
        dyad.believed_line[rung] = line
        dyad.rung_day[rung] = NEVER
    for definition in range(DEFINITIONS):
        dyad.war_day[definition] = -1
        dyad.war_act[definition] = NO_ACT


@rule
def _begin_network(world, point):
    """The roster's control as declared, then the strands and ties as the centralization has them."""
    level = point.centralization.level
    pars = point.centralization
    for i in range(FIRST_MILITIA, world.n_actors):
        m = world.actors[i]
        share = point.control_strands.personal_share
        rest = control_strands.impersonal(m.narrative, m.materiel, m.institutions, point.control_strands)
        m.roster_control = share * m.personal * world.authority + (1.0 - share) * rest
        m.narrative = centralization.strand(m.narrative, level, pars)
        m.personal = centralization.strand(m.personal, level, pars)
        m.materiel = centralization.strand(m.materiel, level, pars)
        m.institutions = centralization.strand(m.institutions, level, pars)
        m.personal_share = centralization.personal_share(share, level, pars)
        m.control = _control(world, point, m)
        m.rivals = 0
        for j in range(FIRST_MILITIA, world.n_actors):
            world.ties[i, j] = min(1.0, world.ties[i, j] * centralization.horizontal(level, pars))
            if j != i and world.actors[j].home == m.home:
                m.rivals += 1
        _begin_tempo(world, point, m)
        for which in range(ADVERSARIES):
            world.believed_control[which, i] = point.belief_and_liability.first_belief


@rule
def _begin_tempo(world, point, m):
    release = world.theatres[m.home].release
    pressed = asymmetric_release.tempo(release, point.policy.pressure, point.asymmetric_release)
    crowded = fragmentation.tempo(m.rivals, point.fragmentation)
    m.initiative = point.occasions.militia * m.tempo * pressed * crowded
    toward_us = m.aim[UNITED_STATES] >= m.aim[ISRAEL]
    m.attention = point.policy.us_attention if toward_us else point.policy.israel_attention


@rule
def _control(world, point, m):
    rest = control_strands.impersonal(m.narrative, m.materiel, m.institutions, point.control_strands)
    personal = m.personal * world.authority
    return control_strands.control(personal, rest, m.personal_share, m.roster_control, point.control_strands)


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
    world.threat *= fades.threat


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
            usual = capability.made_good(m.loss, m.materiel, m.self_sufficiency, point.capability)
            loyal = loyalty.resupplied(m.loss, m.materiel, point.loyalty)
            restored = min(m.loss, usual + loyal)
            m.investment = loyalty.investment_after(m.investment, loyal, point.loyalty)
            m.loss -= restored
            m.capability += restored
        m.control = _control(world, point, m)


AID_EVERY = 7  # days; a week's aid at once, since it is slow and looks at every pair


@rule
def aid(world, point):
    """Once a week capability flows along horizontal ties, and the tie to the patron thins; mean control is counted."""
    if world.day % AID_EVERY != 0:
        return
    militias = world.n_actors - FIRST_MILITIA
    control = 0.0
    for i in range(FIRST_MILITIA, world.n_actors):
        taker = world.actors[i]
        ties = 0.0
        gained = 0.0
        for j in range(FIRST_MILITIA, world.n_actors):
            tie = world.ties[i, j]
            if tie > 0.0:
                ties += tie
                gained += mutual_aid.passed_on(world.actors[j].capability, taker.capability, tie, point.mutual_aid)
        taker.capability += AID_EVERY * gained
        taker.materiel = mutual_aid.materiel_after(taker.materiel, AID_EVERY * ties, point.mutual_aid)
        control += taker.control
    world.tally.control_weeks += control / max(1, militias)
