"""The vocabulary of the model: rungs, actors, kinds of act, authorizations, victims, ends.

The ladder has eight rungs (MODEL of the documents' cases, May 2019 to January 2024).  An act carries the rung that the
actor chose (intended) and the one that came about (realized).
"""

from enum import IntEnum


class Rung(IntEnum):
    """The political level of an act."""

    RESTRAINT = 0  # no act
    SIGNAL = 1  # threats, deployments, evacuation of staff, a mobilization meeting
    COVERT = 2  # sabotage, interdiction of a shipment; deniable
    HARASSING = 3  # rockets or drones at a base, low expected deaths
    LETHAL = 4  # a limited strike that kills
    GRAVE = 5  # a senior commander killed, strategic infrastructure struck, soldiers killed
    DIRECT = 6  # a government's forces openly strike the other's soil, or strike from their own
    CAMPAIGN = 7  # such strikes sustained over days


RUNGS = 8

PATRON = 0
UNITED_STATES = 1
ISRAEL = 2
FIRST_MILITIA = 3
ADVERSARIES = 2
MOST_THEATRES = 24
STATE_NAMES = ("iran", "us", "israel")
DYAD_NAMES = ("iran-us", "iran-israel")
NOBODY = -1
NO_ACT = -1
NEVER = -1_000_000


class Cause(IntEnum):
    """Why an actor deliberated; own initiative and campaign are roots."""

    INITIATIVE = 0
    CAMPAIGN = 1
    PROVOCATION = 2
    ORDER = 3
    JOINING = 4  # a partner's campaign is joined; its cause is the partner's act


class Kind(IntEnum):
    """What an entry of the act log is."""

    STRIKE = 0  # an act of rung 1 to 7
    ORDER = 1  # the patron's order to militias; no force by itself
    DECAPITATION = 2  # a strike on the patron's commander


class Way(IntEnum):
    """By which way an act comes about; with its day and its actor it names an act in every course of a history."""

    DELIBERATION = 0  # of the same day: an act of the evening, or an order
    PLAN = 1  # a planned answer that has fallen due
    SCRIPT = 2  # the first scripted event; the next is one more, and so on


class Authorization(IntEnum):
    """Whose decision an act was, judged by the licence as its author had received it."""

    ADVERSARY = 0
    ACCIDENT = 1  # chance alone lifted it across a line (only as the class of a root)
    ORDERED = 2  # the patron's own hand included
    TOLERATED = 3
    UNAUTHORIZED = 4


class Victim(IntEnum):
    """Classes of the dead; red lines read these, not the rung alone."""

    SOLDIER_US = 0
    SOLDIER_ISRAEL = 1
    CONTRACTOR = 2  # contractors and allies
    PATRON = 3
    FIGHTER = 4
    HOST_FORCES = 5
    CIVILIAN = 6


VICTIMS = 7


class End(IntEnum):
    """How a history ended."""

    HORIZON = 0
    WAR = 1
    ONE_SIDED_CAMPAIGN = 2
    SETTLEMENT = 3
    WITHDRAWAL = 4
    FRAGMENTATION = 5


class Definition(IntEnum):
    """What counts as open war between two governments."""

    MUTUAL_CAMPAIGN = 0  # both commit rung-7 acts within the window
    DEATHS = 1  # the dead of both pass a threshold, both at rung 6 or above
    CAMPAIGN = 2  # one side's rung-7 campaign is enough


DEFINITIONS = 3
