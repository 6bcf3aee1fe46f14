"""Who can be cut off shirks less."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.theory.sanctioned_agents import odds_factor
from tests.worlds import pars

NEUTRAL = MECHANISMS["sanctioned_agents"].neutral


def test_the_odds_of_control_grow_with_what_can_be_withheld():
    firm = pars("sanctioned_agents", sanction=2.0)
    assert odds_factor(0.5, firm) == 2.0
    assert odds_factor(1.0, firm) == 3.0


@pytest.mark.parametrize("sanction", [0.0, 1.0, 5.0])
def test_who_gets_nothing_cannot_be_cut_off(sanction):
    assert odds_factor(0.0, pars("sanctioned_agents", sanction=sanction)) == 1.0


@pytest.mark.parametrize("materiel", [0.0, 0.3, 1.0])
def test_a_threat_to_withhold_never_loosens_control(materiel):
    factors = [odds_factor(materiel, pars("sanctioned_agents", sanction=s)) for s in (0.0, 1.0, 5.0)]
    assert factors == sorted(factors)
    assert factors[0] >= 1.0


@pytest.mark.parametrize("materiel", [0.0, 0.5, 1.0])
def test_at_the_neutral_value_nothing_is_ever_withheld(materiel):
    assert odds_factor(materiel, pars("sanctioned_agents", **NEUTRAL)) == 1.0
