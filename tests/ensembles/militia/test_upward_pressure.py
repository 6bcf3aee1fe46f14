"""The licence loosens with the dead, over paired histories."""

import numpy as np

from sim.ladder import Victim
from tests.ensembles.paired import lived, measured, militias, standard_errors
from tests.worlds import off, world

OFF = off("upward_pressure")
PUSHING = "rules.upward_pressure.rungs=2.0"
WEEKS = 0.25


def struck(deaths):
    return (
        f"+events.strike={{day: 0, actor: us, target: kataib_hezbollah, theatre: iraq, intended: 4, deaths: "
        f"{{fighter: {deaths}}}}}"
    )


def mean_licence(world, acts) -> float:
    return militias(world)["licence"].mean()


def loosened(name, *overrides):
    place = world().cast.actors.index(name)

    def licence(world, acts) -> int:
        return world["actors"]["licence"][place]

    return measured(licence, PUSHING, *overrides, years=WEEKS) - measured(licence, OFF, *overrides, years=WEEKS)


def test_licences_are_looser_where_militias_bury_their_dead():
    assert standard_errors(measured(mean_licence), measured(mean_licence, OFF)) > 3


def test_the_licence_is_loosened_most_for_the_militia_that_was_struck():
    strike = struck(60)
    assert standard_errors(loosened("kataib_hezbollah", strike), loosened("asaib_ahl_al_haq", strike)) > 3


def test_the_more_have_died_the_looser_it_is():
    assert standard_errors(loosened("kataib_hezbollah", struck(60)), loosened("kataib_hezbollah", struck(3))) > 3


def test_it_is_the_dead_that_are_remembered():
    def pushed(half_life):
        return measured(mean_licence, PUSHING, f"rules.grievance.half_life_days={half_life}", off("grievance"))

    assert standard_errors(pushed(700.0), pushed(7.0)) > 3


def test_a_history_without_dead_militiamen_is_the_same_without_it():
    few = {"years": 0.1}
    pairs = zip(lived(PUSHING, **few), lived(OFF, **few), strict=True)
    unharmed = [(one, other) for (one, _), (other, acts) in pairs if not acts["deaths"][:, Victim.FIGHTER].any()]
    assert len(unharmed) > 40
    assert np.all([one["digest"] == other["digest"] for one, other in unharmed])
