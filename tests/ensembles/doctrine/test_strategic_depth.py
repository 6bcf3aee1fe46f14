"""Strategic depth over paired histories."""

import numpy as np

from sim.ladder import ISRAEL, PATRON, UNITED_STATES, Rung
from tests.ensembles.paired import measured, standard_errors
from tests.worlds import off

DEEP = ("rules.strategic_depth.nats=2.0", "rules.strategic_depth.usual=3.0")
NO_LINE = "rules.homeland_line.israel_nats=0.0"


def direct_strikes_of(adversary):
    def measure(world, acts) -> int:
        own = (acts["actor"] == adversary) & (acts["target"] == PATRON)
        return np.sum(acts["realized"][own] >= Rung.DIRECT)

    return measure


def more_strikes(hezbollah: float) -> np.ndarray:
    """Israel's direct strikes on the patron with strategic depth less those without, history by history."""
    axis = (f"roster.militias.hezbollah.capability={hezbollah}", NO_LINE)
    deterred = measured(direct_strikes_of(ISRAEL), *axis, *DEEP, number=300)
    return deterred - measured(direct_strikes_of(ISRAEL), *axis, off("strategic_depth"), number=300)


def test_a_strong_axis_makes_direct_strikes_on_the_patron_rarer():
    assert standard_errors(more_strikes(4.0)) < -3


def test_a_stronger_axis_deters_more_than_a_weaker_one():
    assert standard_errors(more_strikes(4.0), more_strikes(0.2)) < -3


def test_the_axis_does_not_deter_the_united_states():
    hawkish = ("rules.policy.hawks=1.0", "rules.policy.allies=1.0", "rules.homeland_line.us_nats=0.0")
    axis = ("roster.militias.hezbollah.capability=4.0", *hawkish)
    deterred = measured(direct_strikes_of(UNITED_STATES), *axis, *DEEP)
    usual = measured(direct_strikes_of(UNITED_STATES), *axis, off("strategic_depth"))
    assert abs(standard_errors(deterred, usual)) < 3
    assert usual.sum() > 5
