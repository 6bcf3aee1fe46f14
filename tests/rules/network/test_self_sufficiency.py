"""Self-sufficiency: pressure and office make for own arms and income, and for less dependence."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.self_sufficiency import gained, materiel_after
from tests.worlds import pars

PARS = pars("self_sufficiency", a_day=0.001, from_office=0.002, independence=0.5)


def test_pressure_and_office_each_add_to_it():
    assert gained(0.4, 1.0, 0.0, 10.0, PARS) == pytest.approx(0.006)
    assert gained(0.4, 0.0, 1.0, 10.0, PARS) == pytest.approx(0.012)
    assert gained(0.4, 0.5, 0.5, 10.0, PARS) == pytest.approx(0.009)


def test_without_pressure_and_office_there_is_none_to_gain():
    assert gained(0.4, 0.0, 0.0, 10.0, PARS) == 0.0


def test_the_more_it_has_the_less_there_is_to_gain():
    assert gained(0.9, 1.0, 1.0, 10.0, PARS) < gained(0.1, 1.0, 1.0, 10.0, PARS)
    assert gained(1.0, 1.0, 1.0, 10.0, PARS) == 0.0


def test_it_never_passes_full_self_sufficiency():
    assert 0.4 + gained(0.4, 1.0, 1.0, 100000.0, PARS) == pytest.approx(1.0)


def test_the_materiel_strand_thins_with_the_gain():
    assert materiel_after(0.8, 0.25, PARS) == pytest.approx(0.7)
    assert materiel_after(0.8, 0.0, PARS) == 0.8
    assert materiel_after(0.8, 1.0, pars("self_sufficiency", independence=1.0)) == 0.0


def test_the_neutral_values_gain_nothing():
    record = pars("self_sufficiency", **MECHANISMS["self_sufficiency"].neutral)
    assert gained(0.2, 1.0, 1.0, 1000.0, record) == 0.0
