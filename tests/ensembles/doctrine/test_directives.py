"""Directives over paired histories, on one front with alike militias."""

import numpy as np
import pytest

from sim.ladder import Authorization
from tests.ensembles.paired import by_militias, measured, share, standard_errors
from tests.worlds import histories, off

OFF = off("directives")
FRONT = "scenario=generic"
CONTROLLED, LOOSE = "centralization=0.9", "centralization=0.1"


def harassing_or_more(world, acts) -> int:
    return np.sum(by_militias(acts)["intended"] >= 3)


def share_left_by_a_tight_licence(level) -> float:
    tight = measured(harassing_or_more, FRONT, level, "rules.directives.usual_rung=1.0")
    wide = measured(harassing_or_more, FRONT, level, "rules.directives.usual_rung=4.0")
    assert standard_errors(tight, wide) < -3
    return tight.mean() / wide.mean()


def test_a_tight_licence_restrains_a_controlled_militia_more():
    assert share_left_by_a_tight_licence(CONTROLLED) < 0.75 * share_left_by_a_tight_licence(LOOSE)


def share_as_ordered(world, acts) -> float:
    ordered = by_militias(acts)
    ordered = ordered[ordered["authorization"] == Authorization.ORDERED]
    return share(ordered["intended"] == acts["intended"][ordered["cause"]])


@pytest.mark.parametrize("level", [CONTROLLED, LOOSE])
def test_orders_are_carried_out_as_given(level):
    assert standard_errors(measured(share_as_ordered, FRONT, level), measured(share_as_ordered, FRONT, level, OFF)) > 3


def test_a_controlled_militia_does_as_ordered_more_often():
    controlled, loose = measured(share_as_ordered, FRONT, CONTROLLED), measured(share_as_ordered, FRONT, LOOSE)
    assert standard_errors(controlled, loose) > 3


def test_directives_keep_militias_within_their_licence():
    told, untold = histories()["tally"], histories(OFF)["tally"]
    assert standard_errors(told["unauthorized_acts"], untold["unauthorized_acts"]) < -3
