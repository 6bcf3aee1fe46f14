"""Lagging beliefs over paired histories that open with a crossed line."""

import numpy as np

from tests.ensembles.paired import by_patron, measured, standard_errors
from tests.worlds import off

OFF = off("lagging_beliefs")
KILLING = "scenario=soleimani_2020"


def test_a_month_after_a_crossing_the_line_is_believed_less_worn_than_it_is():
    def too_whole(world, acts) -> float:
        dyad = world["dyads"][0]
        return dyad["believed_line"][5] - dyad["line"][5]

    lagging = measured(too_whole, KILLING, years=30 / 365)
    assert lagging.min() > 0.0
    assert standard_errors(lagging, measured(too_whole, KILLING, OFF, years=30 / 365)) > 3


def test_the_patron_risks_higher_rungs_than_it_would_if_it_knew():
    def rung_risked(world, acts) -> float:
        chosen = by_patron(acts)
        chosen = chosen[(chosen["day"] > 0) & (chosen["day"] <= 30)]
        return np.mean(chosen["intended"]) if len(chosen) else np.nan

    assert standard_errors(measured(rung_risked, KILLING), measured(rung_risked, KILLING, OFF)) > 3
