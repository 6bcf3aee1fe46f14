"""Pledged revenge over paired histories that open with the killing of the commander."""

import numpy as np
import pytest

from sim.ladder import PATRON, UNITED_STATES, End
from tests.ensembles.paired import by_patron, lived, measured, standard_errors
from tests.worlds import off

KILLING = "scenario=soleimani_2020"
PLEDGED = ("rules.pledged_revenge.pledged=0.3", "rules.pledged_revenge.half_life_days=500.0")
UNPAID = "rules.pledged_revenge.instalment=0.0"


def debt(world, acts) -> float:
    return world["debt"][UNITED_STATES - 1]


def late_answers(world, acts) -> int:
    """The patron's answers to that killing after more than half a year."""
    return np.sum((by_patron(acts)["cause"] == 0) & (by_patron(acts)["day"] > 180))


def test_the_killing_is_still_answered_after_half_a_year():
    pledged = measured(late_answers, KILLING, *PLEDGED)
    assert standard_errors(pledged, measured(late_answers, KILLING, off("pledged_revenge"))) > 3


def test_the_debt_shrinks_with_each_answer():
    paid = measured(debt, KILLING, *PLEDGED, "rules.pledged_revenge.instalment=0.2")
    assert standard_errors(paid, measured(debt, KILLING, *PLEDGED, UNPAID)) < -3


def test_an_unpaid_debt_halves_in_years_and_memory_does_not_fade_below_it():
    first, last = (lived(KILLING, *PLEDGED, UNPAID, years=days / 365.25) for days in (1, 251))
    left, remembered = [], []
    for (early, _), (late, _) in zip(first, last, strict=True):
        if late["tally"]["decapitations"] == 1 and late["end"] == End.HORIZON:
            left.append(debt(late, None) / debt(early, None))
            remembered.append(late["memory"][PATRON, UNITED_STATES]["unanswered"] >= debt(late, None))
    assert len(left) > 10
    assert left == pytest.approx([0.5**0.5] * len(left))
    assert np.mean(remembered) > 0.8  # all but those answered on that very evening
