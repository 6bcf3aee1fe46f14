"""Institutions survive their leaders."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.theory.buffered_decapitation import loss_left
from tests.worlds import pars

NEUTRAL = MECHANISMS["buffered_decapitation"].neutral


def test_the_stronger_the_institutions_the_less_dies_with_the_commander():
    sturdy = pars("buffered_decapitation", buffer=0.5)
    assert loss_left(0.4, sturdy) == 0.8
    assert loss_left(1.0, sturdy) == 0.5


def test_where_all_is_institution_nobody_is_missed():
    assert loss_left(1.0, pars("buffered_decapitation", buffer=1.0)) == 0.0


@pytest.mark.parametrize("buffer", [0.0, 0.5, 1.0])
def test_without_institutions_everything_hangs_on_the_man(buffer):
    assert loss_left(0.0, pars("buffered_decapitation", buffer=buffer)) == 1.0


@pytest.mark.parametrize("buffer", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("institutions", [0.0, 0.3, 1.0])
def test_no_more_is_avoided_than_was_lost(institutions, buffer):
    assert 0.0 <= loss_left(institutions, pars("buffered_decapitation", buffer=buffer)) <= 1.0


@pytest.mark.parametrize("institutions", [0.0, 0.5, 1.0])
def test_at_the_neutral_value_institutions_are_no_help(institutions):
    assert loss_left(institutions, pars("buffered_decapitation", **NEUTRAL)) == 1.0
