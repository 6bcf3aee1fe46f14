"""A gap between words and deeds keeps the patron's fear up."""

import numpy as np

from tests.ensembles.adversary.measures import gained, threat
from tests.ensembles.paired import measured, standard_errors
from tests.worlds import histories, off

DEAF = off("mixed_messages")


def gap(width):
    return f"rules.policy.mixed_messages={width}"


def test_threat_perception_rests_higher_before_a_gap():
    assert standard_errors(gained(threat, (), DEAF, gap(0.5))) > 3


def test_the_wider_the_gap_the_higher():
    assert standard_errors(measured(threat, gap(1.0)), measured(threat, gap(0.5))) > 3


def test_without_a_gap_it_is_nothing():
    assert np.array_equal(histories(gap(0.0)), histories(gap(0.0), DEAF))


def test_without_the_mechanism_no_gap_matters():
    assert np.array_equal(histories(gap(1.0), DEAF), histories(gap(0.0), DEAF))
