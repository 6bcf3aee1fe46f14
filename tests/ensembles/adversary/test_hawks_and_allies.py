"""Hawks make strikes at the patron likelier, absent allies rarer."""

import numpy as np

from sim.ladder import Rung
from tests.ensembles.adversary.measures import BUSY, by_us
from tests.ensembles.paired import measured, standard_errors
from tests.worlds import histories, off

DULL = off("hawks_and_allies")
HAWKS = ("rules.policy.hawks=1.0", "rules.policy.allies=1.0")
ALONE = ("rules.policy.hawks=0.0", "rules.policy.allies=0.0")
NEITHER = ("rules.policy.hawks=0.0", "rules.policy.allies=1.0")
NEEDS_ALLIES = "rules.hawks_and_allies.ally_nats=2.0"
OFTEN = "rules.occasions.us=0.3"


def at_patron(lowest, *overrides):
    return measured(by_us(lowest, at_patron_only=True), *overrides)


def test_hawks_bring_more_lethal_strikes_at_the_patron():
    assert standard_errors(at_patron(Rung.LETHAL, *HAWKS, BUSY), at_patron(Rung.LETHAL, *HAWKS, BUSY, DULL)) > 3


def test_without_allies_fewer_strikes_are_grave():
    alone = at_patron(Rung.GRAVE, *ALONE, OFTEN, NEEDS_ALLIES)
    assert standard_errors(alone, at_patron(Rung.GRAVE, *ALONE, OFTEN, DULL)) < -3
    assert standard_errors(alone, at_patron(Rung.GRAVE, *NEITHER, OFTEN, NEEDS_ALLIES)) < -3


def test_with_all_allies_and_no_hawk_it_is_nothing():
    assert np.array_equal(histories(*NEITHER, BUSY), histories(*NEITHER, BUSY, DULL))
