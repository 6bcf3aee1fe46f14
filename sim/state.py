"""What there is: actors, memories, ties, theatres, and the one record that holds a whole world.

A world is a single NumPy record with nested arrays, so that a compiled function takes it as one pointer and a plain
Python function reads it by the same attribute names.  Its arrays have a capacity (actors, theatres, scripted events);
the first ``n_*`` entries are in use.  Actor 0 is the patron, 1 the United States, 2 Israel, the militias follow.
"""

from functools import cache

import numpy as np

from sim.act import EVENT, INTENT, PREVENTED
from sim.ladder import ADVERSARIES, DEFINITIONS, RUNGS
from sim.tally import TALLY

SCORE_ROWS = 16
"""Room for mechanisms in one decision's table of scores."""

ACTOR = np.dtype(
    [
        ("active", "i8"),  # takes part at all
        ("home", "i8"),  # theatre
        ("top", "i8", (3,)),  # highest rung it is capable of against each state
        ("aim", "f8", (3,)),  # standing aim at each state, relative weights
        ("tempo", "f8"),  # own initiative relative to a usual militia's
        ("initiative", "f8"),  # occasions a day from all that does not change during a history
        ("rivals", "i8"),  # other groups at home in the same theatre
        ("attention", "f8"),  # the main adversary's
        ("capability", "f8"),  # arms and skill, 1 at the start of a typical militia
        ("fervor", "f8"),  # ideological closeness and zeal, 0..1
        ("mediates", "f8"),  # skill as a mediator between others, 0..1
        ("stake", "f8"),  # political stake
        ("self_sufficiency", "f8"),  # own arms and income, 0..1
        ("narrative", "f8"),  # the four strands of the tie to the patron, 0..1
        ("personal", "f8"),  # personal network
        ("materiel", "f8"),  # arms and money
        ("institutions", "f8"),  # shared institutions
        ("personal_share", "f8"),  # part of control that rests on the personal strand
        ("roster_control", "f8"),  # control as declared, before anything changes a strand
        ("control", "f8"),  # this morning's
        ("investment", "f8"),  # what the patron has put into it, 0..1
        ("loss", "f8"),  # capability lost to strikes and not yet made good
        ("grievance", "f8"),  # own blood counted for less, 0..1
        ("boldness", "f8"),  # from what went unpunished, 0..1
        ("dead", "f8"),  # own dead, fading
        ("alert", "f8"),  # how massed and watchful an adversary is, 0..1
        ("licence", "i8"),  # highest rung permitted, as received
        ("licence_sent", "i8"),  # highest rung permitted, as sent
        ("licence_heard", "i8"),  # as it will arrive, garbled or not
        ("licence_day", "i8"),  # when the licence on its way arrives
        ("order_rung", "i8"),  # rung ordered, 0 for none
        ("order_target", "i8"),  # adversary that the order is aimed at
        ("order_act", "i8"),  # the order's place in the log
        ("order_day", "i8"),  # when it arrives
        ("planning", "i8"),  # 1 while an answer is being planned
        ("joining", "f8", (3,)),  # wish to join a partner's attack on each state, 0..1
        ("joining_act", "i8", (3,)),  # that attack's place in the log
        ("joining_theatre", "i8", (3,)),  # where it was
    ]
)

MEMORY = np.dtype(
    [
        ("unanswered", "f8"),  # provocation by this opponent, in units of severity
        ("peak", "f8"),  # the largest single act in it, as it has faded
        ("cause", "i8"),  # that act's place in the log
        ("fatal_day", "i8"),  # day of the last unanswered death of a soldier
        ("contractor_day", "i8"),  # the same of a contractor
        ("fatal_counted", "i8"),  # 1 when that was in an attack as the record counts them
        ("blame", "f8"),  # belief that the patron ordered that act, 0..1
    ]
)

