"""What is charged may differ from what is believed."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.adversary.declared_attribution import shift
from tests.worlds import pars

NEUTRAL = MECHANISMS["declared_attribution"].neutral


def test_who_blames_at_once_charges_more_and_who_asserts_funding_only_charges_less():
    assert shift(True, pars("declared_attribution", nats=2.0, us_stance=1.0)) == 2.0
    assert shift(True, pars("declared_attribution", nats=2.0, us_stance=-1.0)) == -2.0


def test_half_a_stance_is_half_a_shift():
    assert shift(True, pars("declared_attribution", nats=3.0, us_stance=-0.5)) == -1.5


def test_each_adversary_has_a_stance_of_its_own():
    split = pars("declared_attribution", nats=2.0, us_stance=-1.0, israel_stance=0.5)
    assert shift(True, split) == -2.0
    assert shift(False, split) == 1.0


@pytest.mark.parametrize("is_us", [True, False])
def test_without_a_stance_what_is_charged_is_what_is_believed(is_us):
    assert shift(is_us, pars("declared_attribution", nats=10.0, us_stance=0.0, israel_stance=0.0)) == 0.0


@pytest.mark.parametrize("is_us", [True, False])
@pytest.mark.parametrize("stance", [-1.0, 1.0])
def test_at_the_neutral_value_a_stance_is_but_words(is_us, stance):
    record = pars("declared_attribution", us_stance=stance, israel_stance=stance, **NEUTRAL)
    assert shift(is_us, record) == 0.0
