"""Strategic patience over paired histories."""

import numpy as np

from sim.ladder import ISRAEL, PATRON, UNITED_STATES
from tests.ensembles.paired import by_patron, measured, share, standard_errors
from tests.worlds import histories, off

PATIENT = "rules.strategic_patience.israel_nats=8.0"


def answers_to(adversary):
    def measure(world, acts) -> int:
        return np.sum((by_patron(acts)["cause"] >= 0) & (by_patron(acts)["target"] == adversary))

    return measure


def test_a_very_patient_patron_leaves_most_israeli_blows_unanswered():
    patient, hasty = measured(answers_to(ISRAEL), PATIENT), measured(answers_to(ISRAEL), off("strategic_patience"))
    assert standard_errors(patient, hasty) < -3
    assert patient.mean() < 0.5 * hasty.mean()


def test_a_smaller_fraction_of_israeli_blows_is_answered():
    def fraction(world, acts) -> float:
        blows = np.flatnonzero((acts["actor"] == ISRAEL) & (acts["target"] == PATRON))
        return share(np.isin(blows, by_patron(acts)["cause"]))

    patient, hasty = measured(fraction), measured(fraction, off("strategic_patience"))
    assert standard_errors(patient, hasty) < -3
    assert np.nanmean(patient) < 0.5 * np.nanmean(hasty)


def test_patience_with_israel_is_none_with_the_united_states():
    patient, usual = measured(answers_to(UNITED_STATES), PATIENT), measured(answers_to(UNITED_STATES))
    assert abs(standard_errors(patient, usual)) < 3


def test_a_patient_patron_orders_less():
    patient, hasty = histories(), histories(off("strategic_patience"))
    assert standard_errors(patient["tally"]["ordered_acts"], hasty["tally"]["ordered_acts"]) < -3
    assert standard_errors(patient["tally"]["patron_acts"], hasty["tally"]["patron_acts"]) < -3


def answered_within_a_month(world, acts) -> bool:
    return np.any((by_patron(acts)["cause"] == 0) & (by_patron(acts)["day"] <= 30))


def test_a_commanders_death_is_past_the_limit_of_patience():
    assert measured(answered_within_a_month, "scenario=soleimani_2020").mean() > 0.8
