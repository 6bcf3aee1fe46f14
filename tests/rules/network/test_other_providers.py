"""Other providers: a third party makes losses on the corridor good."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.other_providers import made_good
from tests.worlds import pars

PARS = pars("other_providers", share=0.05)


def test_a_share_of_the_loss_is_made_good_in_a_day():
    assert made_good(0.4, 1.0, PARS) == pytest.approx(0.02)
    assert made_good(0.0, 1.0, PARS) == 0.0


def test_it_helps_on_the_corridor_only():
    assert made_good(0.4, 0.5, PARS) == pytest.approx(0.01)
    assert made_good(0.4, 0.0, PARS) == 0.0


def test_it_never_gives_back_more_than_was_lost():
    loss = 0.4
    for _ in range(500):
        loss -= made_good(loss, 1.0, pars("other_providers", share=0.1))
    assert 0.0 <= loss < 1e-6


def test_it_is_off_unless_asked_for():
    assert made_good(0.4, 1.0, pars("other_providers")) == 0.0


def test_the_neutral_value_makes_nothing_good():
    assert made_good(0.4, 1.0, pars("other_providers", **MECHANISMS["other_providers"].neutral)) == 0.0
