"""Strategic depth: a strong axis deters an attack on the homeland."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.strategic_depth import score
from tests.worlds import pars

PARS = pars("strategic_depth", nats=0.5, usual=3.0)


@pytest.mark.parametrize("rung", [6, 7])
def test_a_stronger_axis_lowers_direct_strikes(rung):
    scores = [score(rung, deterrent, PARS) for deterrent in (0.0, 1.0, 3.0, 8.0)]
    assert all(stronger < weaker for weaker, stronger in pairwise(scores))
    assert score(rung, 5.0, PARS) == pytest.approx(-1.0)


@pytest.mark.parametrize("rung", range(6))
def test_the_axis_does_not_deter_what_is_short_of_a_direct_strike(rung):
    assert score(rung, 20.0, PARS) == 0.0


def test_the_usual_axis_is_already_reckoned_with():
    assert score(6, 3.0, PARS) == 0.0


def test_a_broken_axis_invites_a_direct_strike():
    assert score(7, 1.0, PARS) == pytest.approx(1.0)


def test_neutral_values_deter_nothing():
    record = pars("strategic_depth", **MECHANISMS["strategic_depth"].neutral)
    assert score(6, 20.0, record) == 0.0
    assert score(7, 0.0, record) == 0.0
