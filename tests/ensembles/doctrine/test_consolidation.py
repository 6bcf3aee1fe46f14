"""Consolidation over paired histories that open with the killing of the commander."""

import numpy as np

from tests.ensembles.paired import by_patron, measured, militias, standard_errors
from tests.worlds import histories, off

EFFORT = tuple(f"rules.consolidation.{which}" for which in ("tempo=1.0", "invested=0.004", "half_life_days=120.0"))
KILLING = "scenario=soleimani_2020"
SPARED = ("centralization=hierarchical", "rules.policy.pressure=0.9")
"""The world of that scenario without the killing."""


def investment(world, acts) -> float:
    return militias(world)["investment"].mean()


def control(world, acts) -> float:
    return militias(world)["control"].mean()


def unprovoked(world, acts) -> int:
    return np.sum(by_patron(acts)["cause"] < 0)


def test_the_patron_invests_in_its_militias_after_the_killing():
    bereft = measured(investment, KILLING, *EFFORT)
    assert standard_errors(bereft, measured(investment, KILLING, off("consolidation"))) > 3


def test_the_patron_takes_the_initiative_more_often_after_the_killing():
    bereft = measured(unprovoked, KILLING, *EFFORT)
    assert standard_errors(bereft, measured(unprovoked, KILLING, off("consolidation"))) > 3


def test_investment_rises_while_control_falls():
    season = {"number": 200, "years": 0.25}
    for measure, sign in ((investment, 1), (control, -1)):
        change = standard_errors(measured(measure, KILLING, *EFFORT, **season), measured(measure, *SPARED, **season))
        assert sign * change > 3


def test_without_a_killing_there_is_nothing_to_consolidate():
    with_it = histories(*SPARED, *EFFORT, number=100)
    without = histories(*SPARED, off("consolidation"), number=100)
    none_killed = with_it["tally"]["decapitations"] == 0
    assert none_killed.sum() > 10
    assert np.all(with_it["digest"][none_killed] == without["digest"][none_killed])