THEATRE = np.dtype(
    [
        ("familiarity", "f8"),  # to the patron
        ("stake", "f8"),  # the patron's, 0..1
        ("veto", "f8"),  # how far the host vetoes the patron's command, 0..1
        ("harmonizer", "f8"),  # standing of a local commander who keeps harmony, 0..1
        ("harmonizer_ceiling", "f8"),  # to which it can be restored
        ("presence", "f8", (3,)),  # what each state has there that can be struck
        ("freedom", "f8", (3,)),  # how freely each state strikes there
        ("homeland", "i8"),  # of which state, -1 for none
        ("counted", "i8"),  # in the record's counts: 2 Syria, 1 Iraq and Jordan, 0 elsewhere
        ("corridor", "f8"),  # how far it belongs to the land corridor that interdiction is waged on, 0..1
        ("exposure", "f8"),  # how far a strike here meets the answer of the militia at home here, 0..1
        ("release", "f8"),  # how far pressure is answered here (Gulf, Yemen), 0..1
        ("third_states", "f8"),  # how far what can be struck here belongs to third states, 0..1
        ("embedded", "f8"),  # how far militias share their places with the host's forces, 0..1
        ("elections", "f8"),  # how far the host's politics turn on elections, 0..1
        ("dominance", "f8"),  # of the patron's partners in the host's politics, 0..1
        ("declared_dominance", "f8"),  # at which it rests
        ("tolerance", "f8"),  # of the United States' presence, 0..1
        ("declared_tolerance", "f8"),  # at which it rests while dominance does
    ]
)

DYAD = np.dtype(
    [
        ("crisis", "f8"),  # after a grave act, 0..1
        ("line", "f8", (RUNGS,)),  # what is left of the red line at each rung, 1 when whole
        ("believed_line", "f8", (RUNGS,)),  # as the patron believes
        ("rung_day", "i8", (RUNGS,)),  # last day on which an act came about at each rung
    ]
)
"""What an adversary and all of the patron's side have between them."""

PAIR = np.dtype(
    [
        ("campaign_day", "i8"),  # the side's last act of rung 7 against the adversary
        ("adversary_campaign_day", "i8"),  # the adversary's last against the side
        ("direct_day", "i8"),  # of rung 6 or above
        ("adversary_direct_day", "i8"),  # the adversary's
        ("war_day", "i8", (DEFINITIONS,)),  # first day by each definition, -1 for none
        ("war_act", "i8", (DEFINITIONS,)),  # the act that made it one
    ]
)
"""An adversary and one side, the patron's government or a militia: how near to open war they are."""

FADES = np.dtype(
    [
        ("memory", "f8", (4,)),  # what is left after a day: patron, United States, Israel, a militia
        ("alert", "f8"),
        ("crisis", "f8"),  # after a grave act, 0..1
        ("threat", "f8"),
        ("grievance", "f8"),  # own blood counted for less, 0..1
        ("boldness", "f8"),  # from what went unpunished, 0..1
        ("line", "f8"),
        ("belief", "f8"),
        ("authority", "f8"),
        ("experience", "f8"),
        ("effort", "f8"),
        ("debt", "f8"),
        ("opening", "f8"),
        ("goodwill", "f8"),
        ("joining", "f8"),
        ("cost", "f8"),  # a week's, like the four that follow
        ("resources", "f8"),
        ("dissent", "f8"),
        ("dominance", "f8"),
        ("tolerance", "f8"),
        ("base_log", "f8"),  # natural logarithm of the severity base
    ]
)
"""What a day (or, where said, a week) leaves, computed from the half-lives whenever the parameters change."""


