"""Proportionality over paired histories."""

import numpy as np

from tests.ensembles.paired import by_patron, lived, measured, standard_errors
from tests.worlds import off

OFF = off("proportionality")


def answers_per_rung(*overrides) -> float:
    """Slope of the patron's rungs against the rungs that they answer."""
    blows, answers = [], []
    for _, acts in lived(*overrides):
        caused = by_patron(acts)
        caused = caused[caused["cause"] >= 0]
        blows.extend(acts["realized"][caused["cause"]])
        answers.extend(caused["intended"])
    return np.polyfit(blows, answers, 1)[0]


def test_graver_blows_get_graver_answers():
    assert answers_per_rung() > 0.3


def test_with_the_tracking_off_the_answer_does_not_follow_the_blow():
    assert abs(answers_per_rung(OFF)) < 0.1


def first_answer(world, acts) -> float:
    answers = by_patron(acts)
    answers = answers[(answers["cause"] == 0) & (answers["day"] <= 30)]
    return answers["intended"][0] if len(answers) else np.nan


def test_a_commanders_death_is_answered_gravely_only_in_proportion():
    killing = "scenario=soleimani_2020"
    assert standard_errors(measured(first_answer, killing), measured(first_answer, killing, OFF)) > 3
