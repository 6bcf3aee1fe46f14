"""Most attacks are borne, and the answer is held near the blow."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.adversary import measured_retaliation
from tests.worlds import pars

NEUTRAL = MECHANISMS["measured_retaliation"].neutral


def test_restraint_is_whole_up_to_a_lethal_blow_and_gone_at_a_grave_one():
    usual = pars("measured_retaliation", us_nats=6.0, limit_rung=4.0)
    assert measured_retaliation.restraint(0.0, True, usual) == 6.0
    assert measured_retaliation.restraint(4.0, True, usual) == 6.0
    assert measured_retaliation.restraint(4.5, True, usual) == 3.0
    assert measured_retaliation.restraint(5.0, True, usual) == 0.0
    assert measured_retaliation.restraint(7.0, True, usual) == 0.0


def test_each_adversary_has_a_restraint_of_its_own():
    usual = pars("measured_retaliation", us_nats=6.0, israel_nats=2.0)
    assert measured_retaliation.restraint(3.0, True, usual) == 6.0
    assert measured_retaliation.restraint(3.0, False, usual) == 2.0


def test_unprovoked_it_speaks_for_nothing_but_doing_nothing():
    usual = pars("measured_retaliation", us_nats=6.0)
    assert [measured_retaliation.score(rung, 0.0, True, usual) for rung in range(8)] == [6.0] + [0.0] * 7


@pytest.mark.parametrize(("perceived", "best"), [(3.0, 3), (4.0, 4), (5.0, 5), (7.0, 7)])
def test_the_answer_tracks_the_blow(perceived, best):
    bare = pars("measured_retaliation", us_nats=0.0)
    assert max(range(1, 8), key=lambda rung: measured_retaliation.score(rung, perceived, True, bare)) == best


def test_a_lower_ratio_holds_the_answer_below_the_blow():
    halved = pars("measured_retaliation", us_nats=0.0, ratio=0.5)
    assert max(range(1, 8), key=lambda rung: measured_retaliation.score(rung, 7.0, True, halved)) == 5


def test_a_harassing_attack_is_best_left_unanswered():
    usual = pars("measured_retaliation")
    assert max(range(8), key=lambda rung: measured_retaliation.score(rung, 3.0, True, usual)) == 0


def test_at_neutral_values_every_rung_is_as_good_as_any():
    nothing = pars("measured_retaliation", **NEUTRAL)
    assert {measured_retaliation.score(rung, 5.0, is_us, nothing) for rung in range(8) for is_us in (True, False)} == {
        0.0
    }
