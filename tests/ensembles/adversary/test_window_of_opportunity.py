"""Hawks strike when the patron is weak."""

import numpy as np

from sim.ladder import Rung
from tests.ensembles.adversary.measures import BUSY, by_us, gained
from tests.ensembles.paired import standard_errors
from tests.worlds import histories, off

SHUT = off("window_of_opportunity")
OPEN = ("rules.window_of_opportunity.nats=3.0",)
LETHAL_OR_GRAVE = by_us(Rung.LETHAL, Rung.GRAVE)
HAWKS, FEW_HAWKS, NO_HAWKS = (f"rules.policy.hawks={weight}" for weight in (1.0, 0.2, 0.0))


def drained(share):
    return ("rules.policy.pressure=1.0", f"rules.economy.drain={share}", BUSY)


POOR, STRAITENED, RICH = drained(1.0), drained(0.5), drained(0.0)


def test_a_patron_without_resources_is_struck_more():
    assert standard_errors(gained(LETHAL_OR_GRAVE, (), SHUT, *POOR, HAWKS)) > 3


def test_the_scarcer_its_resources_the_more():
    poor, straitened = (gained(LETHAL_OR_GRAVE, OPEN, SHUT, *wealth, HAWKS) for wealth in (POOR, STRAITENED))
    assert standard_errors(poor, straitened) > 3


def test_the_more_hawks_the_more():
    many, few = (gained(LETHAL_OR_GRAVE, OPEN, SHUT, *POOR, hawks) for hawks in (HAWKS, FEW_HAWKS))
    assert standard_errors(many, few) > 3


def test_before_a_patron_in_full_means_it_is_nothing():
    assert np.array_equal(histories(*RICH, HAWKS, *OPEN), histories(*RICH, HAWKS, SHUT))


def test_without_hawks_it_is_nothing():
    assert np.array_equal(histories(*POOR, NO_HAWKS, *OPEN), histories(*POOR, NO_HAWKS, SHUT))
