"""What moves outside the network: the patron's economy and leadership, its hosts' politics, talks and presence."""

from sim.calendar import WEEK
from sim.compiled import rule
from sim.draws import Purpose, uniforms
from sim.ladder import FIRST_MILITIA, ISRAEL, NOBODY, PATRON, UNITED_STATES
from sim.rules.adversary import israeli_red_lines, mixed_messages, posture, presence_as_threat
from sim.rules.doctrine import nuclear_advance
from sim.rules.home import economy, host_politics, succession, trade
from sim.rules.theory import spiral


@rule
def begin_politics(world, point):
    """Politics on the eve of a history: at rest under the levers as they stand."""
    world.nuclear = point.nuclear_advance.at_start
    world.nuclear_at_start = world.nuclear
    world.entrenchment = point.israeli_red_lines.at_start
    world.goodwill = 1.0
    set_levers(world, point)
    world.resources = economy.sustained(world.pressure, point.economy)
    world.threat = world.standing_threat
    world.dissent = economy.discontent(world.resources, world.threat, point.economy)


@rule
def set_levers(world, point):
    """What follows at once from the levers of policy: felt pressure, attention, the threat that does not fade."""
    feel_pressure(world, point)
    standing = posture.resting_threat(point.policy.posture, point.posture)
    standing += mixed_messages.resting_threat(point.policy.mixed_messages, point.mixed_messages)
    standing += presence_as_threat.resting_threat(presence_nearby(world), point.presence_as_threat)
    world.standing_threat = min(1.0, standing)
    for i in range(FIRST_MILITIA, world.n_actors):
        m = world.actors[i]
        toward_us = m.aim[UNITED_STATES] >= m.aim[ISRAEL]
        m.attention = point.policy.us_attention if toward_us else point.policy.israel_attention


@rule
def feel_pressure(world, point):
    """The pressure that the patron feels behind its standing in the region."""
    standing = 0.0
    if world.strength_at_start > 0.0:
        standing = min(1.0, world.strength / world.strength_at_start)
    world.pressure = trade.felt(point.policy.pressure, standing, point.trade)


@rule
def presence_nearby(world):
    """Presence of the United States (0..1 a theatre), summed over theatres by their familiarity to the patron."""
    present = 0.0
    if world.actors[UNITED_STATES].active == 0:
        return present
    for t in range(world.n_theatres):
        theatre = world.theatres[t]
        if theatre.homeland == NOBODY:
            present += theatre.familiarity * theatre.presence[UNITED_STATES]
    return present


@rule
def resting_threat(world, point):
    """The level (0..1) that threat perception fades to today."""
    alert = max(world.actors[UNITED_STATES].alert, world.actors[ISRAEL].alert)
    return min(1.0, max(0.0, world.standing_threat + spiral.resting_threat(alert, point.spiral)))


@rule
def politics_week(world, point):
    """A week of politics."""
    feel_pressure(world, point)
    fades = world.fades
    sustained = economy.sustained(world.pressure, point.economy)
    world.resources = sustained + (world.resources - sustained) * fades.resources
    discontent = economy.discontent(world.resources, world.threat, point.economy)
    world.dissent = discontent + (world.dissent - discontent) * fades.dissent
    world.tally.dissent_weeks += world.dissent
    world.nuclear = nuclear_advance.level_after(world.nuclear, world.pressure, WEEK, point.nuclear_advance)
    world.entrenchment = israeli_red_lines.entrenched(world.entrenchment, WEEK, point.israeli_red_lines)
    world.presence_cost *= fades.cost
    succeed(world, point)
    for t in range(world.n_theatres):
        host_week(world, point, t)


@rule
def succeed(world, point):
    """The patron's leader may be followed by another, who stands elsewhere."""
    u, stands, _, _ = uniforms(world.seed, world.history, world.day, PATRON, Purpose.LEADERSHIP, 0)
    due = world.tally.successions == 0 and succession.is_due(world.day, WEEK, point.succession)
    if due or u < succession.chance(WEEK, point.succession):
        world.orientation = succession.orientation_after(world.orientation, stands, point.succession)
        world.tally.successions += 1


@rule
def host_week(world, point, t):
    """A week of one host's politics: an election, offices regained, and what of the presence is tolerated."""
    theatre = world.theatres[t]
    pars = point.host_politics
    if theatre.elections > 0.0:
        u, swing, _, _ = uniforms(world.seed, world.history, world.day, t, Purpose.ELECTION, 0)
        if u < host_politics.chance(WEEK * theatre.elections, pars):
            theatre.dominance = host_politics.dominance_after_election(theatre.dominance, swing, pars)
            world.tally.elections += 1
    declared = theatre.declared_dominance
    theatre.dominance = declared + (theatre.dominance - declared) * world.fades.dominance
    tolerated = host_politics.tolerated(theatre.declared_tolerance, theatre.dominance, declared, pars)
    theatre.tolerance = tolerated + (theatre.tolerance - tolerated) * world.fades.tolerance


@rule
def tolerance_of_presence(world):
    """Mean tolerance (0..1) of the United States' presence by its hosts, by where it is."""
    tolerated = 0.0
    present = 0.0
    for t in range(world.n_theatres):
        theatre = world.theatres[t]
        if theatre.homeland == NOBODY:
            tolerated += theatre.tolerance * theatre.presence[UNITED_STATES]
            present += theatre.presence[UNITED_STATES]
    return tolerated / present if present > 0.0 else 1.0
