"""Lines read who died, not the rung alone."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.lines import victims
from tests.worlds import pars

NEUTRAL = MECHANISMS["victims"].neutral


def test_a_contractor_counts_for_part_of_a_soldier():
    usual = pars("victims", other_weight=0.25)
    assert victims.weighted_deaths(1, 0, usual) == 1.0
    assert victims.weighted_deaths(0, 1, usual) == 0.25
    assert victims.weighted_deaths(2, 8, usual) == 4.0


def test_provocation_grows_with_the_dead_from_bloodless_to_most():
    usual = pars("victims", bloodless=0.4, most=2.0, half_saturation=3.0)
    assert victims.weight(0.0, usual) == pytest.approx(0.4)
    assert victims.weight(3.0, usual) == pytest.approx(1.2)
    assert 1.9 < victims.weight(1000.0, usual) < 2.0


def test_a_dead_soldier_makes_any_attack_a_grave_act():
    assert [victims.rung_after(rung, 1, 0, pars("victims")) for rung in (2, 3, 5, 6)] == [5, 5, 5, 6]


def test_a_dead_contractor_makes_it_a_lethal_one_and_no_more():
    assert [victims.rung_after(rung, 0, 9, pars("victims")) for rung in (2, 3, 4, 5)] == [4, 4, 4, 5]


def test_with_nobody_dead_the_rung_stands():
    assert victims.rung_after(3, 0, 0, pars("victims")) == 3


def test_at_the_neutral_value_it_does_not_matter_who_died():
    nothing = pars("victims", **NEUTRAL)
    assert victims.weighted_deaths(0, 3, nothing) == victims.weighted_deaths(3, 0, nothing) == 3.0
    assert victims.weight(0.0, nothing) == victims.weight(50.0, nothing) == 1.0
    assert victims.rung_after(3, 5, 5, nothing) == 3
