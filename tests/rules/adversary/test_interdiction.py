"""Israel's steady campaign against entrenchment and precision arms."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.adversary import interdiction
from tests.worlds import pars

NEUTRAL = MECHANISMS["interdiction"].neutral


def test_on_the_campaign_a_lethal_strike_fits_best():
    usual = pars("interdiction", nats=2.0)
    scores = [interdiction.score(rung, True, 0.5, usual) for rung in range(1, 8)]
    assert scores == [-6.0, -4.0, -2.0, 0.0, -2.0, -4.0, -6.0]


def test_an_alerted_home_front_holds_the_campaign_back():
    usual = pars("interdiction", restraint_nats=1.5)
    assert interdiction.score(0, True, 1.0, usual) == 1.5
    assert interdiction.score(0, True, 0.4, usual) == pytest.approx(0.6)
    assert interdiction.score(0, True, 0.0, usual) == 0.0


@pytest.mark.parametrize("rung", [0, 3, 4, 7])
def test_it_says_nothing_on_any_other_occasion(rung):
    assert interdiction.score(rung, False, 1.0, pars("interdiction")) == 0.0


def test_each_strike_thins_the_materiel_strand_and_never_cuts_it():
    usual = pars("interdiction", convoy_share=0.1)
    assert interdiction.materiel_after(0.5, usual) == pytest.approx(0.45)
    materiel = 1.0
    for _ in range(200):
        materiel = interdiction.materiel_after(materiel, usual)
    assert 0.0 < materiel < 1e-6


def test_each_strike_pushes_production_home_and_never_past_self_sufficiency():
    usual = pars("interdiction", home_production=0.2)
    assert interdiction.self_sufficiency_after(0.5, usual) == pytest.approx(0.6)
    assert interdiction.self_sufficiency_after(1.0, usual) == 1.0


def test_at_neutral_values_there_is_no_campaign_and_it_leaves_no_trace():
    nothing = pars("interdiction", **NEUTRAL)
    assert nothing.occasions == 0.0
    assert interdiction.score(7, True, 0.0, nothing) == 0.0
    assert interdiction.materiel_after(0.7, nothing) == 0.7
    assert interdiction.self_sufficiency_after(0.7, nothing) == 0.7
