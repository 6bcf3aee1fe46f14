"""Loyalty over paired histories."""

from tests.ensembles.paired import measured, militias, standard_errors
from tests.worlds import histories, off

OFF = off("loyalty")


def test_struck_militias_regain_their_capability_sooner():
    assert standard_errors(histories()["capability"], histories(OFF)["capability"]) > 3


def test_less_of_what_was_lost_is_still_missing():
    def missing(world, acts) -> float:
        return militias(world)["loss"].sum()

    assert standard_errors(measured(missing), measured(missing, OFF)) < -3


def test_the_patron_has_more_invested_in_them():
    def investment(world, acts) -> float:
        return militias(world)["investment"].mean()

    assert standard_errors(measured(investment), measured(investment, OFF)) > 3
