"""Mutual aid: militias arm each other and need the patron less."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.mutual_aid import materiel_after, passed_on
from tests.worlds import pars

PARS = pars("mutual_aid", spread=0.01, thinning=0.002)


def test_capability_flows_from_the_stronger_to_the_weaker():
    assert passed_on(1.5, 0.5, 1.0, PARS) == pytest.approx(0.01)
    assert passed_on(0.5, 1.5, 1.0, PARS) == passed_on(1.0, 1.0, 1.0, PARS) == 0.0


def test_a_looser_tie_passes_less():
    assert passed_on(1.5, 0.5, 0.25, PARS) == pytest.approx(0.0025)
    assert passed_on(1.5, 0.5, 0.0, PARS) == 0.0


def test_the_tie_to_the_patron_thins_beside_horizontal_ties():
    assert materiel_after(0.5, 100.0, PARS) == pytest.approx(0.4)
    assert materiel_after(0.5, 0.0, PARS) == 0.5


def test_the_strand_never_turns_negative():
    assert materiel_after(0.5, 10000.0, PARS) == 0.0


def test_neutral_values_pass_on_and_thin_nothing():
    record = pars("mutual_aid", **MECHANISMS["mutual_aid"].neutral)
    assert passed_on(10.0, 0.0, 1.0, record) == 0.0
    assert materiel_after(0.5, 1000.0, record) == 0.5
