"""An attack on one is felt by others."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.militia import solidarity
from tests.worlds import pars

NEUTRAL = MECHANISMS["solidarity"].neutral


def test_a_provocation_is_felt_along_a_tie_in_proportion():
    usual = pars("solidarity", share=0.3)
    assert solidarity.felt(16.0, 1.0, usual) == pytest.approx(4.8)
    assert solidarity.felt(16.0, 0.5, usual) == pytest.approx(2.4)


def test_those_who_are_not_tied_feel_nothing():
    assert solidarity.felt(1000.0, 0.0, pars("solidarity")) == 0.0


def test_nobody_feels_more_than_the_one_who_was_struck():
    assert solidarity.felt(7.0, 1.0, pars("solidarity", share=1.0)) == 7.0


def test_at_the_neutral_value_each_stands_alone():
    assert solidarity.felt(1000.0, 1.0, pars("solidarity", **NEUTRAL)) == 0.0
