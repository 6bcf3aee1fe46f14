"""What is on the table decides how likely a settlement is."""

from functools import partial

import numpy as np

from sim.ladder import End
from tests.ensembles.adversary.measures import ended
from tests.ensembles.paired import standard_errors
from tests.worlds import histories, off

NO_TERMS = off("terms")
TALKS = ("rules.policy.talks=1.0", "rules.talks.settled_a_year=1.0")

settled = partial(ended, End.SETTLEMENT, *TALKS)


def offered(guarantees=0.0, scope=0.0, breach=0.0):
    return (
        f"rules.policy.guarantees={guarantees}",
        f"rules.policy.scope={scope}",
        f"rules.policy.breach={breach}",
    )


def test_a_settlement_is_likelier_with_guarantees():
    guaranteed = settled(*offered(guarantees=1.0))
    assert standard_errors(guaranteed, settled(*offered(guarantees=1.0), NO_TERMS)) > 3
    assert standard_errors(guaranteed, settled(*offered(guarantees=0.3))) > 3


def test_it_is_less_likely_with_the_network_in_scope():
    bargained = settled(*offered(scope=1.0))
    assert standard_errors(bargained, settled(*offered(scope=1.0), NO_TERMS)) < -3
    assert standard_errors(bargained, settled(*offered(scope=0.3))) < -3


def test_it_is_less_likely_after_a_breach():
    broken = settled(*offered(breach=1.0))
    assert standard_errors(broken, settled(*offered(breach=1.0), NO_TERMS)) < -3
    assert standard_errors(broken, settled(*offered(breach=0.0))) < -3


def test_plain_terms_change_nothing():
    assert np.array_equal(histories(*TALKS, *offered()), histories(*TALKS, *offered(), NO_TERMS))


def test_without_the_mechanism_no_term_matters():
    worst = offered(scope=1.0, breach=1.0)
    assert np.array_equal(histories(*TALKS, *worst, NO_TERMS), histories(*TALKS, *offered(), NO_TERMS))
