"""Acts that a what-if prevents.

An act is named by its day, its actor and the way by which it comes about, not by its place in the log, so that the same
name finds it in every course of a history.  What is prevented is the deed: whoever decided on it has decided, remembers
what provoked it, and may act again on another day.
"""

from sim.compiled import rule
from sim.ladder import FIRST_MILITIA, Way


@rule
def is_prevented(world, actor, way):
    """Whether what an actor would do today by this way does not happen."""
    for k in range(world.n_prevented):
        named = world.prevented[k]
        if named.day == world.day and named.actor == actor and named.way == way:
            return True
    return False


@rule
def prevent_intents(world):
    """Takes back, before the evening, the intents that do not come about."""
    for k in range(world.n_prevented):
        named = world.prevented[k]
        if named.day == world.day and named.way == Way.DELIBERATION and world.intents[named.actor].rung > 0:
            world.intents[named.actor].rung = 0
            if named.actor >= FIRST_MILITIA:
                world.n_intents -= 1
