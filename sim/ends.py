"""The ends of a history besides open war: a campaign not met, a network apart, a settlement, a withdrawal, the horizon.

The first of a day holds.
"""

from sim.calendar import WEEK
from sim.compiled import rule
from sim.draws import Purpose, uniforms
from sim.ladder import ADVERSARIES, NEVER, PATRON, UNITED_STATES, Definition, End
from sim.politics import tolerance_of_presence
from sim.rules.adversary import talks, terms, withdrawal
from sim.rules.frame import open_war
from sim.rules.network import coming_apart
from sim.rules.theory import commitment_problem


@rule
def end(world, how):
    """Ends the history today, unless it has ended."""
    if world.end_day < 0:
        world.end = how
        world.end_day = world.day


@rule
def unmet_campaign(world, point):
    """A campaign that the other side did not meet in time is an end of its own, by the first definition."""
    if int(point.open_war.definition) != Definition.MUTUAL_CAMPAIGN or point.open_war.ends_history < 1.0:
        return
    for which in range(ADVERSARIES):
        pair = world.pairs[which, PATRON]
        begun = max(pair.campaign_day, pair.adversary_campaign_day)
        if begun != NEVER and open_war.unmet(world.day, begun, point.open_war.window_days):
            end(world, End.ONE_SIDED_CAMPAIGN)


@rule
def came_apart(world, point):
    """A network that has been without coherence for too long is none any more."""
    if coming_apart.apart(world.days_apart, point.coming_apart):
        end(world, End.FRAGMENTATION)


@rule
def ways_out(world, point):
    """Once a week the two governments may settle, or the United States may leave."""
    if world.actors[UNITED_STATES].active == 0:
        return
    u_settles, u_leaves, _, _ = uniforms(world.seed, world.history, world.day, PATRON, Purpose.WAY_OUT, 0)
    levers = point.policy
    on_terms = terms.factor(levers.guarantees, levers.scope, levers.breach, point.terms)
    shift = world.nuclear - world.nuclear_at_start
    on_terms *= commitment_problem.factor(shift, levers.guarantees, point.commitment_problem)
    if u_settles < talks.chance(levers.talks, world.goodwill, on_terms, WEEK, point.talks):
        end(world, End.SETTLEMENT)
    tolerance = tolerance_of_presence(world)
    if u_leaves < withdrawal.chance(world.presence_cost, tolerance, WEEK, point.withdrawal):
        end(world, End.WITHDRAWAL)


@rule
def horizon_reached(world):
    """The last day is over."""
    if world.day + 1 >= world.horizon:
        end(world, End.HORIZON)
