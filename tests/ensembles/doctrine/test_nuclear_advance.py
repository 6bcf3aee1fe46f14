"""Nuclear advance over paired histories."""

import numpy as np

from sim.ladder import FIRST_MILITIA, PATRON, Rung
from tests.ensembles.paired import measured, standard_errors
from tests.worlds import off

ADVANCING = tuple(f"rules.nuclear_advance.{which}" for which in ("a_day=0.01", "nats=4.0", "at_start=0.2"))
DEAL = "rules.nuclear_advance.deal=1.0"


def level(world, acts) -> float:
    return world["nuclear"]


def direct_strikes(world, acts) -> int:
    by_adversaries = (acts["actor"] > PATRON) & (acts["actor"] < FIRST_MILITIA) & (acts["target"] == PATRON)
    return np.sum(acts["realized"][by_adversaries] >= Rung.DIRECT)


def test_the_programme_advances_with_pressure():
    pressed = measured(level, *ADVANCING, "rules.policy.pressure=0.9")
    unpressed = measured(level, *ADVANCING, "rules.policy.pressure=0.2")
    assert standard_errors(pressed, unpressed) > 3
    assert np.all(unpressed > 0.2)
    assert np.all(pressed <= 1.0)


def test_a_deal_halts_the_programme():
    assert np.all(measured(level, *ADVANCING, DEAL, "rules.policy.pressure=1.0") == 0.2)


def test_an_advancing_programme_brings_direct_strikes():
    advancing = measured(direct_strikes, *ADVANCING)
    assert standard_errors(advancing, measured(direct_strikes, off("nuclear_advance"))) > 3
    assert standard_errors(advancing, measured(direct_strikes, *ADVANCING, DEAL)) > 3
