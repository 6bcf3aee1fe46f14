"""A low act gone wrong."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.lines import accidental_crossing
from tests.worlds import pars

NEUTRAL = MECHANISMS["accidental_crossing"].neutral


@pytest.mark.parametrize(("intended", "u_size", "realized"), [(3, 0.2, 4), (3, 0.8, 5), (4, 0.2, 5), (4, 0.8, 5)])
def test_by_chance_a_low_act_comes_about_higher_and_never_beyond_a_grave_one(intended, u_size, realized):
    usual = pars("accidental_crossing", probability=0.1, one_rung=0.5)
    assert accidental_crossing.rung_after(intended, 1.0, 0.09, u_size, usual) == realized


def test_mostly_it_comes_about_as_intended():
    assert accidental_crossing.rung_after(3, 1.0, 0.1, 0.8, pars("accidental_crossing", probability=0.1)) == 3


@pytest.mark.parametrize("rung", [1, 2, 5, 6, 7])
def test_no_other_act_goes_wrong(rung):
    certain = pars("accidental_crossing", probability=0.2)
    assert accidental_crossing.rung_after(rung, 1.0, 0.0, 0.9, certain) == rung


def test_haste_makes_it_likelier():
    usual = pars("accidental_crossing", probability=0.1)
    assert accidental_crossing.rung_after(3, 1.0, 0.15, 0.2, usual) == 3
    assert accidental_crossing.rung_after(3, 2.0, 0.15, 0.2, usual) == 4


def test_it_is_a_small_probability():
    crossings = sum(
        accidental_crossing.rung_after(3, 1.0, k / 1000, 0.0, pars("accidental_crossing")) > 3 for k in range(1000)
    )
    assert 1 <= crossings <= 20


def test_at_the_neutral_value_nothing_goes_wrong():
    assert accidental_crossing.rung_after(3, 1.0, 0.0, 0.9, pars("accidental_crossing", **NEUTRAL)) == 3
