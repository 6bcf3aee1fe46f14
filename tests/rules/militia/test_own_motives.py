"""A militia weighs its own reasons against what it is told."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.militia import own_motives
from tests.worlds import pars

NEUTRAL = MECHANISMS["own_motives"].neutral


def test_doing_nothing_has_a_weight_of_its_own():
    assert own_motives.motive_score(0, 1.0, pars("own_motives", inertia=2.5)) == 2.5


def test_motive_pulls_up_the_ladder_and_danger_holds_back():
    plain = pars("own_motives", motive=1.0, fervor=1.0, curvature=0.25)
    assert own_motives.motive_score(2, 0.0, plain) == pytest.approx(1.0)
    assert own_motives.motive_score(2, 0.5, plain) == pytest.approx(2.0)
    assert own_motives.motive_score(4, 0.0, plain) == pytest.approx(0.0)
    assert own_motives.motive_score(6, 0.0, plain) == pytest.approx(-3.0)


def test_the_fervent_like_best_a_higher_rung_than_the_lukewarm():
    def favourite(fervor):
        return max(range(1, 8), key=lambda rung: own_motives.motive_score(rung, fervor, pars("own_motives")))

    assert favourite(0.0) == 1
    assert favourite(1.0) == 3


def test_the_lack_of_control_works_as_far_as_autonomy_goes():
    assert own_motives.effective(0.2, pars("own_motives", autonomy=1.0)) == pytest.approx(0.2)
    assert own_motives.effective(0.2, pars("own_motives", autonomy=0.5)) == pytest.approx(0.6)
    assert own_motives.effective(1.0, pars("own_motives", autonomy=1.0)) == 1.0


def test_without_autonomy_the_least_controlled_obeys_as_if_fully_controlled():
    assert own_motives.effective(0.0, pars("own_motives", **NEUTRAL)) == 1.0


def test_odds_of_control_run_from_none_to_beyond_any_motive():
    assert own_motives.odds(0.0) == 0.0
    assert own_motives.odds(0.5) == pytest.approx(1.0)
    assert own_motives.odds(0.8) == pytest.approx(4.0)
    assert own_motives.odds(1.0) == 1e9
