"""What is covert is left unsaid."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.theory.tacit_collusion import shift
from tests.worlds import pars

NEUTRAL = MECHANISMS["tacit_collusion"].neutral
SILENT = pars("tacit_collusion", nats=2.0)


@pytest.mark.parametrize("perceived", [0.0, 1.5, 2.0, 3.0])
def test_a_low_act_is_held_back_in_full(perceived):
    assert shift(perceived, SILENT) == -2.0


def test_between_rungs_silence_gives_way():
    assert shift(3.25, SILENT) == -1.5
    assert shift(3.75, SILENT) == -0.5


@pytest.mark.parametrize("perceived", [4.0, 5.5, 7.0])
def test_what_kills_in_the_open_cannot_be_passed_over(perceived):
    assert shift(perceived, SILENT) == 0.0


@pytest.mark.parametrize("perceived", [0.0, 2.0, 3.5, 7.0])
def test_at_the_neutral_value_all_is_said(perceived):
    assert shift(perceived, pars("tacit_collusion", **NEUTRAL)) == 0.0
