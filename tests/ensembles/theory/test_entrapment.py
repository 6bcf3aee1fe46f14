"""The alliance dilemma over paired histories: bold militias are held shorter, and who is held short looks to itself."""

import numpy as np

from tests.ensembles.paired import measured, militias, standard_errors
from tests.worlds import histories, off

OFF = off("entrapment")
WARY = "rules.entrapment.rungs=3.0"
HEDGED = "rules.entrapment.hedging=0.002"


def licence(world, acts) -> float:
    return militias(world)["licence"].mean()


def test_the_licence_of_a_bold_militia_tightens():
    assert standard_errors(measured(licence, WARY), measured(licence, OFF)) < -3


def test_where_nobody_is_bold_no_licence_is_withdrawn():
    meek = "rules.emboldenment.per_success=0.0"
    assert np.array_equal(histories(meek, WARY)["digest"], histories(meek, OFF)["digest"])


def sufficiency(*overrides) -> np.ndarray:
    return histories(*overrides)["self_sufficiency"]


def test_one_held_on_a_short_licence_grows_more_self_sufficient():
    short, long = "rules.directives.usual_rung=1.0", "rules.directives.usual_rung=4.0"
    gained_short, gained_long = (sufficiency(held, HEDGED) - sufficiency(held, OFF) for held in (short, long))
    assert standard_errors(gained_short) > 3
    assert standard_errors(gained_short, gained_long) > 3


def test_while_licences_stand_at_harassing_nobody_hedges():
    as_they_stood = "rules.directives.a_day=0.0"
    assert np.array_equal(sufficiency(as_they_stood, HEDGED), sufficiency(as_they_stood, OFF))
