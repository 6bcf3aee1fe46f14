"""Where and whom an adversary strikes: the campaign's target, an act's theatre, and if it kills a commander."""

from sim.actors.deciding import drawn
from sim.compiled import rule
from sim.draws import Purpose, uniforms
from sim.elementary import exp
from sim.ladder import FIRST_MILITIA, NOBODY, PATRON, UNITED_STATES, Kind, Rung
from sim.rules.adversary import freedom_of_action
from sim.rules.frame import means
from sim.rules.lines import homeland_line


@rule
def campaign_target(world, me):
    """Whom the campaign strikes: those who are within reach of where it is waged, the patron's own people among
    them.
    """
    _, u, _, _ = uniforms(world.seed, world.history, world.day, me, Purpose.TARGET, 0)
    for j in range(world.n_actors):
        world.weights[j] = 0.0
        if j != PATRON and j < FIRST_MILITIA:
            continue
        for t in range(world.n_theatres):
            theatre = world.theatres[t]
            world.weights[j] += world.reach[j, t] * theatre.freedom[me] * theatre.corridor * world.actors[j].capability
    return drawn(world.weights, world.n_actors, u)


@rule
def where(world, point, me, target, rung, on_campaign, u):
    """Theatre: open strikes on the patron fall on its soil, the campaign on the corridor, the rest where it is
    freest.
    """
    soil_nats = point.homeland_line.us_nats if me == UNITED_STATES else point.homeland_line.israel_nats
    line = world.dyads[me - 1].line[means.DIRECT_FROM]
    for t in range(world.n_theatres):
        theatre = world.theatres[t]
        on_soil = theatre.homeland == PATRON
        world.weights[t] = 0.0
        reach = world.reach[target, t]
        if target == PATRON and rung >= means.DIRECT_FROM:
            reach = 1.0 if on_soil else 0.0
        elif on_campaign:
            reach *= theatre.corridor
        if reach <= 0.0 or theatre.freedom[me] <= 0.0:
            continue
        nats = freedom_of_action.theatre_score(theatre.exposure, deterrent(world, t), point.freedom_of_action)
        nats += homeland_line.score(rung, on_soil, line, soil_nats)
        world.weights[t] = reach * theatre.freedom[me] * exp(nats)
    return drawn(world.weights, world.n_theatres, u)


@rule
def deterrent(world, theatre):
    """Capability of the militias at home in a theatre."""
    if world.theatres[theatre].exposure <= 0.0:
        return 0.0
    total = 0.0
    for i in range(FIRST_MILITIA, world.n_actors):
        if world.actors[i].home == theatre:
            total += world.actors[i].capability
    return total


@rule
def kind_of_act(world, target, theatre, rung, me, u):
    """A strike, or the killing of the patron's commander: only a grave act at the patron, away from its soil, can
    be that.
    """
    abroad = world.theatres[theatre].homeland == NOBODY
    if target == PATRON and rung == Rung.GRAVE and abroad and u < world.changed_rules[me - 1]:
        return Kind.DECAPITATION
    return Kind.STRIKE
