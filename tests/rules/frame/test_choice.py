"""A rung is drawn from the softmax of the sum of scores."""

import pytest

from sim.actors.deciding import rung_drawn
from sim.model import ShadowWar
from sim.rules.frame import choice
from tests.worlds import pars, world


def odds(*overrides, top=7, scores=(0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0)):
    model = ShadowWar(world(*overrides))
    model.world.scores[0] = scores
    rung_drawn(model.world, model.point, 1, top, 0.5)
    return model.world.odds


def test_one_nat_more_makes_a_rung_e_times_as_likely():
    likely = odds()
    assert likely[3] / likely[2] == pytest.approx(2.718281828)
    assert likely.sum() == pytest.approx(1.0)


def test_precision_multiplies_every_score():
    likely = odds("rules.choice.precision=2.0")
    assert likely[3] / likely[2] == pytest.approx(7.389056099)


def test_nobody_draws_a_rung_beyond_his_means():
    likely = odds(top=2)
    assert list(likely) == pytest.approx([1 / 3] * 3 + [0.0] * 5)


def test_scores_far_apart_leave_no_doubt_and_no_overflow():
    assert odds(scores=(-1e6, 0.0, 0.0, 1e6, 0.0, 0.0, 0.0, 0.0))[3] == 1.0


def test_on_the_full_ladder_every_rung_is_itself():
    assert [choice.merged(rung, pars("choice")) for rung in range(8)] == list(range(8))


def test_on_the_ladder_of_five_the_upper_of_each_pair_stands_for_both():
    merged = [choice.merged(rung, pars("choice", merged_ladder=1.0)) for rung in range(8)]
    assert merged == [0, 2, 2, 4, 4, 5, 7, 7]
