"""Proportionality over paired histories."""

import numpy as np
from scipy.stats import linregress

from tests.ensembles.paired import by_patron, lived, measured, standard_errors
from tests.worlds import off

OFF = off("proportionality")


def answers_per_rung(*overrides):
    """The patron's rungs regressed on the rungs that they answer."""
    blows, answers = [], []
    for _, acts in lived(*overrides, number=800):
        caused = by_patron(acts)
        caused = caused[caused["cause"] >= 0]
        blows.extend(acts["realized"][caused["cause"]])
        answers.extend(caused["intended"])
    return linregress(blows, answers)


def test_graver_blows_get_graver_answers_and_with_the_tracking_off_they_do_not():
    tracked, untracked = answers_per_rung(), answers_per_rung(OFF)
    assert tracked.slope - untracked.slope > 3 * np.hypot(tracked.stderr, untracked.stderr)
    assert abs(untracked.slope) < 0.1


def test_at_the_declared_values_an_answer_follows_at_about_half_a_rung_a_rung():
    assert answers_per_rung("rules=default").slope > 0.3


def first_answer(world, acts) -> float:
    answers = by_patron(acts)
    answers = answers[(answers["cause"] == 0) & (answers["day"] <= 30)]
    return answers["intended"][0] if len(answers) else np.nan


def test_a_commanders_death_is_answered_gravely_only_in_proportion():
    killing = "scenario=soleimani_2020"
    assert standard_errors(measured(first_answer, killing), measured(first_answer, killing, OFF)) > 3