def _rounded_up(number: int, step: int) -> int:
    return -(-number // step) * step


@cache
def world_dtype(actors: int = 24, theatres: int = 16, events: int = 16) -> np.dtype:
    """The record of a world with room for so many actors, theatres and scripted events.

    Capacities are rounded up to steps of 24, 16 and 16, so that ordinary rosters share one compiled kernel and a larger
    one compiles its own.
    """
    n, t, e = _rounded_up(actors, 24), _rounded_up(theatres, 16), _rounded_up(events, 16)
    return np.dtype(
        [
            ("seed", "u8"),  # first half of the key of every draw
            ("history", "u8"),  # second half of it
            ("trunk", "u8"),  # number of the history whose draws the first days have, when branches part from it
            ("trunk_days", "i8"),  # how many days those are, 0 without branches
            ("branch", "u8"),  # number of the history whose draws all later days have
            ("day", "i8"),  # since the beginning, 0 the first
            ("horizon", "i8"),  # days that a history lasts at most
            ("n_actors", "i8"),  # in use
            ("n_theatres", "i8"),  # in use
            ("n_events", "i8"),  # in use
            ("n_prevented", "i8"),  # in use
            ("n_acts", "i8"),  # entries in the log so far
            ("n_changes", "i8"),  # days on which policy or any other parameter changes
            ("changes_made", "i8"),  # of them, so far
            ("change_day", "i8", (e,)),  # on which
            ("end", "i8"),  # End
            ("end_day", "i8"),  # -1 while it goes on
            ("war_dyad", "i8"),  # -1 without war between governments
            ("war_act", "i8"),  # its place in the log
            ("digest", "u8"),  # of the acts so far
            ("authority", "f8"),  # the commander's personal authority, 0..1
            ("authority_ceiling", "f8"),  # what it can be rebuilt to
            ("threat", "f8"),  # the patron's perception of threat, 0..1
            ("standing_threat", "f8"),  # to which it fades, before the adversaries' alert
            ("pressure", "f8"),  # as the patron feels it, 0..1
            ("resources", "f8"),  # the patron's, 0..1
            ("dissent", "f8"),  # in its establishment, 0..1
            ("orientation", "f8"),  # of its leadership, -1 conciliatory, 1 assertive
            ("goodwill", "f8"),  # in talks, 0..1
            ("presence_cost", "f8"),  # of the United States' presence, as it is remembered, 0..1
            ("entrenchment", "f8"),  # of the patron near Israel's borders, 0..1
            ("nuclear", "f8"),  # level of its programme, 0..1
            ("nuclear_at_start", "f8"),  # on day 0
            ("experience", "f8"),  # in evading interdiction, 0..1
            ("effort", "f8"),  # to consolidate after a loss, 0..1
            ("debt", "f8", (ADVERSARIES,)),  # of revenge, in units of severity
            ("debt_act", "i8", (ADVERSARIES,)),  # the killing that it is owed for
            ("opening", "f8"),  # of the land corridor, 0..1
            ("strength", "f8"),  # summed capability of the militias under any control
            ("strength_at_start", "f8"),  # on day 0
            ("ties_at_start", "f8"),  # mean of the four strands of all militias
            ("centralization", "f8"),  # realized, of the command network: Freeman's index, 0..1
            ("patron_is_hub", "i8"),  # 1 when no militia has stronger ties in it
            ("days_apart", "f8"),  # for which coherence has been below the floor
            ("changed_rules", "f8", (ADVERSARIES,)),  # how far killing a commander has become an option
            ("dyads", DYAD, (ADVERSARIES,)),  # the patron's side and each adversary
            ("pairs", PAIR, (ADVERSARIES, n)),  # each adversary and each side
            ("fades", FADES),  # what a day or a week leaves
            ("tally", TALLY),  # what is counted
            ("actors", ACTOR, (n,)),  # in roster order
            ("memory", MEMORY, (n, n)),  # of each actor of each opponent
            ("believed_control", "f8", (ADVERSARIES, n)),  # each adversary's belief in the patron's control, 0..1
            ("ties", "f8", (n, n)),  # horizontal ties between militias, 0..1
            ("reach", "f8", (n, t)),  # where an actor can act, relative weights
            ("theatres", THEATRE, (t,)),  # in the order of their declaration
            ("n_intents", "i8"),  # militias that will act this evening
            ("attacks", "i8", (3,)),  # this evening's on each state
            ("sighted", "i8", (ADVERSARIES,)),  # 1 when it saw an order today
            ("intents", INTENT, (n,)),  # what each actor will do this evening
            ("plans", INTENT, (3,)),  # each state's planned answer
            ("events", EVENT, (e,)),  # scripted acts
            ("prevented", PREVENTED, (e,)),  # acts that do not happen
            ("occasions", "f8", (n,)),  # today's draws that decide who deliberates
            ("weights", "f8", (max(n, t),)),  # scratch: relative weights of what is being drawn from
            ("scores", "f8", (SCORE_ROWS, RUNGS)),  # the last decision: mechanism x rung, in nats
            ("odds", "f8", (RUNGS,)),  # its probabilities
            ("decided", "i8"),  # its actor, -1 before any
            ("opponent", "i8"),  # against whom
            ("chosen", "i8"),  # rung
            ("prompted_by", "i8"),  # Cause
        ],
        align=True,
    )
