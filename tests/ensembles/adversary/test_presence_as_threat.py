"""Forces nearby keep the patron's fear up."""

import numpy as np

from tests.ensembles.adversary.measures import gained, threat
from tests.ensembles.paired import standard_errors
from tests.worlds import histories, off

UNAFRAID = off("presence_as_threat")
STRONG = ("rules.presence_as_threat.threat=1.0", "rules.presence_as_threat.full=12.0")


def feared(theatre, presence):
    """What the mechanism adds to threat perception with so many forces in one theatre."""
    return gained(threat, STRONG, UNAFRAID, f"++theatres.{theatre}.presence.us={presence}")


def test_threat_perception_rests_higher_before_a_presence():
    assert standard_errors(gained(threat, (), UNAFRAID)) > 3


def test_the_more_forces_stand_nearby_the_higher():
    assert standard_errors(feared("afghanistan", 1.0), feared("afghanistan", 0.0)) > 3


def test_forces_far_abroad_matter_less_than_those_nearby():
    near, far = (feared(theatre, 1.0) - feared(theatre, 0.0) for theatre in ("afghanistan", "far_abroad"))
    assert standard_errors(near, far) > 3


def test_without_any_presence_it_is_nothing():
    gone = "++roster.states.us.active=0"
    assert np.array_equal(histories(gone), histories(gone, UNAFRAID))
