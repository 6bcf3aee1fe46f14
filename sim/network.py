"""How the patron's network stands and moves: control from strands, friction among groups, what a week of aid
changes.
"""

from sim.calendar import WEEK
from sim.compiled import rule
from sim.ladder import ADVERSARIES, FIRST_MILITIA
from sim.rules.adversary import maximum_pressure
from sim.rules.doctrine import asymmetric_release, consolidation, waiting_out
from sim.rules.frame import accounts, policy
from sim.rules.militia import fragmentation, political_stake
from sim.rules.network import (
    centralization,
    coming_apart,
    control_strands,
    host_veto,
    mediation,
    mutual_aid,
    paradox_of_power,
    self_sufficiency,
    span_of_control,
    theatre_commanders,
)
from sim.rules.theory import entrapment


@rule
def begin_network(world, point):
    """The roster's control as declared, then the strands and ties as the centralization has them."""
    level = point.centralization.level
    pars = point.centralization
    world.strength_at_start = 0.0
    world.ties_at_start = 0.0
    for i in range(FIRST_MILITIA, world.n_actors):
        m = world.actors[i]
        share = point.control_strands.personal_share
        rest = control_strands.impersonal(m.narrative, m.materiel, m.institutions, point.control_strands)
        m.roster_control = share * m.personal * world.authority + (1.0 - share) * rest
        if m.roster_control > 0.0:
            world.strength_at_start += m.capability
        m.narrative = centralization.strand(m.narrative, level, pars)
        m.personal = centralization.strand(m.personal, level, pars)
        m.materiel = centralization.strand(m.materiel, level, pars)
        m.institutions = centralization.strand(m.institutions, level, pars)
        world.ties_at_start += strands(m) / (world.n_actors - FIRST_MILITIA)
        m.personal_share = centralization.personal_share(share, level, pars)
        m.rivals = 0
        for j in range(FIRST_MILITIA, world.n_actors):
            world.ties[i, j] = min(1.0, world.ties[i, j] * centralization.horizontal(level, pars))
            if j != i and world.actors[j].home == m.home:
                m.rivals += 1
        for which in range(ADVERSARIES):
            world.believed_control[which, i] = point.belief_and_liability.first_belief
    world.strength = world.strength_at_start
    for i in range(FIRST_MILITIA, world.n_actors):
        world.actors[i].control = control(world, point, world.actors[i])


@rule
def set_tempos(world, point):
    """Every militia's own initiative."""
    for i in range(FIRST_MILITIA, world.n_actors):
        set_tempo(world, point, i)


@rule
def strands(m):
    """Mean of a militia's four strands, 0..1."""
    return (m.narrative + m.personal + m.materiel + m.institutions) / 4.0


@rule
def measure_shape(world):
    """Realized centralization of the command network: Freeman's degree index (0..1) of the graph whose nodes are the
    patron and its militias and whose weights are control and horizontal ties; and whether the patron is its hub.

    Reference: Freeman, L. C. (1978), Centrality in social networks: conceptual clarification, Social Networks 1(3).
    """
    nodes = world.n_actors - FIRST_MILITIA + 1
    world.centralization = 0.0
    world.patron_is_hub = 1
    if nodes < 3:
        return
    hub = 0.0
    total = 0.0
    highest = 0.0
    for i in range(FIRST_MILITIA, world.n_actors):
        degree = world.actors[i].control
        hub += degree
        for j in range(FIRST_MILITIA, world.n_actors):
            degree += world.ties[i, j]
        total += degree
        highest = max(highest, degree)
    world.patron_is_hub = hub >= highest
    highest = max(highest, hub)
    world.centralization = (nodes * highest - total - hub) / ((nodes - 1) * (nodes - 2))


@rule
def control(world, point, m):
    """The patron's control over a militia this morning."""
    rest = control_strands.impersonal(m.narrative, m.materiel, m.institutions, point.control_strands)
    personal = m.personal * world.authority
    tied = control_strands.control(personal, rest, m.personal_share, m.roster_control, point.control_strands)
    tied *= span_of_control.control_left(world.strength, world.strength_at_start, point.span_of_control)
    home = world.theatres[m.home]
    tied *= political_stake.control_left(m.stake, home.dominance, point.political_stake)
    return tied * host_veto.control_left(home.veto, point.host_veto)


