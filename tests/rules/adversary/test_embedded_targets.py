"""Depots shared with the police."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.adversary.embedded_targets import collateral, tolerance_after
from tests.worlds import pars

NEUTRAL = MECHANISMS["embedded_targets"].neutral


def test_where_places_are_shared_more_of_the_dead_are_the_hosts():
    usual = pars("embedded_targets", shared=0.6)
    assert collateral(0.25, 0.0, usual) == 0.25
    assert collateral(0.25, 0.5, usual) == pytest.approx(0.475)
    assert collateral(0.25, 1.0, usual) == pytest.approx(0.7)


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
@pytest.mark.parametrize("embedded", [0.0, 0.6, 1.0])
@pytest.mark.parametrize("shared", [0.0, 0.6, 1.0])
def test_it_stays_a_share_and_never_falls(share, embedded, shared):
    assert share <= collateral(share, embedded, pars("embedded_targets", shared=shared)) <= 1.0


def test_where_all_is_shared_a_strike_on_fighters_kills_the_hosts_men_alone():
    assert collateral(0.25, 1.0, pars("embedded_targets", shared=1.0)) == 1.0


def test_every_death_among_its_own_costs_a_share_of_the_hosts_tolerance():
    usual = pars("embedded_targets", anger=0.01)
    assert tolerance_after(0.5, 1, usual) == pytest.approx(0.495)
    assert tolerance_after(0.5, 10, usual) == pytest.approx(0.45)
    assert tolerance_after(0.5, 0, usual) == 0.5


def test_tolerance_can_be_used_up_and_is_never_less_than_none():
    assert tolerance_after(0.5, 100, pars("embedded_targets", anger=0.01)) == 0.0
    assert tolerance_after(0.5, 10_000, pars("embedded_targets", anger=0.5)) == 0.0


def test_at_the_neutral_values_militias_keep_to_themselves_and_the_host_is_patient():
    record = pars("embedded_targets", **NEUTRAL)
    assert collateral(0.25, 1.0, record) == 0.25
    assert tolerance_after(0.5, 10_000, record) == 0.5
