"""Land corridor over paired histories."""

from tests.ensembles.paired import measured, militias, standard_errors
from tests.worlds import histories, off

OFF = off("land_corridor")
DEPENDENT = "rules.land_corridor.dependence=1.0"
CLOSING, UNCLOSED = "rules.land_corridor.closed=0.1", "rules.land_corridor.closed=0.0"


def opening(world, acts) -> float:
    return world["opening"]


def outstanding(world, acts) -> float:
    return militias(world)["loss"][[0, 1, 3]].sum()  # at home in Syria and Lebanon


def test_strikes_close_the_corridor():
    assert (measured(opening, UNCLOSED) == 1.0).all()
    assert standard_errors(measured(opening, CLOSING), 1.0) < -3


def test_it_opens_again():
    soon = measured(opening, CLOSING, "rules.land_corridor.half_life_days=10.0")
    late = measured(opening, CLOSING, "rules.land_corridor.half_life_days=200.0")
    assert standard_errors(soon, late) > 3


def test_losses_along_a_closed_corridor_stay_longer():
    assert standard_errors(measured(outstanding, DEPENDENT), measured(outstanding, OFF)) > 3
    assert standard_errors(histories(DEPENDENT)["capability"], histories(OFF)["capability"]) < -3
