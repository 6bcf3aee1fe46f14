"""The alliance dilemma."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.theory.entrapment import hedged, tightening
from tests.worlds import pars

NEUTRAL = MECHANISMS["entrapment"].neutral


def test_the_bolder_the_militia_the_more_of_its_licence_is_withdrawn():
    wary = pars("entrapment", rungs=2.0)
    assert tightening(0.0, wary) == 0.0
    assert tightening(0.5, wary) == 1.0
    assert tightening(1.0, wary) == 2.0


@pytest.mark.parametrize("licence", [0, 1, 2])
def test_who_is_held_short_looks_to_itself(licence):
    assert hedged(0.4, licence, 7, pars("entrapment", hedging=0.01)) == pytest.approx(0.442)


@pytest.mark.parametrize("licence", [3, 4, 5])
def test_who_may_harass_has_nothing_to_hedge_against(licence):
    assert hedged(0.4, licence, 7, pars("entrapment", hedging=0.01)) == 0.4


@pytest.mark.parametrize("days", [1, 7, 100, 10_000])
def test_self_sufficiency_grows_and_never_passes_one(days):
    assert 0.4 < hedged(0.4, 1, days, pars("entrapment", hedging=0.01)) <= 1.0
    assert hedged(1.0, 1, days, pars("entrapment", hedging=0.01)) == 1.0


def test_at_the_neutral_values_no_ally_fears_the_other():
    record = pars("entrapment", **NEUTRAL)
    assert tightening(1.0, record) == 0.0
    assert hedged(0.4, 0, 10_000, record) == 0.4
