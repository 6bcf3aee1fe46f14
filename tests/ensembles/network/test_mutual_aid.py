"""Mutual aid over paired histories."""

from tests.ensembles.paired import measured, militias, standard_errors
from tests.worlds import histories, off

OFF = off("mutual_aid")


def weakest(world, acts) -> float:
    return militias(world)["capability"].min()


def spread(world, acts) -> float:
    return militias(world)["capability"].std()


def test_militias_that_help_each_other_are_more_capable():
    assert standard_errors(histories()["capability"], histories(OFF)["capability"]) > 3


def test_capability_reaches_the_weaker():
    assert standard_errors(measured(weakest), measured(weakest, OFF)) > 3
    assert standard_errors(measured(spread), measured(spread, OFF)) < -3


def test_they_depend_less_on_the_patron_who_controls_them_less():
    def materiel(world, acts) -> float:
        return militias(world)["materiel"].mean()

    assert standard_errors(measured(materiel), measured(materiel, OFF)) < -3
    with_it, without = histories(number=800), histories(OFF, number=800)
    assert standard_errors(with_it["mean_control"], without["mean_control"]) < -3


def test_a_horizontal_network_passes_more_on():
    def gained(level):
        return histories(level)["capability"] - histories(level, OFF)["capability"]

    assert standard_errors(gained("centralization=0.1"), gained("centralization=0.9")) > 3
