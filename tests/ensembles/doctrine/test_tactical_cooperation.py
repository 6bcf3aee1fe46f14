"""Tactical cooperation over paired histories."""

import numpy as np

from sim.ladder import UNITED_STATES
from tests.ensembles.paired import by_patron, measured, more, standard_errors
from tests.worlds import histories, off

COMMON_ENEMY = ("rules.tactical_cooperation.calm=0.8", "rules.tactical_cooperation.common_enemy=0.8")


def unprovoked_at_us(world, acts) -> int:
    return np.sum((by_patron(acts)["cause"] < 0) & (by_patron(acts)["target"] == UNITED_STATES))


def test_militias_attack_the_united_states_less_with_a_common_enemy():
    assert more(histories(*COMMON_ENEMY), histories(off("tactical_cooperation")), "attacks_on_us") < -3


def test_the_patron_itself_moves_against_the_united_states_less():
    hostile = measured(unprovoked_at_us, off("tactical_cooperation"))
    assert standard_errors(measured(unprovoked_at_us, *COMMON_ENEMY), hostile) < -3


def test_without_a_common_enemy_histories_are_the_same():
    alone = histories("rules.tactical_cooperation.calm=0.8", "rules.tactical_cooperation.common_enemy=0.0", number=50)
    assert np.all(alone["digest"] == histories(off("tactical_cooperation"), number=50)["digest"])
