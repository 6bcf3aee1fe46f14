"""What there is: actors, memories, ties, theatres, and the one record that holds a whole world.

A world is a single NumPy record with nested arrays, so that a compiled function takes it as one pointer and a plain
Python function reads it by the same attribute names.  Its arrays have a capacity (actors, theatres, scripted events);
the first ``n_*`` entries are in use.  Actor 0 is the patron, 1 the United States, 2 Israel, the militias follow.
"""

from functools import cache

import numpy as np

from sim.act import EVENT, INTENT
from sim.ladder import ADVERSARIES, DEFINITIONS, RUNGS, VICTIMS

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
        ("fervor", "f8"),
        ("mediates", "f8"),  # skill as a mediator between others, 0..1
        ("stake", "f8"),  # political stake
        ("self_sufficiency", "f8"),
        ("narrative", "f8"),  # the four strands of the tie to the patron, 0..1
        ("personal", "f8"),
        ("materiel", "f8"),
        ("institutions", "f8"),
        ("personal_share", "f8"),  # part of control that rests on the personal strand
        ("roster_control", "f8"),  # control as declared, before anything changes a strand
        ("control", "f8"),  # this morning's
        ("investment", "f8"),  # what the patron has put into it, 0..1
        ("loss", "f8"),  # capability lost to strikes and not yet made good
        ("grievance", "f8"),
        ("boldness", "f8"),
        ("dead", "f8"),  # own dead, fading
        ("alert", "f8"),  # how massed and watchful an adversary is, 0..1
        ("licence", "i8"),  # highest rung permitted, as received
        ("licence_sent", "i8"),
        ("licence_day", "i8"),  # when the licence on its way arrives
        ("order_rung", "i8"),  # rung ordered, 0 for none
        ("order_target", "i8"),
        ("order_act", "i8"),  # the order's place in the log
        ("order_day", "i8"),  # when it arrives
        ("planning", "i8"),  # 1 while an answer is being planned
    ]
)

MEMORY = np.dtype(
    [
        ("unanswered", "f8"),  # provocation by this opponent, in units of severity
        ("peak", "f8"),  # the largest single act in it, as it has faded
        ("cause", "i8"),  # that act's place in the log
        ("fatal_day", "i8"),  # day of the last unanswered death of a soldier
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
        ("harmonizer_ceiling", "f8"),
        ("presence", "f8", (3,)),  # what each state has there that can be struck
        ("freedom", "f8", (3,)),  # how freely each state strikes there
        ("homeland", "i8"),  # of which state, -1 for none
        ("counted", "i8"),  # in the record's counts: 2 Syria, 1 Iraq and Jordan, 0 elsewhere
        ("corridor", "f8"),  # how far it belongs to the land corridor that interdiction is waged on, 0..1
        ("exposure", "f8"),  # how far a strike here meets the answer of the militia at home here, 0..1
        ("release", "f8"),  # how far pressure is answered here (Gulf, Yemen), 0..1
    ]
)

DYAD = np.dtype(
    [
        ("crisis", "f8"),
        ("line", "f8", (RUNGS,)),  # what is left of the red line at each rung, 1 when whole
        ("believed_line", "f8", (RUNGS,)),  # as the patron believes
        ("rung_day", "i8", (RUNGS,)),  # last day on which an act came about at each rung
        ("patron_campaign_day", "i8"),
        ("adversary_campaign_day", "i8"),
        ("patron_direct_day", "i8"),
        ("adversary_direct_day", "i8"),
        ("war_day", "i8", (DEFINITIONS,)),  # first day by each definition, -1 for none
        ("war_act", "i8", (DEFINITIONS,)),
    ]
)

FADES = np.dtype(
    [
        ("memory", "f8", (4,)),  # what is left after a day: patron, United States, Israel, a militia
        ("alert", "f8"),
        ("crisis", "f8"),
        ("threat", "f8"),
        ("grievance", "f8"),
        ("boldness", "f8"),
        ("line", "f8"),
        ("belief", "f8"),
        ("authority", "f8"),
        ("experience", "f8"),
        ("effort", "f8"),
        ("debt", "f8"),
        ("opening", "f8"),
        ("base_log", "f8"),  # natural logarithm of the severity base
    ]
)
"""Daily factors computed once a history from the half-lives of the parameters."""

