"""Theatre stakes over paired histories."""

import numpy as np

from sim.ladder import FIRST_MILITIA
from tests.ensembles.paired import by_patron, measured, militias, standard_errors
from tests.worlds import off

WEIGHED, ALIKE = "rules.theatre_stakes.weight=1.0", off("theatre_stakes")
HIGH = 0.85


def of_high_stake(world, militia) -> np.ndarray:
    return world["theatres"]["stake"][militia["home"]] > HIGH


def loss_at_high_stake(world, acts) -> float:
    return militias(world)["loss"][of_high_stake(world, militias(world))].sum()


def part_at_high_stake(world, acts) -> float:
    """Part of all that is not yet made good which was lost where stakes are high."""
    total = militias(world)["loss"].sum()
    return loss_at_high_stake(world, acts) / total if total > 0.0 else np.nan


def answers_at_high_stake(world, acts) -> int:
    """The patron's answers to blows at militias whose home is of high stake."""
    answers = by_patron(acts)
    struck = acts["target"][answers["cause"][answers["cause"] >= 0]]
    struck = struck[struck >= FIRST_MILITIA]
    return np.sum(of_high_stake(world, world["actors"][struck]))


def test_losses_where_stakes_are_high_are_made_good_sooner():
    assert standard_errors(measured(loss_at_high_stake, WEIGHED), measured(loss_at_high_stake, ALIKE)) < -3


def test_losses_where_stakes_are_low_are_left_for_later():
    assert standard_errors(measured(part_at_high_stake, WEIGHED), measured(part_at_high_stake, ALIKE)) < -3


def test_blows_where_stakes_are_high_are_answered_more_often():
    weighed, alike = (measured(answers_at_high_stake, changed, number=300) for changed in (WEIGHED, ALIKE))
    assert standard_errors(weighed, alike) > 3
