"""Trap avoidance over paired histories, with adversaries that stay massed once they have been struck."""

import numpy as np

from tests.ensembles.paired import by_patron, measured, share, standard_errors
from tests.worlds import off

MASSED = ("rules.threat.alert_gain=0.5", "rules.threat.alert_half_life=2000.0")
OFF = off("trap_avoidance")


def harassing_or_more(world, acts) -> int:
    return np.sum(by_patron(acts)["intended"] >= 3)


def share_harassing_or_more(world, acts) -> float:
    return share(by_patron(acts)["intended"] >= 3)


def presence_struck(world, acts) -> float:
    """Mean presence of the adversary where the patron's own hand acts below open strikes."""
    own = by_patron(acts)
    own = own[(own["kind"] == 0) & (own["intended"] < 6)]
    return np.mean(world["theatres"]["presence"][own["theatre"], own["target"]]) if len(own) else np.nan


def test_acts_above_covert_ones_are_rarer_before_a_massed_adversary():
    assert standard_errors(measured(harassing_or_more, *MASSED), measured(harassing_or_more, *MASSED, OFF)) < -3


def test_their_share_falls_more_the_more_massed_the_adversary():
    fall = {
        massed: measured(share_harassing_or_more, *massed, OFF) - measured(share_harassing_or_more, *massed)
        for massed in ((), MASSED)
    }
    assert standard_errors(fall[MASSED], fall[()]) > 3


def test_acts_move_to_where_the_adversary_is_not_massed():
    massed = (*MASSED, "rules.trap_avoidance.theatre_nats=3.0")
    assert standard_errors(measured(presence_struck, *massed), measured(presence_struck, *massed, OFF)) < -3
