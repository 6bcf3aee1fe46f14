"""Hub and mediation: friction falls with the commander's authority or with a mediator's ties."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.mediation import by_mediator, friction
from tests.worlds import pars

PARS = pars("mediation", calm=0.6, mediated=0.5)


def test_harmony_removes_friction():
    assert friction(0.0, PARS) == 1.0
    assert friction(0.5, PARS) == pytest.approx(0.7)
    assert friction(1.0, PARS) == pytest.approx(0.4)


def test_a_mediator_works_along_his_tie():
    assert by_mediator(0.4, 0.8, PARS) == pytest.approx(0.16)
    assert by_mediator(0.0, 1.0, PARS) == by_mediator(1.0, 0.0, PARS) == 0.0
    assert by_mediator(0.4, 0.8, PARS) < by_mediator(0.8, 0.8, PARS)


def test_a_full_mediator_stands_for_less_than_a_full_commander():
    assert friction(by_mediator(1.0, 1.0, PARS), PARS) == pytest.approx(0.7)
    assert friction(1.0, PARS) < 0.7


def test_more_than_full_harmony_calms_no_further():
    assert friction(3.0, PARS) == friction(1.0, PARS)
    assert friction(1.0, pars("mediation", calm=1.0)) == 0.0


def test_the_neutral_value_leaves_all_friction():
    record = pars("mediation", **MECHANISMS["mediation"].neutral)
    assert friction(1.0, record) == friction(0.3, record) == 1.0
