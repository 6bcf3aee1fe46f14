"""Strikes take capability, and supply makes it good."""

import pytest

from sim.rules.frame import capability
from tests.worlds import pars


def test_a_strike_takes_a_share_by_its_rung():
    usual = pars("capability", damage_per_rung=0.1)
    assert capability.lost(2.0, 3, usual) == pytest.approx(0.2)
    assert capability.lost(2.0, 5, usual) == pytest.approx(0.6)


def test_what_is_no_open_force_takes_nothing():
    assert [capability.lost(1.0, rung, pars("capability")) for rung in (0, 1, 2)] == [0.0, 0.0, 0.0]


def test_nobody_loses_more_than_there_is():
    assert capability.lost(0.7, 7, pars("capability", damage_per_rung=0.2)) == pytest.approx(0.7)
    assert capability.lost(0.0, 7, pars("capability")) == 0.0


def test_losses_are_made_good_by_supply_and_by_own_production():
    usual = pars("capability", resupply=0.02, own_production=0.01)
    assert capability.made_good(1.0, 1.0, 0.0, usual) == pytest.approx(0.02)
    assert capability.made_good(1.0, 0.0, 1.0, usual) == pytest.approx(0.01)
    assert capability.made_good(0.5, 0.5, 0.5, usual) == pytest.approx(0.0075)
    assert capability.made_good(1.0, 0.0, 0.0, usual) == 0.0


def test_a_loss_takes_months_to_make_good():
    loss = 1.0
    for _ in range(90):
        loss -= capability.made_good(loss, 1.0, 1.0, pars("capability"))
    assert 0.4 < loss < 0.8
