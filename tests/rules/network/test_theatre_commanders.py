"""Theatre commanders: a local harmonizer stands in for the hub, and envoys for him."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.mediation import friction
from sim.rules.network.theatre_commanders import harmonizer_after_killing, harmony, restored
from tests.worlds import pars

PARS = pars("theatre_commanders", weight=0.9, lost=0.8, envoys=0.01)


def test_the_better_of_hub_and_harmonizer_keeps_harmony():
    assert harmony(0.95, 0.8, PARS) == 0.95
    assert harmony(0.3, 0.8, PARS) == pytest.approx(0.72)


def test_friction_jumps_only_when_both_are_lost():
    calm = pars("mediation", calm=0.5)
    fallen = harmonizer_after_killing(0.8, PARS)
    assert fallen == pytest.approx(0.16)
    both_there = friction(harmony(0.9, 0.8, PARS), calm)
    hub_lost = friction(harmony(0.2, 0.8, PARS), calm)
    harmonizer_lost = friction(harmony(0.9, fallen, PARS), calm)
    both_lost = friction(harmony(0.2, fallen, PARS), calm)
    assert harmonizer_lost == both_there == pytest.approx(0.55)
    assert hub_lost == pytest.approx(0.64)
    assert both_lost == pytest.approx(0.9)


def test_envoys_go_a_part_of_the_way_back():
    assert restored(0.2, 0.8, 10.0, PARS) == pytest.approx(0.26)
    assert restored(0.8, 0.8, 10.0, PARS) == 0.8


def test_envoys_never_pass_what_he_was():
    assert restored(0.2, 0.8, 100000.0, PARS) == pytest.approx(0.8)


def test_all_of_his_standing_can_be_lost():
    assert harmonizer_after_killing(0.8, pars("theatre_commanders", lost=1.0)) == 0.0


def test_the_neutral_value_leaves_the_hub_alone():
    record = pars("theatre_commanders", **MECHANISMS["theatre_commanders"].neutral)
    assert harmony(0.3, 1.0, record) == 0.3
