"""Waiting out a term over paired histories under full pressure."""

import numpy as np

from tests.ensembles.paired import measured, militias, more, standard_errors
from tests.worlds import histories, off

TERM = ("rules.policy.term_window_days=200.0", off("defiance"))
WAITING = ("rules.waiting_out.rungs=2.0", "rules.waiting_out.entrenched=0.003", *TERM)
PRESSED, RELIEVED = "rules.policy.pressure=1.0", "rules.policy.pressure=0.0"
HASTY = (PRESSED, TERM[0], off("waiting_out", "defiance"))
TERM_ENDS_LAST, TERM_ENDED = "rules.policy.term_ends_day=365", "rules.policy.term_ends_day=150"


def licence(world, acts) -> float:
    return militias(world)["licence"].mean()


def investment(world, acts) -> float:
    return militias(world)["investment"].mean()


def test_the_licence_tightens_as_the_term_ends():
    assert standard_errors(measured(licence, *WAITING, PRESSED, TERM_ENDS_LAST), measured(licence, *HASTY)) < -3
    early = {"number": 50, "years": 0.4}
    waiting = measured(licence, *WAITING, PRESSED, TERM_ENDS_LAST, **early)
    assert np.all(waiting == measured(licence, *HASTY, **early))


def test_the_united_states_is_attacked_less_before_the_term_ends():
    assert more(histories(*WAITING, PRESSED, TERM_ENDS_LAST), histories(*HASTY), "attacks_on_us") < -3


def test_the_patron_digs_in_when_the_pressure_outlasts_the_term():
    pressed = measured(investment, *WAITING, PRESSED, TERM_ENDED)
    assert standard_errors(pressed, measured(investment, *HASTY)) > 3
    relieved = measured(investment, *WAITING, RELIEVED, TERM_ENDED)
    assert np.all(relieved == measured(investment, RELIEVED, off("waiting_out", "defiance")))
