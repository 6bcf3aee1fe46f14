"""Disowning: praise the act, deny the hand."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.disowning import belief_after, is_disowned
from tests.worlds import pars

PARS = pars("disowning", believed=0.5, denied=0.4)


def test_a_denial_lowers_the_charge():
    assert belief_after(0.75, PARS) == pytest.approx(0.6)
    assert belief_after(0.0, PARS) == 0.0


def test_the_fuller_the_denial_the_lower_the_charge():
    beliefs = [belief_after(0.8, pars("disowning", believed=0.5, denied=denied)) for denied in (0.0, 0.3, 0.7, 1.0)]
    assert all(fuller < weaker for weaker, fuller in pairwise(beliefs))
    assert beliefs[-1] == pytest.approx(0.4)


def test_an_act_of_force_that_nobody_ordered_is_disowned_as_often_as_denied():
    assert is_disowned(False, 3, 0.39, PARS)
    assert not is_disowned(False, 3, 0.4, PARS)


def test_an_ordered_act_is_never_disowned():
    assert not is_disowned(True, 5, 0.0, PARS)


@pytest.mark.parametrize("rung", [1, 2])
def test_there_is_nothing_to_disown_short_of_force(rung):
    assert not is_disowned(False, rung, 0.0, PARS)


def test_neutral_values_deny_nothing():
    record = pars("disowning", **MECHANISMS["disowning"].neutral)
    assert belief_after(0.7, record) == 0.7
    assert not is_disowned(False, 5, 0.0, record)
