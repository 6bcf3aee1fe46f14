"""Host veto: the host has a say in the patron's command."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.host_veto import control_left
from tests.worlds import pars

PARS = pars("host_veto", cut=0.6)


def test_a_veto_cuts_control():
    assert control_left(1.0, PARS) == pytest.approx(0.4)
    assert control_left(0.5, PARS) == pytest.approx(0.7)


def test_a_host_without_objection_cuts_nothing():
    assert control_left(0.0, PARS) == 1.0


def test_control_never_turns_negative():
    assert control_left(1.0, pars("host_veto", cut=1.0)) == 0.0


def test_the_neutral_value_overrules_the_host():
    assert control_left(1.0, pars("host_veto", **MECHANISMS["host_veto"].neutral)) == 1.0
