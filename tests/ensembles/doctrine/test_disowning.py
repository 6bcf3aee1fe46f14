"""Disowning over paired histories."""

import numpy as np

from sim.ladder import FIRST_MILITIA, PATRON
from tests.ensembles.paired import by_militias, measured, share, standard_errors
from tests.worlds import histories, off

DENYING = ("rules.disowning.denied=0.9", "rules.disowning.believed=0.6")


def charged(world, acts) -> float:
    """Share of the militias' acts against the adversaries that are charged to the patron."""
    return share(by_militias(acts)["blamed"])


def blows_for_a_militias_act(world, acts) -> int:
    blows = acts[(acts["actor"] > PATRON) & (acts["actor"] < FIRST_MILITIA) & (acts["target"] == PATRON)]
    provoked = blows["cause"][blows["cause"] >= 0]
    return np.sum(acts["actor"][provoked] >= FIRST_MILITIA)


def test_a_denied_act_is_charged_to_the_patron_less():
    assert standard_errors(measured(charged, *DENYING), measured(charged, off("disowning"))) < -3


def test_the_patron_is_struck_less_for_what_militias_did():
    denying, owning = (measured(blows_for_a_militias_act, *changed) for changed in (DENYING, [off("disowning")]))
    assert standard_errors(denying, owning) < -3


def test_only_a_patron_that_denies_disowns():
    assert histories(*DENYING)["tally"]["disowned_acts"].min() > 0
    assert histories(off("disowning"))["tally"]["disowned_acts"].max() == 0
