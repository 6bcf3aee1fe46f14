"""Pressure drives the patron into its network and its institutions out of its partners."""

import numpy as np

from tests.ensembles.paired import measured, militias, standard_errors
from tests.worlds import histories, off

EASED = off("maximum_pressure")
PRESSED, RELIEVED = "rules.policy.pressure=1.0", "rules.policy.pressure=0.0"
INVESTS_NOT = "rules.maximum_pressure.reliance=0.0"
DESIGNATED, NOT_DESIGNATED = "rules.policy.designation=1.0", "rules.policy.designation=0.0"


def institutions(world, acts) -> float:
    return militias(world)["institutions"].mean()


def test_investment_rises_under_more_than_the_usual_pressure():
    assert standard_errors(histories(PRESSED)["investment"], histories(PRESSED, EASED)["investment"]) > 3


def test_investment_falls_under_less():
    assert standard_errors(histories(RELIEVED)["investment"], histories(RELIEVED, EASED)["investment"]) < -3


def test_under_just_the_usual_pressure_nothing_changes():
    usual = ("rules.policy.pressure=0.4", "rules.trade.relief=0.0", NOT_DESIGNATED)
    assert np.array_equal(histories(*usual), histories(*usual, EASED))


def test_a_designated_patrons_institutions_reach_its_partners_less():
    designated = measured(institutions, PRESSED, DESIGNATED, INVESTS_NOT)
    assert standard_errors(designated, measured(institutions, PRESSED, DESIGNATED, EASED)) < -3
    assert standard_errors(designated, measured(institutions, PRESSED, NOT_DESIGNATED, INVESTS_NOT)) < -3


def test_those_of_a_patron_that_is_not_designated_reach_them_as_ever():
    free = (PRESSED, NOT_DESIGNATED)
    assert np.array_equal(histories(*free, INVESTS_NOT), histories(*free, EASED))
