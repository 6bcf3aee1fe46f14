"""Comfort zone over paired histories."""

import numpy as np

from sim.ladder import Kind
from tests.ensembles.paired import by_patron, measured, standard_errors
from tests.worlds import off


def familiarity(kind):
    """Mean familiarity of where the patron's acts of that kind take place."""

    def measure(world, acts) -> float:
        chosen = by_patron(acts)
        chosen = chosen[chosen["kind"] == kind]
        return np.mean(world["theatres"]["familiarity"][chosen["theatre"]]) if len(chosen) else np.nan

    return measure


def test_orders_go_to_militias_on_familiar_ground():
    orders = familiarity(Kind.ORDER)
    assert standard_errors(measured(orders), measured(orders, off("comfort_zone"))) > 3


def test_the_patrons_own_hand_acts_on_familiar_ground():
    strikes = familiarity(Kind.STRIKE)
    assert standard_errors(measured(strikes), measured(strikes, off("comfort_zone"))) > 3
