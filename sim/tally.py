"""What is counted of a history while it runs; an ensemble keeps it with the history's row."""

import numpy as np

from sim.ladder import MOST_THEATRES, RUNGS, VICTIMS

TALLY = np.dtype(
    [
        ("deliberations", "i8"),  # decisions taken, those for restraint included
        ("acts", "i8"),  # of force or signal, orders not counted
        ("militia_acts", "i8"),  # the militias'
        ("ordered_acts", "i8"),  # of those, ordered
        ("unauthorized_acts", "i8"),  # of those, beyond the licence as received
        ("against_preference_acts", "i8"),  # of those, further than the militia would have gone
        ("caused_acts", "i8"),  # provoked by another act of force, or joining one; orders looked through
        ("grave_acts", "i8"),  # realized at rung 5 or above
        ("grave_caused_by_grave", "i8"),  # of those, provoked by another grave act
        ("red_lines_crossed", "i8"),  # acts that crossed a line
        ("patron_acts", "i8"),  # by its own hand
        ("direct_strikes", "i8"),  # of rung >= 6, between governments
        ("attacks_on_us", "i8"),  # militia acts of intended rung >= 3 on US forces in Iraq, Syria, Jordan
        ("us_answers", "i8"),  # US acts of rung >= 4
        ("fatal_attacks", "i8"),  # of those attacks: a death on the US side
        ("soldier_attacks", "i8"),  # of those: a soldier's
        ("soldier_attacks_answered", "i8"),  # of those: a US act of rung >= 3 within seven days
        ("answer_lag_days", "i8"),  # their summed lag
        ("israeli_strikes_in_syria", "i8"),  # of rung >= 3
        ("recalled", "i8"),  # planned answers that were called off
        ("disowned_acts", "i8"),  # from which the patron took its distance
        ("decapitations", "i8"),  # killings of the patron's commander
        ("orders", "i8"),  # to militias, one for each that was told
        ("third_state_acts", "i8"),  # of the patron's side, of rung >= 2, where third states are what is struck
        ("elections", "i8"),  # in host states
        ("successions", "i8"),  # in the leadership of the patron
        ("benefit", "f8"),  # the patron's, in units of severity
        ("cost", "f8"),  # the patron's, in units of severity
        ("control_weeks", "f8"),  # mean control of the militias, summed over weeks
        ("centralization_weeks", "f8"),  # realized centralization of the command network, summed over weeks
        ("patron_hub_weeks", "i8"),  # in which the patron was the network's hub
        ("dissent_weeks", "f8"),  # dissent, summed over weeks
        ("acts_by_rung", "i4", (4, RUNGS)),  # intended; patron, United States, Israel, militias
        ("acts_by_theatre", "i4", (MOST_THEATRES,)),  # all acts
        ("deaths", "i8", (VICTIMS,)),  # by class
    ]
)
