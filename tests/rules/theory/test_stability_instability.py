"""A ceiling above, licence below."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.theory.stability_instability import score
from tests.worlds import pars

NEUTRAL = MECHANISMS["stability_instability"].neutral
STABLE = pars("stability_instability", ceiling_nats=4.0, licence_nats=2.0)


@pytest.mark.parametrize("is_patron", [True, False])
@pytest.mark.parametrize("rung", [6, 7])
def test_both_sides_shun_the_top_as_the_threshold_nears(rung, is_patron):
    assert [score(rung, nuclear, is_patron, STABLE) for nuclear in (0.0, 0.5, 1.0)] == [0.0, -2.0, -4.0]


@pytest.mark.parametrize("rung", [2, 3, 4])
def test_below_the_ceiling_the_patron_alone_feels_free(rung):
    assert [score(rung, nuclear, True, STABLE) for nuclear in (0.0, 0.5, 1.0)] == [0.0, 1.0, 2.0]
    assert score(rung, 1.0, False, STABLE) == 0.0


@pytest.mark.parametrize("is_patron", [True, False])
@pytest.mark.parametrize("rung", [0, 1, 5])
def test_restraint_signals_and_grave_acts_are_left_alone(rung, is_patron):
    assert score(rung, 1.0, is_patron, STABLE) == 0.0


@pytest.mark.parametrize("is_patron", [True, False])
@pytest.mark.parametrize("rung", range(8))
def test_at_the_neutral_values_the_programme_changes_nobodys_mind(rung, is_patron):
    assert score(rung, 1.0, is_patron, pars("stability_instability", **NEUTRAL)) == 0.0
