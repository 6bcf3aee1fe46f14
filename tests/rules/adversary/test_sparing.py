"""Its people are rarely killed, its militias' are."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.adversary import sparing
from tests.worlds import pars

NEUTRAL = MECHANISMS["sparing"].neutral


@pytest.mark.parametrize(("withheld", "left"), [(0.0, 1.0), (0.25, 0.75), (1.0, 0.0)])
def test_what_is_withheld_from_the_patron_is_taken_off_the_chance_of_a_charge(withheld, left):
    assert sparing.charged_left(pars("sparing", withheld=withheld)) == left


@pytest.mark.parametrize("rung", [0, 1, 2, 3, 4, 5])
def test_below_a_direct_strike_a_share_of_the_dead_is_avoided(rung):
    assert sparing.exposed(rung, pars("sparing", avoided=0.3)) == pytest.approx(0.7)
    assert sparing.exposed(rung, pars("sparing", avoided=1.0)) == 0.0


@pytest.mark.parametrize("rung", [6, 7])
def test_a_direct_strike_spares_nobody(rung):
    assert sparing.exposed(rung, pars("sparing", avoided=1.0)) == 1.0


def test_the_two_shares_have_nothing_to_do_with_each_other():
    assert sparing.charged_left(pars("sparing", withheld=0.2, avoided=1.0)) == 0.8
    assert sparing.exposed(4, pars("sparing", withheld=1.0, avoided=0.25)) == 0.75


@pytest.mark.parametrize("rung", range(8))
def test_at_the_neutral_values_nobody_is_spared(rung):
    record = pars("sparing", **NEUTRAL)
    assert sparing.charged_left(record) == 1.0
    assert sparing.exposed(rung, record) == 1.0
