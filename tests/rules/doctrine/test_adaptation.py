"""Adaptation: losses teach other routes and methods."""

from itertools import accumulate, pairwise, repeat

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.adaptation import experience_after, loss_left
from tests.worlds import pars

PARS = pars("adaptation", learned=0.2, spared=0.5)


def after_strikes(number):
    return list(accumulate(repeat(PARS, number), experience_after, initial=0.0))


def test_a_strike_teaches():
    assert after_strikes(2) == pytest.approx([0.0, 0.2, 0.36])


def test_the_loss_per_strike_falls_as_strikes_accumulate():
    losses = [loss_left(experience, PARS) for experience in after_strikes(8)]
    assert losses[0] == 1.0
    assert losses[1] == pytest.approx(0.9)
    assert all(later < earlier for earlier, later in pairwise(losses))


def test_experience_stays_within_its_bounds():
    assert 0.99 < after_strikes(100)[-1] <= 1.0
    assert experience_after(1.0, PARS) == 1.0


def test_full_experience_spares_no_more_than_its_share():
    assert loss_left(1.0, PARS) == 0.5


def test_neutral_values_teach_nothing():
    record = pars("adaptation", **MECHANISMS["adaptation"].neutral)
    assert experience_after(0.0, record) == 0.0
    assert loss_left(0.0, record) == 1.0
