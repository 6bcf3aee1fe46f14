"""Existential override: doctrine gives way when survival is at stake."""

from itertools import pairwise

import pytest

from sim.rules import MECHANISMS
from sim.rules.doctrine.existential_override import doctrine_left
from tests.worlds import pars

PARS = pars("existential_override", strength=0.8, threshold=0.5)


@pytest.mark.parametrize("threat", [0.0, 0.3, 0.5])
def test_up_to_the_threshold_doctrine_counts_in_full(threat):
    assert doctrine_left(threat, PARS) == 1.0


def test_half_way_from_the_threshold_half_of_the_fading_is_done():
    assert doctrine_left(0.75, PARS) == pytest.approx(0.6)


def test_at_full_threat_what_the_strength_leaves_is_left():
    assert doctrine_left(1.0, PARS) == pytest.approx(0.2)
    assert doctrine_left(1.0, pars("existential_override", strength=1.0, threshold=0.5)) == 0.0


def test_doctrine_keeps_fading_as_threat_rises():
    left = [doctrine_left(threat, PARS) for threat in (0.5, 0.6, 0.8, 0.9, 1.0)]
    assert all(later < earlier for earlier, later in pairwise(left))


def test_the_highest_threshold_allowed_still_ends_at_full_threat():
    highest = MECHANISMS["existential_override"].parameters["threshold"].high
    record = pars("existential_override", strength=0.8, threshold=highest)
    assert doctrine_left(highest, record) == 1.0
    assert doctrine_left(1.0, record) == pytest.approx(0.2)


def test_neutral_values_keep_doctrine_at_full_threat():
    record = pars("existential_override", **MECHANISMS["existential_override"].neutral)
    assert doctrine_left(1.0, record) == 1.0
