"""Disowning erodes the tie, over paired histories."""

import pytest

from tests.ensembles.paired import measured, militias, more, standard_errors
from tests.worlds import histories, off

OFF = off("eroded_tie")
COSTLY = "rules.eroded_tie.lost=0.05"


@pytest.mark.parametrize("strand", ["narrative", "institutions"])
def test_disowned_acts_wear_the_strand(strand):
    def left(world, acts) -> float:
        return militias(world)[strand].mean()

    assert standard_errors(measured(left, COSTLY), measured(left, OFF)) < -3


def test_who_is_not_backed_is_controlled_less_and_does_more_unauthorized():
    assert standard_errors(histories(COSTLY)["mean_control"], histories(OFF)["mean_control"]) < -3
    assert more(histories(COSTLY, number=300), histories(OFF, number=300), "unauthorized_acts") > 3


def test_only_disowning_costs_the_tie():
    backed = off("disowning")
    costly, free = histories(COSTLY, backed), histories(off("disowning", "eroded_tie"))
    assert costly["tally"]["disowned_acts"].sum() == 0
    assert (costly["digest"] == free["digest"]).all()
