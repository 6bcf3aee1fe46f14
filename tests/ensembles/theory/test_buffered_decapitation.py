"""Institutions that survive a commander, over paired histories that open with the killing of one."""

import numpy as np
import pytest

from tests.ensembles.paired import measured, standard_errors
from tests.worlds import histories, off

OFF = off("buffered_decapitation")
BUFFER = "rules.buffered_decapitation.buffer=1.0"
KILLING = "+events.killing={day:0,actor:us,target:iran,theatre:front,act:decapitation,intended:5,deaths:{patron:1}}"
FULL, DROP = 0.95, 0.6


def authority(world, acts) -> float:
    return world["authority"]


def on_the_day(institutions: float, *overrides) -> np.ndarray:
    """The successor's authority over alike militias with institutional strands of that strength."""
    strands = f"roster.militias.militia.strands={{institutions:{institutions}}}"
    return measured(authority, "scenario=generic", KILLING, strands, *overrides, number=5, years=1 / 365)


@pytest.mark.parametrize("institutions", [0.0, 0.4, 1.0])
def test_the_stronger_the_institutional_strands_the_less_authority_dies(institutions):
    assert on_the_day(institutions, BUFFER) == pytest.approx(FULL * (1.0 - DROP * (1.0 - institutions)))


def test_without_institutions_a_buffer_saves_nothing():
    assert np.array_equal(on_the_day(0.0, BUFFER), on_the_day(0.0, OFF))


def test_a_network_with_institutions_keeps_more_of_its_authority_and_control():
    kept, lost = (histories("scenario=soleimani_2020", how) for how in (BUFFER, OFF))
    assert standard_errors(kept["authority"], lost["authority"]) > 3
    assert standard_errors(kept["mean_control"], lost["mean_control"]) > 3


def test_while_every_commander_lives_there_is_nothing_to_buffer():
    safe = ("rules.changed_rules.us_option=0.0", "rules.changed_rules.israel_option=0.0")
    assert np.array_equal(histories(*safe, BUFFER)["digest"], histories(*safe, OFF)["digest"])
