"""The minutes of a history: every decision as it was taken, and what there was at the end of every day.

Nothing in the model reads them; a history that is told has them, one of an ensemble has not.
"""

from functools import cache

import numpy as np

from sim.compiled import rule
from sim.ladder import ADVERSARIES, FIRST_MILITIA, RUNGS, Cause, Way
from sim.params import ConfigError
from sim.state import SCORE_ROWS

DECISION = np.dtype(
    [
        ("day", "i8"),
        ("actor", "i8"),
        ("opponent", "i8"),  # at whom the rung is directed
        ("prompted_by", "i8"),  # Cause
        ("chosen", "i8"),  # rung
        ("act_day", "i8"),  # of the act that it leads to, if it leads to one
        ("act_way", "i8"),  # of that act
        ("scores", "f8", (SCORE_ROWS, RUNGS)),  # mechanism x rung, in nats
        ("odds", "f8", (RUNGS,)),  # probability of each rung
    ]
)

ACTOR_DAY = np.dtype(
    [
        ("capability", "f8"),  # see ``sim.state.ACTOR`` for all of these
        ("control", "f8"),
        ("licence", "f8"),
        ("grievance", "f8"),
        ("boldness", "f8"),
        ("alert", "f8"),
    ]
)

SIZES = ((2**15, 2**11), (2**18, 2**13), (2**21, 2**16))
"""Decisions and days that there can be room for; few, since each has a compiled kernel of its own.  Untouched pages
take no memory.
"""


@cache
def minutes_dtype(n_actors: int, days: int, room: int) -> np.dtype:
    """The record of the minutes of a history.

    Args:
        n_actors: in the history.
        days: its horizon.
        room: for how many actors its world has room.

    Raises:
        ConfigError: there could be more than the largest minutes hold.
    """
    for decisions, most_days in SIZES:
        if n_actors * days <= decisions and days <= most_days:
            fields = [("n", "i8"), ("decisions", DECISION, (decisions,)), ("days", day_dtype(room), (most_days,))]
            return np.dtype(fields)
    most, longest = SIZES[-1]
    raise ConfigError(
        f"ensemble.years: {n_actors} actors over {days} days are too many for a history that keeps its decisions. "
        f"Allowed: {most} actors times days, and {longest} days."
    )


@cache
def day_dtype(room: int) -> np.dtype:
    """What there is at the end of a day, see ``sim.state`` for each field."""
    return np.dtype(
        [
            ("acts", "i8"),  # so far
            ("threat", "f8"),
            ("authority", "f8"),
            ("pressure", "f8"),
            ("resources", "f8"),
            ("dissent", "f8"),
            ("goodwill", "f8"),
            ("nuclear", "f8"),
            ("centralization", "f8"),
            ("crisis", "f8", (ADVERSARIES,)),
            ("actors", ACTOR_DAY, (room,)),
        ]
    )


@rule
def note_decision(world, minutes, actor):
    """Keeps the decision that an actor has just taken, if it took one."""
    if world.decided != actor:
        return
    decision = minutes.decisions[minutes.n]
    decision.day = world.day
    decision.actor = actor
    decision.opponent = world.opponent
    decision.prompted_by = world.prompted_by
    decision.chosen = world.chosen
    decision.act_day = world.day
    decision.act_way = Way.DELIBERATION
    if led_to_plan(world, actor):
        decision.act_day = world.plans[actor].day
        decision.act_way = Way.PLAN
    for rung in range(RUNGS):
        decision.odds[rung] = world.odds[rung]
        for row in range(SCORE_ROWS):
            decision.scores[row, rung] = world.scores[row, rung]
    minutes.n += 1


@rule
def led_to_plan(world, actor):
    """Whether an actor's last decision was to plan an answer: that is how states answer, unless by an order."""
    provoked = world.prompted_by == Cause.PROVOCATION
    return actor < FIRST_MILITIA and provoked and world.plans[actor].rung > 0


@rule
def note_day(world, minutes):
    """Keeps what there is at the end of a day."""
    day = minutes.days[world.day]
    day.acts = world.n_acts
    day.threat = world.threat
    day.authority = world.authority
    day.pressure = world.pressure
    day.resources = world.resources
    day.dissent = world.dissent
    day.goodwill = world.goodwill
    day.nuclear = world.nuclear
    day.centralization = world.centralization
    for which in range(ADVERSARIES):
        day.crisis[which] = world.dyads[which].crisis
    for i in range(world.n_actors):
        actor = world.actors[i]
        noted = day.actors[i]
        noted.capability = actor.capability
        noted.control = actor.control
        noted.licence = actor.licence
        noted.grievance = actor.grievance
        noted.boldness = actor.boldness
        noted.alert = actor.alert
