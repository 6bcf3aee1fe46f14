"""From an act back to its root: the chain of provocations and orders that led to it.

Every act carries the place in the log of the act that provoked it; a root has none.  The class of a root is the first
that applies of: the adversary's act; an accident (chance alone lifted it across a line); ordered (the patron's own hand
included); tolerated; unauthorized.
"""

from sim.compiled import rule
from sim.ladder import FIRST_MILITIA, NO_ACT, PATRON, Authorization, Kind, Rung


@rule
def root_of(log, place):
    """Place of the act at the beginning of the chain that leads to ``place``."""
    while log.acts[place].cause != NO_ACT:
        place = log.acts[place].cause
    return place


@rule
def links_to_root(log, place):
    """Number of acts in the chain, both ends counted."""
    links = 1
    while log.acts[place].cause != NO_ACT:
        place = log.acts[place].cause
        links += 1
    return links


@rule
def class_of_root(log, root):
    """The class of a root act."""
    act = log.acts[root]
    if PATRON < act.actor < FIRST_MILITIA:
        return Authorization.ADVERSARY.value
    if act.kind != Kind.ORDER and act.intended < Rung.GRAVE <= act.realized:
        return Authorization.ACCIDENT.value
    return act.authorization
