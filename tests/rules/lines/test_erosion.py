"""A line that was crossed holds less."""

import pytest

from sim.elementary import daily_fade
from sim.rules import MECHANISMS
from sim.rules.lines import erosion
from tests.worlds import pars

NEUTRAL = MECHANISMS["erosion"].neutral


def test_a_crossing_wears_the_line_at_its_rung_most():
    usual = pars("erosion", kept=0.25)
    assert erosion.line_after(1.0, 5, 5, usual) == pytest.approx(0.25)
    assert erosion.line_after(1.0, 6, 5, usual) == pytest.approx(0.5)
    assert erosion.line_after(1.0, 7, 5, usual) == pytest.approx(0.63, abs=0.001)


def test_a_higher_act_wears_every_line_below_it_in_full():
    assert erosion.line_after(0.8, 5, 7, pars("erosion", kept=0.25)) == pytest.approx(0.2)


def test_every_further_crossing_leaves_less_and_never_less_than_nothing():
    line, left = 1.0, []
    for _ in range(50):
        line = erosion.line_after(line, 5, 5, pars("erosion", kept=0.5))
        left.append(line)
    assert left[:3] == pytest.approx([0.5, 0.25, 0.125])
    assert left[-1] > 0.0
    assert 0.0 <= erosion.line_after(1.0, 5, 5, pars("erosion", kept=0.0)) < 1e-6


def test_half_of_the_damage_heals_in_a_half_life():
    line, fade = 0.2, daily_fade(180.0)
    for _ in range(180):
        line = erosion.healed(line, fade)
    assert line == pytest.approx(0.6)


def test_a_whole_line_stays_whole():
    assert erosion.healed(1.0, 0.99) == 1.0


def test_at_neutral_values_lines_start_whole_and_no_crossing_wears_them():
    nothing = pars("erosion", **NEUTRAL)
    assert nothing.at_start == 1.0
    assert erosion.line_after(0.7, 5, 5, nothing) == 0.7
