"""The patron leans on its network more, its partners on it less."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.adversary import maximum_pressure
from tests.worlds import pars

NEUTRAL = MECHANISMS["maximum_pressure"].neutral
INVESTED = maximum_pressure.investment_after
REACHING = maximum_pressure.institutions_after


def test_under_more_than_the_usual_pressure_the_patron_invests():
    usual = pars("maximum_pressure", reliance=0.01, usual=0.4)
    assert INVESTED(0.5, 0.9, 10.0, usual) == pytest.approx(0.525)


def test_under_less_it_lets_go():
    usual = pars("maximum_pressure", reliance=0.01, usual=0.4)
    assert INVESTED(0.5, 0.0, 10.0, usual) == pytest.approx(0.48)


def test_under_the_usual_pressure_investment_stays_as_it_is():
    assert INVESTED(0.3, 0.4, 1000.0, pars("maximum_pressure", usual=0.4)) == 0.3


def test_the_more_pressure_the_more_investment():
    usual = pars("maximum_pressure")
    invested = [INVESTED(0.5, pressure, 7.0, usual) for pressure in (0.0, 0.3, 0.5, 1.0)]
    assert invested == sorted(set(invested))


def test_investment_stays_between_nothing_and_everything():
    hasty = pars("maximum_pressure", reliance=0.02, usual=0.5)
    assert INVESTED(0.9, 1.0, 10000.0, hasty) == 1.0
    assert INVESTED(0.1, 0.0, 10000.0, hasty) == 0.0
    assert INVESTED(1.0, 1.0, 7.0, hasty) == 1.0
    assert INVESTED(0.0, 0.0, 7.0, hasty) == 0.0


def test_a_designated_patrons_institutions_fade_from_its_partners():
    usual = pars("maximum_pressure", estrangement=0.01)
    assert REACHING(0.6, 1.0, 1.0, 10.0, usual) == pytest.approx(0.54)
    assert REACHING(0.6, 0.5, 1.0, 10.0, usual) == pytest.approx(0.57)
    assert REACHING(0.6, 1.0, 0.5, 10.0, usual) == pytest.approx(0.57)


def test_it_takes_both_pressure_and_designation():
    usual = pars("maximum_pressure", estrangement=0.01)
    assert REACHING(0.6, 1.0, 0.0, 1000.0, usual) == 0.6
    assert REACHING(0.6, 0.0, 1.0, 1000.0, usual) == 0.6


def test_nothing_is_lost_twice():
    assert REACHING(0.6, 1.0, 1.0, 1000.0, pars("maximum_pressure", estrangement=0.01)) == 0.0


def test_at_neutral_values_pressure_changes_no_tie():
    nothing = pars("maximum_pressure", **NEUTRAL)
    assert INVESTED(0.3, 1.0, 1000.0, nothing) == INVESTED(0.3, 0.0, 1000.0, nothing) == 0.3
    assert REACHING(0.6, 1.0, 1.0, 1000.0, nothing) == 0.6
