"""A rising power that cannot promise, over paired histories in which the nuclear level rises fast."""

import numpy as np

from sim.ladder import FIRST_MILITIA, PATRON, End, Rung
from tests.ensembles.paired import measured, standard_errors
from tests.worlds import histories, off

OFF = off("commitment_problem")
RISING = "rules.nuclear_advance.a_day=0.01"
TALKS = (RISING, "rules.policy.talks=1.0", "rules.talks.settled_a_year=3.0")
NO_BARGAIN = "rules.commitment_problem.settlement_nats=5.0"
PREVENTION = "rules.commitment_problem.prevention_nats=5.0"
UNBOUND, BOUND = "rules.policy.guarantees=0.0", "rules.policy.guarantees=1.0"


def settled(*overrides) -> np.ndarray:
    return histories(*TALKS, *overrides)["end"] == End.SETTLEMENT


def test_without_guarantees_a_settlement_gets_less_likely():
    assert standard_errors(settled(UNBOUND, NO_BARGAIN), settled(UNBOUND, OFF)) < -3


def direct_strikes_on_the_patron(world, acts) -> int:
    by_adversary = (acts["actor"] > PATRON) & (acts["actor"] < FIRST_MILITIA)
    return np.sum(by_adversary & (acts["target"] == PATRON) & (acts["intended"] >= Rung.DIRECT))


def test_without_guarantees_direct_strikes_get_likelier():
    struck = (measured(direct_strikes_on_the_patron, RISING, UNBOUND, how) for how in (PREVENTION, OFF))
    assert standard_errors(*struck) > 3


def test_with_guarantees_the_shift_of_power_moves_nobody():
    bound = (*TALKS, BOUND)
    torn = histories(*bound, NO_BARGAIN, PREVENTION)
    assert np.array_equal(torn["digest"], histories(*bound, OFF)["digest"])
    assert np.array_equal(torn["end"], histories(*bound, OFF)["end"])


def test_while_the_programme_stands_still_nothing_has_to_be_prevented():
    halted = ("rules.nuclear_advance.a_day=0.0", UNBOUND)
    assert np.array_equal(histories(*halted, NO_BARGAIN, PREVENTION)["digest"], histories(*halted, OFF)["digest"])
