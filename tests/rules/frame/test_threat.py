"""What the patron fears and how watchful its adversaries are."""

import pytest

from sim.rules.frame import threat
from tests.worlds import pars


def test_a_blow_moves_a_level_by_a_share_of_what_is_left():
    assert threat.raised(0.0, 2.0, 0.1) == pytest.approx(0.2)
    assert threat.raised(0.5, 2.0, 0.1) == pytest.approx(0.6)


def test_no_blow_moves_nothing():
    assert threat.raised(0.3, 0.0, 0.5) == 0.3


def test_no_blow_moves_a_level_past_one():
    assert threat.raised(0.3, 1e6, 0.5) == 1.0
    assert threat.raised(1.0, 1e6, 0.5) == 1.0


def test_many_small_blows_come_near_to_one_and_never_there():
    level = 0.0
    for _ in range(20):
        level = threat.raised(level, 1.0, 0.2)
    assert 0.98 < level < 1.0


def test_a_harassing_attack_alerts_an_adversary_more_than_it_frightens_the_patron():
    usual = pars("threat")
    assert threat.raised(0.0, 1.0, usual.alert_gain) > threat.raised(0.0, 1.0, usual.threat_gain) > 0.0
