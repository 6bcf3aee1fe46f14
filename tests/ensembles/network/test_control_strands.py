"""Four-strand tie over paired histories."""

import numpy as np
import pytest

from tests.ensembles.paired import lived, militias, standard_errors
from tests.worlds import histories, off

OFF = off("control_strands")


@pytest.mark.parametrize("level", [0.1, 0.9])
def test_with_the_strands_off_the_rosters_control_holds_whatever_happens(level):
    frozen = off("control_strands", "span_of_control", "political_stake")
    for world, _ in lived(frozen, f"centralization={level}", "scenario=soleimani_2020", number=20):
        assert np.allclose(militias(world)["control"], militias(world)["roster_control"], rtol=0.0, atol=1e-12)


def test_control_wears_with_the_strands():
    assert standard_errors(histories()["mean_control"], histories(OFF)["mean_control"]) < -3


@pytest.mark.parametrize("strand", ["narrative", "personal", "materiel", "institutions"])
def test_each_strand_can_fail_alone_and_loosens_its_own_militia_only(strand):
    whole = lived(number=1, years=1 / 365)[0][0]
    broken = lived(f"roster.militias.kataib_hezbollah.strands.{strand}=0.0", number=1, years=1 / 365)[0][0]
    loss = militias(whole)["control"] - militias(broken)["control"]
    assert loss[4] > 0.02
    assert np.all(np.delete(loss, 4) == 0.0)
