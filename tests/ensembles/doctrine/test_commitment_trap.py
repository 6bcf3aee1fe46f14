"""Commitment trap over paired histories."""

import numpy as np

from sim.ladder import FIRST_MILITIA
from tests.ensembles.paired import by_militias, by_patron, measured, standard_errors
from tests.worlds import off, world

NO_DUTY = "rules.commitment_trap.duty=0.0"
OFF = off("commitment_trap")


def answers_for_militias(world, acts) -> int:
    answers = by_patron(acts)
    causes = answers["cause"][answers["cause"] >= 0]
    return np.sum(acts["target"][causes] >= FIRST_MILITIA)


def test_the_patron_answers_for_struck_militias_out_of_duty_alone():
    dutiful, free = measured(answers_for_militias), measured(answers_for_militias, NO_DUTY)
    assert standard_errors(dutiful, free) > 3
    assert free.max() == 0


def test_militias_go_further_under_a_licence_that_is_costly_to_tighten():
    def rung(world, acts) -> float:
        return np.mean(by_militias(acts)["intended"])

    assert standard_errors(measured(rung, NO_DUTY), measured(rung, OFF)) > 3


def test_the_licence_is_loosened_most_for_the_militia_invested_in_most():
    names = world().cast.actors

    def loosened(name):
        def licence(world, acts) -> int:
            return world["actors"]["licence"][names.index(name)]

        return measured(licence, NO_DUTY, number=400) - measured(licence, OFF, number=400)

    assert standard_errors(loosened("hezbollah"), loosened("zeinabiyoun")) > 3
