"""The closest in belief are the hardest to restrain."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.militia import fervor_paradox, own_motives
from tests.worlds import pars

NEUTRAL = MECHANISMS["fervor_paradox"].neutral


def test_restraint_works_worse_on_the_fervent():
    usual = pars("fervor_paradox", restraint_nats=1.0)
    assert fervor_paradox.restraining_odds(2.0, 0.0, usual) == 2.0
    assert fervor_paradox.restraining_odds(2.0, 1.0, usual) == pytest.approx(2.0 / 2.718281828)
    assert fervor_paradox.restraining_odds(2.0, 0.5, usual) == pytest.approx(2.0 / 1.648721271)


def test_orders_to_attack_work_better_on_the_fervent():
    usual = pars("fervor_paradox", attack_share=0.4)
    assert fervor_paradox.attacking_control(0.5, 0.0, usual) == 0.5
    assert fervor_paradox.attacking_control(0.5, 1.0, usual) == pytest.approx(0.6)


def test_fervor_does_not_matter_without_control():
    assert fervor_paradox.restraining_odds(0.0, 1.0, pars("fervor_paradox")) == 0.0
    assert fervor_paradox.attacking_control(0.0, 1.0, pars("fervor_paradox")) == 0.0


def test_fervor_does_not_matter_at_full_control():
    assert fervor_paradox.attacking_control(1.0, 1.0, pars("fervor_paradox")) == 1.0
    assert fervor_paradox.restraining_odds(own_motives.odds(1.0), 1.0, pars("fervor_paradox")) > 1e6


def test_at_neutral_values_the_fervent_are_controlled_like_anyone():
    nothing = pars("fervor_paradox", **NEUTRAL)
    assert fervor_paradox.restraining_odds(0.7, 1.0, nothing) == 0.7
    assert fervor_paradox.attacking_control(0.7, 1.0, nothing) == 0.7
