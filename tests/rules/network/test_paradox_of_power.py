"""Paradox of power: office spends the narrative of resistance."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.paradox_of_power import narrative_after
from tests.worlds import pars

PARS = pars("paradox_of_power", a_day=0.001)


def test_office_spends_the_narrative():
    assert narrative_after(0.5, 1.0, 100.0, PARS) == pytest.approx(0.45)
    assert narrative_after(0.5, 0.5, 100.0, PARS) == pytest.approx(0.475)


def test_who_holds_no_office_keeps_it():
    assert narrative_after(0.5, 0.0, 1000.0, PARS) == 0.5


def test_a_year_in_office_leaves_less_than_a_week():
    week = narrative_after(0.9, 0.8, 7.0, PARS)
    year = 0.9
    for _ in range(52):
        year = narrative_after(year, 0.8, 7.0, PARS)
    assert 0.0 < year < week < 0.9


def test_the_strand_never_turns_negative():
    assert narrative_after(0.5, 1.0, 100000.0, PARS) == 0.0


def test_the_neutral_value_spends_nothing():
    record = pars("paradox_of_power", **MECHANISMS["paradox_of_power"].neutral)
    assert narrative_after(0.5, 1.0, 100000.0, record) == 0.5
