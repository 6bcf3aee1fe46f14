"""The patron's command: licences and orders to the militias, and what reaches them."""

from sim.chronicle import folded, new_entry
from sim.compiled import rule
from sim.draws import Purpose, uniforms
from sim.elementary import exp
from sim.ladder import FIRST_MILITIA, ISRAEL, PATRON, UNITED_STATES, Authorization, Kind
from sim.rules.adversary import watched_coordination
from sim.rules.doctrine import (
    asymmetric_release,
    comfort_zone,
    commitment_trap,
    complicity,
    coordination,
    directives,
    existential_override,
    pledged_revenge,
    waiting_out,
    wider_field,
)
from sim.rules.frame import policy, severity
from sim.rules.home import succession
from sim.rules.lines import crisis_mode, tit_for_tat
from sim.rules.militia import upward_pressure
from sim.rules.network import centralization
from sim.rules.theory import entrapment


@rule
def receive(world, point, i):
    """A licence that arrives this morning is in force; an order that nobody took up lapses."""
    militia = world.actors[i]
    if world.day >= militia.licence_day:
        militia.licence = militia.licence_heard
    if militia.order_rung > 0 and world.day - militia.order_day > point.directives.lapses_days:
        militia.order_rung = 0


@rule
def send_directives(world, point):
    """On some days a round of directives goes out: a licence to each militia, with delay and noise."""
    crisis = max(world.dyads[0].crisis, world.dyads[1].crisis)
    rate = point.directives.a_day * crisis_mode.tempo_factor(crisis, point.crisis_mode)
    u, _, _, _ = uniforms(world.seed, world.history, world.day, PATRON, Purpose.DIRECTIVE, 0)
    if u >= rate:
        return
    felt = world.memory[PATRON, UNITED_STATES].unanswered + world.memory[PATRON, ISRAEL].unanswered
    perceived = severity.perceived_rung(felt, world.fades.base_log)
    alert = max(world.actors[UNITED_STATES].alert, world.actors[ISRAEL].alert)
    closing = policy.closing(world.day, point.policy)
    waits = waiting_out.tightening(closing, point.policy.pressure, point.waiting_out)
    leads = succession.loosening(world.orientation, point.succession)
    for i in range(FIRST_MILITIA, world.n_actors):
        militia = world.actors[i]
        courts = complicity.tightening(world.theatres[militia.home].release, point.complicity)
        beholden = commitment_trap.loosening(militia.investment, point.commitment_trap)
        pushed = upward_pressure.loosening(militia.dead, point.upward_pressure)
        pushed -= entrapment.tightening(militia.boldness, point.entrapment)
        loosened = leads + beholden + pushed - waits - courts
        wish = directives.wanted(perceived, alert, world.threat, loosened, point.directives)
        u, v, w, _ = uniforms(world.seed, world.history, world.day, i, Purpose.DIRECTIVE, 0)
        militia.licence_sent = directives.sent(wish, militia.licence_sent, u)
        militia.licence_heard = directives.heard(militia.licence_sent, v, point.directives)
        militia.licence_day = world.day + directives.arrives_after(w, point.directives)


@rule
def militia_weights(world, point, opponent, rung):
    """Fills ``world.weights`` with how apt each militia is for an order, and returns their sum."""
    release_nats = world.pressure if opponent == UNITED_STATES else 0.0
    doctrine = existential_override.doctrine_left(world.threat, point.existential_override)
    total = 0.0
    for i in range(world.n_actors):
        world.weights[i] = 0.0
        militia = world.actors[i]
        if i < FIRST_MILITIA or militia.top[opponent] < rung or militia.order_rung > 0:
            continue
        home = world.theatres[militia.home]
        nats = doctrine * comfort_zone.theatre_score(home.familiarity, point.comfort_zone)
        nats += wider_field.theatre_score(home.familiarity, world.pressure, point.wider_field)
        nats += asymmetric_release.theatre_score(home.release, release_nats, point.asymmetric_release)
        nats += complicity.theatre_score(home.release, point.complicity)
        world.weights[i] = militia.control * militia.capability * militia.aim[opponent] * exp(nats)
        total += world.weights[i]
    return total


@rule
def _give(world, point, i, rung, opponent, order, u):
    militia = world.actors[i]
    militia.order_rung = min(rung, militia.top[opponent])
    militia.order_target = opponent
    militia.order_act = order
    militia.order_day = world.day + directives.arrives_after(u, point.directives)
    world.tally.orders += 1


@rule
def order(world, point, log, first, way, rung, opponent, cause):
    """An order to militia ``first``, and to as many more as it reaches; logged as an act that passes its cause on."""
    home = world.actors[first].home
    place = new_entry(world, log, PATRON, opponent, home, Kind.ORDER, way, rung, cause, Authorization.ORDERED)
    world.digest = folded(world.digest, log.acts[place])
    sight, _, _, _ = uniforms(world.seed, world.history, world.day, opponent, Purpose.WATCH, 0)
    seen = watched_coordination.is_seen(sight, point.watched_coordination)
    world.sighted[opponent - 1] |= seen
    reach = centralization.order_reach(point.centralization.level, point.centralization)
    for i in range(FIRST_MILITIA, world.n_actors):
        militia = world.actors[i]
        joins = coordination.joins(militia.control, reach, point.coordination)
        able = militia.aim[opponent] > 0.0 and militia.top[opponent] > 0 and militia.order_rung == 0
        if i != first and (joins <= 0.0 or not able):
            continue
        u, v, _, _ = uniforms(world.seed, world.history, world.day, i, Purpose.ORDER, 0)
        if i == first or u < joins:
            _give(world, point, i, rung, opponent, place, v)
            if seen:
                learn_control(world, point, opponent - 1, i)
    settle(world, point, PATRON, opponent, rung)


@rule
def learn_control(world, point, which, i):
    """An adversary that saw a militia being told believes more in the patron's control over it."""
    before = world.believed_control[which, i]
    world.believed_control[which, i] = watched_coordination.believed_after(before, point.watched_coordination)


@rule
def settle(world, point, actor, opponent, rung):
    """An answer of ``rung`` discharges what ``actor`` remembers of ``opponent``, in proportion."""
    cell = world.memory[actor, opponent]
    done = severity.severity(rung, world.fades.base_log)
    cell.unanswered = tit_for_tat.left_after_answer(cell.unanswered, done, point.tit_for_tat)
    cell.peak = min(cell.peak, cell.unanswered)
    if actor == PATRON:
        debt = world.debt[opponent - 1]
        world.debt[opponent - 1] = pledged_revenge.debt_after_answer(debt, done, point.pledged_revenge)
