"""Haste in a crisis, over paired histories that open with one."""

import numpy as np

from sim.ladder import Kind
from tests.ensembles.paired import measured, standard_errors
from tests.worlds import histories, off

OFF = off("tempo_and_inadvertence")
HASTE = "rules.tempo_and_inadvertence.gain=20.0"
CRISIS = "scenario=soleimani_2020"


def above_intended(world, acts) -> int:
    strikes = acts[(acts["kind"] == Kind.STRIKE) & (acts["intended"] >= 3) & (acts["intended"] <= 4)]
    return np.sum(strikes["realized"] > strikes["intended"])


def test_in_a_crisis_more_acts_come_about_above_the_rung_intended():
    assert standard_errors(measured(above_intended, CRISIS, HASTE), measured(above_intended, CRISIS, OFF)) > 3


def test_where_there_is_never_a_crisis_haste_changes_nothing():
    calm = "rules.crisis_mode.raised_by=0.0"
    assert np.array_equal(histories(CRISIS, calm, HASTE)["digest"], histories(CRISIS, calm, OFF)["digest"])


def test_haste_makes_no_accidents_where_there_are_none():
    sure = "rules.accidental_crossing.probability=0.0"
    assert np.array_equal(histories(CRISIS, sure, HASTE)["digest"], histories(CRISIS, sure, OFF)["digest"])
