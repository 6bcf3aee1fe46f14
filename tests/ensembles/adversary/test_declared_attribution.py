"""Stances over paired histories: who is charged, at equal belief."""

import numpy as np
import pytest

from sim.ladder import FIRST_MILITIA, ISRAEL, UNITED_STATES
from tests.ensembles.answers import READY_TO_BLAME, share_at_patron
from tests.ensembles.paired import measured, share, standard_errors
from tests.worlds import histories, off

OFF = off("declared_attribution")
NAMES = {UNITED_STATES: "us", ISRAEL: "israel"}
EACH = pytest.mark.parametrize("adversary", [UNITED_STATES, ISRAEL])


def stance(adversary: int, way: float) -> str:
    return f"rules.declared_attribution.{NAMES[adversary]}_stance={way}"


@EACH
def test_who_blames_at_once_answers_at_the_patron_more_often(adversary):
    at_once, as_believed, never = (
        measured(share_at_patron(adversary), *READY_TO_BLAME, how)
        for how in (stance(adversary, 1.0), OFF, stance(adversary, -1.0))
    )
    assert standard_errors(at_once, as_believed) > 3
    assert standard_errors(never, as_believed) < -3


def charged_of(believed: bool, adversary: int):
    """Share charged to the patron among the militias' acts that are, or are not, believed to be its orders."""

    def charged(world, acts) -> float:
        seen = acts[(acts["actor"] >= FIRST_MILITIA) & (acts["target"] == adversary) & (acts["blamed"] == believed)]
        return share(seen["charged"] == 1)

    return charged


@EACH
def test_without_a_stance_what_is_believed_is_charged(adversary):
    assert np.nanmin(measured(charged_of(True, adversary), OFF)) == 1.0
    assert np.nanmax(measured(charged_of(False, adversary), OFF)) == 0.0


@EACH
def test_a_stance_charges_what_is_not_believed_or_passes_over_what_is(adversary):
    passed_over = measured(charged_of(True, adversary), *READY_TO_BLAME, stance(adversary, -1.0))
    assert standard_errors(measured(charged_of(False, adversary), *READY_TO_BLAME, stance(adversary, 1.0))) > 3
    assert standard_errors(passed_over, 1.0) < -3


@EACH
def test_one_adversarys_stance_is_not_the_others(adversary):
    other = ISRAEL if adversary == UNITED_STATES else UNITED_STATES
    assert np.nanmin(measured(charged_of(True, adversary), stance(other, -1.0))) == 1.0


def test_who_takes_no_stance_declares_what_it_believes():
    loud = "rules.declared_attribution.nats=10.0"
    assert np.array_equal(histories(loud, number=60)["digest"], histories(OFF, number=60)["digest"])
