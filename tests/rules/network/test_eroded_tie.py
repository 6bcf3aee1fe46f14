"""Disowning erodes the tie: not to be backed is remembered."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.eroded_tie import strand_after
from tests.worlds import pars

PARS = pars("eroded_tie", lost=0.1)


def test_a_disowned_act_leaves_less_of_a_strand():
    assert strand_after(0.5, PARS) == pytest.approx(0.45)


def test_each_further_one_takes_from_what_is_left():
    strand = 0.8
    for _ in range(3):
        strand = strand_after(strand, PARS)
    assert strand == pytest.approx(0.8 * 0.729)


def test_the_strand_never_turns_negative():
    assert strand_after(0.0, PARS) == 0.0
    assert strand_after(1.0, pars("eroded_tie", lost=0.5)) == 0.5


def test_the_neutral_value_forgets_it():
    assert strand_after(0.5, pars("eroded_tie", **MECHANISMS["eroded_tie"].neutral)) == 0.5
