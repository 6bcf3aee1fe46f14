"""Lagging beliefs: a change of the rules is seen late."""

import pytest

from sim.elementary import daily_fade
from sim.rules import MECHANISMS
from sim.rules.doctrine.lagging_beliefs import belief_after, score
from tests.worlds import pars

PARS = pars("lagging_beliefs", fear_nats_per_rung=1.0)


def test_half_of_an_error_is_left_after_a_half_life():
    belief = 1.0
    for _ in range(20):
        belief = belief_after(belief, 0.4, daily_fade(20.0))
    assert belief == pytest.approx(0.7)


def test_a_true_belief_stays_true():
    assert belief_after(0.4, 0.4, 0.9) == 0.4


def test_who_still_believes_the_line_whole_fears_nothing():
    assert score(7, 1.0, PARS) == 0.0


def test_each_rung_above_covert_is_rarer_where_the_line_is_believed_worn():
    assert score(2, 0.5, PARS) == 0.0
    assert [score(rung, 0.5, PARS) for rung in (3, 4, 7)] == [-0.5, -1.0, -2.5]


def test_a_lagging_belief_risks_more_after_a_line_has_worn():
    truth = 0.4
    lagging = belief_after(1.0, truth, 0.99)
    assert score(5, truth, PARS) < score(5, lagging, PARS) < 0.0


def test_neutral_values_see_the_truth_the_next_day():
    neutral = MECHANISMS["lagging_beliefs"].neutral
    assert belief_after(1.0, 0.4, daily_fade(neutral["half_life_days"])) == 0.4
