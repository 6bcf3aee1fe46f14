"""Four-strand tie: control follows narrative, personal, materiel and institutional strands."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.network.control_strands import control, impersonal
from tests.worlds import pars

PARS = pars("control_strands", narrative_part=0.2, materiel_part=0.5)


@pytest.mark.parametrize(("failed", "share"), [("narrative", 0.2), ("materiel", 0.5), ("institutions", 0.3)])
def test_each_strand_can_fail_alone_and_takes_its_share(failed, share):
    strands = {"narrative": 1.0, "materiel": 1.0, "institutions": 1.0, failed: 0.0}
    rest = impersonal(strands["narrative"], strands["materiel"], strands["institutions"], PARS)
    assert rest == pytest.approx(1.0 - share)


def test_whole_strands_give_full_control_and_broken_ones_none():
    assert impersonal(1.0, 1.0, 1.0, PARS) == pytest.approx(1.0)
    assert control(1.0, 1.0, 0.35, 0.2, PARS) == pytest.approx(1.0)
    assert control(0.0, 0.0, 0.35, 0.9, PARS) == 0.0


def test_the_personal_strand_takes_the_commanders_share():
    assert control(0.0, 1.0, 0.25, 0.5, PARS) == pytest.approx(0.75)
    assert control(0.0, 1.0, 0.75, 0.5, PARS) == pytest.approx(0.25)
    assert control(1.0, 0.0, 0.25, 0.5, PARS) == pytest.approx(0.25)


def test_parts_that_sum_to_more_than_one_are_shared_out():
    record = pars("control_strands", narrative_part=1.0, materiel_part=1.0)
    assert impersonal(1.0, 0.0, 0.0, record) == pytest.approx(0.5)
    assert impersonal(0.0, 0.0, 1.0, record) == 0.0


def test_without_narrative_and_materiel_institutions_are_all():
    record = pars("control_strands", narrative_part=0.0, materiel_part=0.0)
    assert impersonal(1.0, 1.0, 0.4, record) == pytest.approx(0.4)


def test_half_responsiveness_goes_half_way_from_the_roster():
    record = pars("control_strands", responsiveness=0.5)
    assert control(0.0, 0.0, 0.35, 0.8, record) == pytest.approx(0.4)


@pytest.mark.parametrize("strength", [0.0, 1.0])
def test_neutral_values_keep_the_rosters_control(strength):
    record = pars("control_strands", **MECHANISMS["control_strands"].neutral)
    assert control(strength, strength, 0.35, 0.6, record) == 0.6
