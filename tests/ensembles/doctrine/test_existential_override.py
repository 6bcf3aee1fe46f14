"""Existential override over paired histories."""

import numpy as np

from tests.ensembles.paired import by_patron, measured, standard_errors
from tests.worlds import histories, off

IN_FEAR = ("rules.threat.threat_gain=0.5", "rules.threat.threat_half_life=2000.0")
OFF = off("existential_override")


def test_a_patron_that_fears_for_its_survival_loses_its_patience():
    def initiatives(world, acts) -> int:
        return np.sum(by_patron(acts)["cause"] < 0)

    assert standard_errors(measured(initiatives, *IN_FEAR), measured(initiatives, *IN_FEAR, OFF)) > 3


def test_it_answers_blows_that_it_used_to_bear():
    def answers(world, acts) -> int:
        return np.sum(by_patron(acts)["cause"] >= 0)

    assert standard_errors(measured(answers, *IN_FEAR), measured(answers, *IN_FEAR, OFF)) > 3


def test_where_nothing_is_feared_nothing_changes():
    calm = "rules.threat.threat_gain=0.0"
    assert np.array_equal(histories(calm)["digest"], histories(calm, OFF)["digest"])
