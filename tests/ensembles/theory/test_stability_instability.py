"""Near the nuclear threshold, over paired histories: a ceiling above, licence below."""

import numpy as np
import pytest

from sim.ladder import FIRST_MILITIA, PATRON, Rung
from tests.ensembles.paired import by_patron, measured, standard_errors
from tests.worlds import histories, off

OFF = off("stability_instability")
CEILING, LICENCE = "rules.stability_instability.ceiling_nats=3.0", "rules.stability_instability.licence_nats=2.0"
THRESHOLD = "rules.nuclear_advance.at_start=1.0"
NO_PROGRAMME = ("rules.nuclear_advance.at_start=0.0", "rules.nuclear_advance.a_day=0.0")


def highest_by_patron(world, acts) -> int:
    return np.sum(by_patron(acts)["intended"] >= Rung.DIRECT)


def highest_at_patron(world, acts) -> int:
    by_adversary = (acts["actor"] > PATRON) & (acts["actor"] < FIRST_MILITIA)
    return np.sum(by_adversary & (acts["target"] == PATRON) & (acts["intended"] >= Rung.DIRECT))


@pytest.mark.parametrize("of_a_side", [highest_by_patron, highest_at_patron])
def test_both_sides_shun_the_highest_rungs(of_a_side):
    assert standard_errors(measured(of_a_side, THRESHOLD, CEILING), measured(of_a_side, THRESHOLD, OFF)) < -3


def lower_by_patron(world, acts) -> int:
    rungs = by_patron(acts)["intended"]
    return np.sum((rungs >= Rung.COVERT) & (rungs <= Rung.LETHAL))


def test_the_patron_takes_to_the_lower_ones():
    assert standard_errors(measured(lower_by_patron, THRESHOLD, LICENCE), measured(lower_by_patron, THRESHOLD, OFF)) > 3


def test_it_takes_to_them_more_the_nearer_the_threshold():
    half = "rules.nuclear_advance.at_start=0.5"
    far, near = (
        measured(lower_by_patron, level, LICENCE) - measured(lower_by_patron, level, OFF) for level in (half, THRESHOLD)
    )
    assert standard_errors(near, far) > 3


@pytest.mark.parametrize("felt", [CEILING, LICENCE])
def test_without_a_programme_there_is_neither(felt):
    assert np.array_equal(histories(*NO_PROGRAMME, felt)["digest"], histories(*NO_PROGRAMME, OFF)["digest"])
