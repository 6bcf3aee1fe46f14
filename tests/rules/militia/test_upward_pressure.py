"""Those who bury their dead push the patron."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.militia.upward_pressure import loosening
from tests.worlds import pars

NEUTRAL = MECHANISMS["upward_pressure"].neutral
USUAL = pars("upward_pressure", rungs=2.0, half_saturation=30.0)


def test_each_further_death_loosens_the_licence_and_by_less_than_the_one_before():
    steps = [loosening(dead + 1.0, USUAL) - loosening(float(dead), USUAL) for dead in range(100)]
    assert min(steps) > 0.0
    assert steps == sorted(steps, reverse=True)


def test_half_of_it_is_reached_at_half_saturation():
    assert loosening(30.0, USUAL) == pytest.approx(1.0)


def test_who_has_lost_nobody_does_not_push():
    assert loosening(0.0, USUAL) == 0.0


def test_no_losses_push_further_than_so_many_rungs():
    assert loosening(1e9, USUAL) == pytest.approx(2.0)
    assert loosening(1e9, USUAL) <= 2.0


def test_where_few_dead_suffice_the_same_losses_push_more():
    assert loosening(10.0, pars("upward_pressure", half_saturation=5.0)) > loosening(
        10.0, pars("upward_pressure", half_saturation=50.0)
    )


def test_at_the_neutral_value_no_losses_push():
    assert loosening(1000.0, pars("upward_pressure", **NEUTRAL)) == 0.0
