"""Sanctioned agents over paired histories: materiel that can be withheld, at equal control."""

import numpy as np

from tests.ensembles.paired import more
from tests.worlds import histories, off

OFF = off("sanctioned_agents")
SANCTION = "rules.sanctioned_agents.sanction=5.0"


def test_militias_exceed_their_licence_less():
    assert more(histories(SANCTION), histories(OFF), "unauthorized_acts") < -3


def alike(materiel: float, *overrides) -> np.ndarray:
    """Histories of alike militias that depend so far on the patron's materiel, which is no part of its control."""
    front = ("scenario=generic", "rules.control_strands.materiel_part=0.0")
    return histories(*front, f"roster.militias.militia.strands={{materiel:{materiel}}}", *overrides)


def test_at_equal_control_one_that_depends_on_materiel_exceeds_its_licence_less():
    dependent, independent = alike(1.0, SANCTION), alike(0.0, SANCTION)
    assert np.allclose(dependent["mean_control"], independent["mean_control"], rtol=0.01)
    assert more(dependent, independent, "unauthorized_acts") < -3


def test_one_that_gets_nothing_from_the_patron_does_as_ever():
    assert np.array_equal(alike(0.0, SANCTION)["digest"], alike(0.0, OFF)["digest"])


def test_without_the_threat_materiel_alone_restrains_nobody():
    assert abs(more(alike(1.0, OFF), alike(0.0, OFF), "unauthorized_acts")) < 3