TALLY = np.dtype(
    [
        ("deliberations", "i8"),
        ("acts", "i8"),
        ("militia_acts", "i8"),
        ("ordered_acts", "i8"),
        ("unauthorized_acts", "i8"),
        ("against_preference_acts", "i8"),
        ("caused_acts", "i8"),  # provoked by another act of force, orders looked through
        ("grave_acts", "i8"),
        ("grave_caused_by_grave", "i8"),
        ("red_lines_crossed", "i8"),
        ("patron_acts", "i8"),
        ("direct_strikes", "i8"),  # of rung >= 6, between governments
        ("attacks_on_us", "i8"),  # militia acts of intended rung >= 3 on US forces in Iraq, Syria, Jordan
        ("us_answers", "i8"),  # US acts of rung >= 4
        ("fatal_attacks", "i8"),  # of those attacks: a death on the US side
        ("soldier_attacks", "i8"),  # of those: a soldier's
        ("soldier_attacks_answered", "i8"),  # of those: a US act of rung >= 3 within seven days
        ("answer_lag_days", "i8"),  # their summed lag
        ("israeli_strikes_in_syria", "i8"),  # of rung >= 3
        ("recalled", "i8"),
        ("disowned_acts", "i8"),
        ("decapitations", "i8"),
        ("control_weeks", "f8"),  # mean control of the militias, summed over weeks
        ("deaths", "i8", (VICTIMS,)),
    ]
)


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
            ("seed", "u8"),
            ("history", "u8"),
            ("day", "i8"),
            ("horizon", "i8"),
            ("n_actors", "i8"),
            ("n_theatres", "i8"),
            ("n_events", "i8"),
            ("n_acts", "i8"),
            ("end", "i8"),
            ("end_day", "i8"),  # -1 while it goes on
            ("war_dyad", "i8"),
            ("war_act", "i8"),
            ("digest", "u8"),
            ("authority", "f8"),  # the commander's personal authority, 0..1
            ("authority_ceiling", "f8"),  # what it can be rebuilt to
            ("threat", "f8"),  # the patron's perception of threat, 0..1
            ("nuclear", "f8"),  # level of its programme, 0..1
            ("experience", "f8"),  # in evading interdiction, 0..1
            ("effort", "f8"),  # to consolidate after a loss, 0..1
            ("debt", "f8", (ADVERSARIES,)),  # of revenge, in units of severity
            ("debt_act", "i8", (ADVERSARIES,)),  # the killing that it is owed for
            ("opening", "f8"),  # of the land corridor, 0..1
            ("strength", "f8"),  # summed capability of the militias under any control
            ("strength_at_start", "f8"),
            ("days_apart", "f8"),  # for which coherence has been below the floor
            ("changed_rules", "f8", (ADVERSARIES,)),  # how far killing a commander has become an option
            ("dyads", DYAD, (ADVERSARIES,)),
            ("fades", FADES),
            ("tally", TALLY),
            ("actors", ACTOR, (n,)),
            ("memory", MEMORY, (n, n)),
            ("believed_control", "f8", (ADVERSARIES, n)),
            ("ties", "f8", (n, n)),  # horizontal ties between militias, 0..1
            ("reach", "f8", (n, t)),  # where an actor can act, relative weights
            ("theatres", THEATRE, (t,)),
            ("n_intents", "i8"),  # militias that will act this evening
            ("attacks", "i8", (3,)),  # this evening's on each state
            ("intents", INTENT, (n,)),
            ("plans", INTENT, (3,)),
            ("events", EVENT, (e,)),
            ("occasions", "f8", (n,)),  # today's draws that decide who deliberates
            ("weights", "f8", (max(n, t),)),  # scratch: relative weights of what is being drawn from
            ("scores", "f8", (SCORE_ROWS, RUNGS)),  # the last decision: mechanism x rung, in nats
            ("odds", "f8", (RUNGS,)),  # its probabilities
            ("decided", "i8"),  # its actor, -1 before any
            ("opponent", "i8"),
            ("chosen", "i8"),
            ("prompted_by", "i8"),  # Cause
        ],
        align=True,
    )
