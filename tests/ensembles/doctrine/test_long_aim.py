"""Long aim over paired histories."""

import numpy as np

from sim.ladder import ISRAEL, UNITED_STATES, Kind
from tests.ensembles.paired import by_patron, measured, standard_errors
from tests.worlds import histories, off

OFF = off("long_aim")


def low_orders(adversary):
    def measure(world, acts) -> int:
        orders = by_patron(acts)
        orders = orders[(orders["kind"] == Kind.ORDER) & (orders["target"] == adversary) & (orders["cause"] < 0)]
        return np.sum((orders["intended"] >= 2) & (orders["intended"] <= 3))

    return measure


def test_the_patron_orders_low_pressure_on_the_united_states():
    aiming, aimless = measured(low_orders(UNITED_STATES)), measured(low_orders(UNITED_STATES), OFF)
    assert standard_errors(aiming, aimless) > 3
    assert aiming.mean() > 2.0 * aimless.mean()


def test_israel_is_not_pressed_for_it():
    assert abs(standard_errors(measured(low_orders(ISRAEL)), measured(low_orders(ISRAEL), OFF))) < 3


def test_american_forces_are_attacked_more():
    assert standard_errors(histories()["tally"]["attacks_on_us"], histories(OFF)["tally"]["attacks_on_us"]) > 3
