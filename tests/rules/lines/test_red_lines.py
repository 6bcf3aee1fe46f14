"""Unwritten rules keep the shadow war below war."""

import numpy as np

from sim.rules import MECHANISMS
from sim.rules.lines import red_lines
from tests.worlds import pars

NEUTRAL = MECHANISMS["red_lines"].neutral


WHOLE = np.ones(8)
PLAIN = {"grave_nats": 2.0, "direct_nats": 1.0, "campaign_nats": 3.0}


def test_scores_drop_beyond_each_line():
    scores = [red_lines.score(rung, WHOLE, 1.0, pars("red_lines", **PLAIN)) for rung in range(8)]
    assert scores == [0.0, 0.0, 0.0, 0.0, 0.0, -2.0, -3.0, -6.0]


def test_a_line_that_is_half_gone_costs_half():
    lines = np.ones(8)
    lines[5] = 0.5
    assert red_lines.score(7, lines, 1.0, pars("red_lines", **PLAIN)) == -5.0


def test_lines_worn_away_hold_nobody():
    assert red_lines.score(7, np.zeros(8), 1.0, pars("red_lines", **PLAIN)) == 0.0


def test_they_bind_a_militia_by_a_share():
    assert red_lines.score(6, WHOLE, 0.5, pars("red_lines", **PLAIN)) == -1.5
    assert red_lines.score(6, WHOLE, 0.0, pars("red_lines", **PLAIN)) == 0.0


def test_at_neutral_values_there_are_no_lines():
    assert red_lines.score(7, WHOLE, 1.0, pars("red_lines", **NEUTRAL)) == 0.0
