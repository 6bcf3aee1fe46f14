"""Reach over paired histories."""

import numpy as np
import pytest

from tests.ensembles.paired import measured, share, standard_errors
from tests.worlds import off

OFF = off("reach")
WIDE = "rules.reach.widening=3.0"
NEAR = {"kataib_hezbollah": (7, (0, 1)), "houthis": (11, (4, 5))}
"""Actor and near theatres: Iraq and Syria; Yemen and the Gulf."""


@pytest.mark.parametrize("name", NEAR)
def test_a_strong_militia_strikes_further_away(name):
    actor, near = NEAR[name]

    def far(world, acts) -> float:
        return share(~np.isin(acts["theatre"][acts["actor"] == actor], near))

    strong = f"roster.militias.{name}.capability=2.5"
    assert standard_errors(measured(far, WIDE, strong), measured(far, OFF, strong)) > 3


def test_the_stronger_it_is_the_more_is_gained():
    def far(world, acts) -> float:
        return share(~np.isin(acts["theatre"][acts["actor"] == 7], (0, 1)))

    def gained(capability):
        size = f"roster.militias.kataib_hezbollah.capability={capability}"
        return measured(far, WIDE, size) - measured(far, OFF, size)

    assert standard_errors(gained(2.5), gained(0.5)) > 3