@rule
def harmony(world, point, i):
    """What keeps rivals around a militia in harmony (0..1): the commander or a local harmonizer, and what a mediator
    makes up of what they lack.
    """
    harmonizer = world.theatres[world.actors[i].home].harmonizer
    led = theatre_commanders.harmony(world.authority, harmonizer, point.theatre_commanders)
    mediated = 0.0
    for j in range(FIRST_MILITIA, world.n_actors):
        tie = world.ties[i, j]
        if tie > 0.0:
            mediated = max(mediated, mediation.by_mediator(tie, world.actors[j].mediates, point.mediation))
    return led + (1.0 - led) * mediated


@rule
def set_tempo(world, point, i):
    """A militia's own initiative from all that moves slowly: pressure, rivals at home, friction with them."""
    m = world.actors[i]
    release = world.theatres[m.home].release
    pressed = asymmetric_release.tempo(release, world.pressure, point.asymmetric_release)
    friction = mediation.friction(harmony(world, point, i), point.mediation)
    crowded = fragmentation.tempo(m.rivals * friction, point.fragmentation)
    m.initiative = point.occasions.militia * m.tempo * pressed * crowded


@rule
def network_week(world, point):
    """A week of the network: aid flows along ties, office and self-sufficiency move strands, stock is taken."""
    for t in range(world.n_theatres):
        theatre = world.theatres[t]
        theatre.harmonizer = theatre_commanders.restored(
            theatre.harmonizer, theatre.harmonizer_ceiling, WEEK, point.theatre_commanders
        )
    world.strength = 0.0
    members = 0
    controls = 0.0
    coherences = 0.0
    for i in range(FIRST_MILITIA, world.n_actors):
        m = world.actors[i]
        aid(world, point, i)
        drift(world, point, m)
        set_tempo(world, point, i)
        controls += m.control
        world.tally.cost += accounts.upkeep(m.investment, point.accounts)
        if m.roster_control > 0.0:
            world.strength += m.capability
            members += 1
            coherences += coming_apart.coherence(m.control, m.narrative)
    mean = coherences / max(1, members)
    world.days_apart = coming_apart.days_below(mean, world.days_apart, WEEK, point.coming_apart)
    world.tally.control_weeks += controls / max(1, world.n_actors - FIRST_MILITIA)
    measure_shape(world)
    world.tally.centralization_weeks += world.centralization
    world.tally.patron_hub_weeks += world.patron_is_hub


@rule
def aid(world, point, i):
    """A week of mutual aid to one militia."""
    m = world.actors[i]
    ties = 0.0
    gained = 0.0
    for j in range(FIRST_MILITIA, world.n_actors):
        tie = world.ties[i, j]
        if tie > 0.0:
            ties += tie
            gained += mutual_aid.passed_on(world.actors[j].capability, m.capability, tie, point.mutual_aid)
    m.capability += WEEK * gained
    m.materiel = mutual_aid.materiel_after(m.materiel, WEEK * ties, point.mutual_aid)


@rule
def drift(world, point, m):
    """A week's slow change of one militia's tie to the patron."""
    pressure = point.policy.pressure
    gain = self_sufficiency.gained(m.self_sufficiency, pressure, m.stake, WEEK, point.self_sufficiency)
    m.self_sufficiency += gain
    m.materiel = self_sufficiency.materiel_after(m.materiel, gain, point.self_sufficiency)
    m.narrative = paradox_of_power.narrative_after(m.narrative, m.stake, WEEK, point.paradox_of_power)
    m.investment = consolidation.investment_after(m.investment, world.effort, WEEK, point.consolidation)
    is_new_term = policy.is_new_term(world.day, point.policy)
    m.investment = waiting_out.investment_after(m.investment, is_new_term, pressure, WEEK, point.waiting_out)
    felt = world.pressure
    m.investment = maximum_pressure.investment_after(m.investment, felt, WEEK, point.maximum_pressure)
    m.institutions = maximum_pressure.institutions_after(
        m.institutions, felt, point.policy.designation, WEEK, point.maximum_pressure
    )
    m.self_sufficiency = entrapment.hedged(m.self_sufficiency, m.licence, WEEK, point.entrapment)
