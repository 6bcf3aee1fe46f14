"""Removing a commander becomes an option."""

import pytest

from sim.actors.adversary import kind_of_act
from sim.ladder import FIRST_MILITIA, PATRON, UNITED_STATES, Kind
from sim.model import ShadowWar
from sim.rules import MECHANISMS
from sim.rules.adversary import changed_rules
from tests.worlds import pars, world

NEUTRAL = MECHANISMS["changed_rules"].neutral


@pytest.fixture
def eve():
    return ShadowWar(world("rules.changed_rules.us_option=0.3"))


def kind(model, target, theatre, rung, u):
    return kind_of_act(model.world, target, model.cast.theatres.index(theatre), rung, UNITED_STATES, u)


def test_a_grave_act_at_the_patron_abroad_may_be_the_killing_of_its_commander(eve):
    assert kind(eve, PATRON, "iraq", 5, 0.29) == Kind.DECAPITATION
    assert kind(eve, PATRON, "iraq", 5, 0.31) == Kind.STRIKE


@pytest.mark.parametrize(
    ("target", "theatre", "rung"), [(PATRON, "iraq", 4), (PATRON, "iran", 5), (FIRST_MILITIA, "iraq", 5)]
)
def test_no_other_act_is_that(eve, target, theatre, rung):
    assert kind(eve, target, theatre, rung, 0.0) == Kind.STRIKE


def test_done_once_it_is_likelier_again():
    usual = pars("changed_rules", repeated=0.3)
    assert changed_rules.option_after(0.1, usual) == pytest.approx(0.37)
    assert changed_rules.option_after(1.0, usual) == 1.0


def test_a_commander_weighs_more_with_his_authority():
    usual = pars("changed_rules", commander_weight=3.0)
    assert changed_rules.weight(0.0, usual) == 1.0
    assert changed_rules.weight(0.5, usual) == 2.5
    assert changed_rules.weight(1.0, usual) == 4.0


def test_at_neutral_values_the_option_is_closed_and_stays_so():
    nothing = pars("changed_rules", **NEUTRAL)
    assert nothing.us_option == nothing.israel_option == 0.0
    assert changed_rules.option_after(0.0, nothing) == 0.0
