"""Widening the battlefield over paired histories."""

import numpy as np

from tests.ensembles.paired import by_patron, measured, share, standard_errors
from tests.worlds import histories, off

WIDE = "rules.wider_field.nats=3.0"
FAMILIAR = 0.75


def abroad(world, acts) -> float:
    """Share of the patron's acts and orders outside familiar theatres."""
    return share(world["theatres"]["familiarity"][by_patron(acts)["theatre"]] < FAMILIAR)


def leaving(pressure: float) -> np.ndarray:
    """How much larger that share is with the mechanism, history by history."""
    pressed = f"rules.policy.pressure={pressure}"
    return measured(abroad, WIDE, pressed) - measured(abroad, off("wider_field"), pressed)


def test_a_patron_under_pressure_leaves_familiar_ground():
    assert standard_errors(leaving(1.0)) > 3


def test_the_harder_the_pressure_the_wider_the_field():
    assert standard_errors(leaving(1.0), leaving(0.3)) > 3


def test_without_pressure_histories_are_the_same():
    wide, usual = (histories(changed, "rules.policy.pressure=0.0", number=50) for changed in (WIDE, off("wider_field")))
    assert np.all(wide["digest"] == usual["digest"])
