"""Complicity and courtship over paired histories."""

import numpy as np

from tests.ensembles.paired import by_patron, measured, militias, share, standard_errors
from tests.worlds import off

STRONG = ("rules.complicity.nats=2.0", "rules.complicity.rungs=2.0")
HELPING, ALOOF = "rules.complicity.complicity=1.0", "rules.complicity.complicity=0.0"
COURTED = "rules.complicity.courtship=1.0"


def at_third_states(world, acts) -> float:
    """Share of the patron's acts and orders where third states are struck."""
    return share(world["theatres"]["release"][by_patron(acts)["theatre"]] > 0.0)


def licence(there: bool):
    """Mean licence of the militias at home there, or elsewhere."""

    def measure(world, acts) -> float:
        release = world["theatres"]["release"][militias(world)["home"]]
        return np.mean(militias(world)["licence"][(release > 0.0) == there])

    return measure


def test_third_states_that_help_with_sanctions_are_struck_more():
    helping = measured(at_third_states, *STRONG, HELPING)
    assert standard_errors(helping, measured(at_third_states, *STRONG, ALOOF)) > 3
    assert standard_errors(helping, measured(at_third_states, off("complicity"))) > 3


def test_third_states_that_are_courted_are_spared():
    courted, left_alone = (measured(at_third_states, *STRONG, ALOOF, *courtship) for courtship in ((COURTED,), ()))
    assert standard_errors(courted, left_alone) < -3


def test_courtship_tightens_the_licence_there_and_elsewhere_only_by_what_follows_from_it():
    there, elsewhere = (
        measured(licence(where), *STRONG, COURTED) - measured(licence(where), *STRONG) for where in (True, False)
    )
    assert standard_errors(there) < -3
    assert abs(elsewhere.mean()) < 0.02 * abs(there.mean())
