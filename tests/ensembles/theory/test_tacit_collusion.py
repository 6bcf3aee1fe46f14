"""Silence about what is covert, over paired histories in which the patron is readily blamed."""

import numpy as np

from sim.ladder import ISRAEL, PATRON, UNITED_STATES, Rung
from tests.ensembles.answers import READY_TO_BLAME, to_militias
from tests.ensembles.paired import measured, share, standard_errors
from tests.worlds import histories, off

OFF = off("tacit_collusion")
SILENT = "rules.tacit_collusion.nats=10.0"


def low_at_patron(world, acts) -> float:
    """Share at the patron of the answers to militias' acts that came about below a lethal one."""
    answers = np.concatenate([to_militias(acts, by) for by in (UNITED_STATES, ISRAEL)])
    low = acts["realized"][answers["cause"]] < Rung.LETHAL
    return share(answers["target"][low] == PATRON)


def test_a_low_act_is_charged_to_the_patron_less_often_than_belief_would_have_it():
    as_believed = measured(low_at_patron, *READY_TO_BLAME, OFF)
    some = measured(low_at_patron, *READY_TO_BLAME, "rules.tacit_collusion.nats=2.0")
    assert standard_errors(some, as_believed) < -3
    assert standard_errors(measured(low_at_patron, *READY_TO_BLAME, SILENT), as_believed) < -3


def test_where_the_patron_is_never_charged_there_is_nothing_to_keep_silent_about():
    uncharged = "rules.belief_and_liability.charged=0.0"
    assert np.array_equal(histories(uncharged, SILENT)["digest"], histories(uncharged, OFF)["digest"])
