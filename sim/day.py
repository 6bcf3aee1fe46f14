"""The order of a day, told once.

1. Dawn: the day is counted; memories, alert, threat, crisis, grievance and boldness fade; lines, authority and beliefs
   move towards what they tend to; losses are made good and aid flows; control follows the strands; licences and orders
   that are due arrive; the day's occasions are drawn.
2. Each actor in roster order (patron, United States, Israel, militias) deliberates on the state of the morning.
3. Dusk: scripted events, then in roster order the planned answers that are due and the intents of the day take effect;
   then a campaign not met in time, a network come apart, a settlement, a withdrawal, or the horizon ends the history.

Once a week dawn also moves politics (economy, leadership, hosts) and the network (aid, drift of the strands).

``order_of_day`` is that order; the ensemble compiles it around the compiled deliberation, the Mesa model runs it around
its agents' steps.
"""

from sim.actors import adversary, militia, patron
from sim.actors.command import receive
from sim.acts import carry_out, play_event
from sim.aftermath import alert_watchers
from sim.calendar import WEEK
from sim.compiled import kernel, rule
from sim.draws import Purpose, uniforms
from sim.ends import came_apart, horizon_reached, unmet_campaign, ways_out
from sim.ladder import FIRST_MILITIA, PATRON, Rung, Way
from sim.morning import fade, renew
from sim.network import network_week
from sim.politics import politics_week
from sim.prevention import is_prevented, prevent_intents


def order_of_day(deliberate):
    """A function that lives one day, given the function by which one actor deliberates.

    What the day is given besides (minutes, say) goes on to that function.
    """

    def day(world, point, log, *besides):
        dawn(world, point)
        for actor in range(world.n_actors):
            deliberate(world, point, log, actor, *besides)
        dusk(world, point, log)

    return day


@kernel
def dawn(world, point):
    """The morning: time passes, the network moves, the day's occasions are drawn."""
    world.day += 1
    if world.day == world.trunk_days:
        world.history = world.branch
    fade(world, point)
    renew(world, point)
    if is_last_of_week(world.day):
        politics_week(world, point)
        network_week(world, point)
    for i in range(FIRST_MILITIA, world.n_actors):
        receive(world, point, i)
    draw_occasions(world)


@rule
def is_last_of_week(day):
    """Whether what is slow is due today."""
    return day % WEEK == WEEK - 1


@rule
def draw_occasions(world):
    """One draw for each actor; four neighbours share a block."""
    for block in range(0, world.n_actors, 4):
        a, b, c, d = uniforms(world.seed, world.history, world.day, block, Purpose.OCCASION, 0)
        world.occasions[block] = a
        world.occasions[block + 1] = b
        world.occasions[block + 2] = c
        world.occasions[block + 3] = d


@kernel
def deliberate(world, point, log, actor):
    """One actor's deliberation on the state of the morning."""
    if actor == PATRON:
        patron.deliberate(world, point, log)
    elif actor < FIRST_MILITIA:
        adversary.deliberate(world, point, actor)
    else:
        militia.deliberate(world, point, actor)


@kernel
def dusk(world, point, log):
    """The evening: what was scripted, planned and intended takes effect, and ends are noticed."""
    prevent_intents(world)
    for k in range(world.n_events):
        due = world.events[k].day == world.day and world.end_day < 0
        if due and not is_prevented(world, world.events[k].actor, Way.SCRIPT + k):
            play_event(world, point, log, world.events[k], Way.SCRIPT + k)
    if world.n_intents > 0:
        count_attacks(world)
    for actor in range(FIRST_MILITIA):
        carry_out_plan(world, point, log, actor)
        carry_out_intent(world, point, log, actor)
    if world.n_intents > 0:
        for actor in range(FIRST_MILITIA, world.n_actors):
            carry_out_intent(world, point, log, actor)
        world.n_intents = 0
    alert_watchers(world, point)
    unmet_campaign(world, point)
    came_apart(world, point)
    if is_last_of_week(world.day):
        ways_out(world, point)
    horizon_reached(world)


@rule
def carry_out_plan(world, point, log, actor):
    """A planned answer that is due is carried out, unless it is recalled."""
    plan = world.plans[actor]
    if plan.rung == 0 or plan.day > world.day or world.end_day >= 0:
        return
    if plan.recalled > 0:
        world.tally.recalled += 1
    elif not is_prevented(world, actor, Way.PLAN):
        carry_out(world, point, log, actor, plan, Way.PLAN, 1)
    plan.rung = 0
    world.actors[actor].planning = 0


@rule
def carry_out_intent(world, point, log, actor):
    """What an actor intended for this evening takes effect."""
    intent = world.intents[actor]
    if intent.rung > 0:
        if world.end_day < 0:
            joint = world.attacks[intent.target] if actor >= FIRST_MILITIA else 1
            carry_out(world, point, log, actor, intent, Way.DELIBERATION, joint)
        intent.rung = 0


@rule
def count_attacks(world):
    """How many of this evening's intents are attacks on each adversary."""
    for target in range(FIRST_MILITIA):
        world.attacks[target] = 0
    for actor in range(FIRST_MILITIA, world.n_actors):
        if world.intents[actor].rung >= Rung.HARASSING:
            world.attacks[world.intents[actor].target] += 1
