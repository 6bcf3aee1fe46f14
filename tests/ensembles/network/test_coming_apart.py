"""Fragmentation of the axis over paired histories."""

import numpy as np

from sim.ladder import End
from tests.ensembles.paired import standard_errors
from tests.worlds import histories, off

OFF = off("coming_apart")
HIGH_FLOOR = "rules.coming_apart.floor=1.0"
SOON, LATE = "rules.coming_apart.days=30.0", "rules.coming_apart.days=180.0"


def fragmented(*overrides):
    return histories(*overrides)["end"] == End.FRAGMENTATION


def test_below_the_floor_for_long_enough_it_comes_apart():
    ends = histories(HIGH_FLOOR, SOON)
    assert np.mean(ends["end"] == End.FRAGMENTATION) > 0.9
    assert np.all(ends["end_day"][ends["end"] == End.FRAGMENTATION] >= 28)
    assert not fragmented(HIGH_FLOOR, SOON, OFF).any()


def test_patience_puts_the_end_off():
    assert standard_errors(histories(HIGH_FLOOR, LATE)["end_day"], histories(HIGH_FLOOR, SOON)["end_day"]) > 3


def test_a_decentralized_axis_comes_apart_sooner():
    demanding = (SOON, "rules.coming_apart.floor=0.4")
    loose, tight = (fragmented(*demanding, f"centralization={level}") for level in (0.0, 0.9))
    assert standard_errors(loose, tight) > 3
