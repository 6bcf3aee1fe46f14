"""Asymmetric release over paired histories."""

import numpy as np

from tests.ensembles.paired import measured, share, standard_errors
from tests.worlds import histories, off

OFF = off("asymmetric_release")
FULL, NONE = "rules.policy.pressure=1.0", "rules.policy.pressure=0.0"


def share_released(world, acts) -> float:
    """Share of the axis' acts in the Gulf and Yemen."""
    axis = acts[(acts["actor"] == 0) | (acts["actor"] > 2)]
    return share(world["theatres"]["release"][axis["theatre"]] > 0.0)


def test_acts_in_the_gulf_and_from_yemen_rise_with_pressure():
    assert standard_errors(measured(share_released, FULL), measured(share_released, NONE)) > 3


def test_the_patron_acts_more_under_pressure():
    pressed, free = histories(FULL)["tally"], histories(NONE)["tally"]
    assert standard_errors(pressed["patron_acts"], free["patron_acts"]) > 3
    assert standard_errors(pressed["ordered_acts"], free["ordered_acts"]) > 3


def test_pressure_works_by_the_mechanisms_that_name_it_and_by_no_other():
    pressed = ("asymmetric_release", "nuclear_advance", "waiting_out", "wider_field", "self_sufficiency")
    by_pressure = off(*pressed, "maximum_pressure", "economy", "defiance")
    assert np.array_equal(histories(FULL, by_pressure)["digest"], histories(NONE, by_pressure)["digest"])
