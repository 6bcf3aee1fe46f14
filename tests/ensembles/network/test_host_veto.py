"""Host veto over paired histories."""

import numpy as np

from tests.ensembles.paired import lived, militias, more
from tests.worlds import histories, off

VETO = "theatres.syria.veto=1.0"
OFF = off("host_veto")
CUT = "rules.host_veto.cut=0.8"


def test_where_a_host_vetoes_the_militias_at_home_there_are_controlled_less():
    vetoed, free = (militias(lived(CUT, *how, number=1, years=1 / 365)[0][0]) for how in ((VETO,), ()))
    loss = free["control"] - vetoed["control"]
    at_home = free["home"] == 1
    assert np.all(loss[at_home] > 0.1)
    assert np.all(loss[~at_home] == 0.0)


def test_a_host_that_vetoes_nothing_changes_nothing():
    assert (histories(CUT)["digest"] == histories(OFF)["digest"]).all()


def test_fewer_orders_are_carried_out_and_more_is_done_without():
    vetoed, overruled = histories(VETO, CUT), histories(VETO, OFF)
    assert more(vetoed, overruled, "ordered_acts") < -3
    assert more(vetoed, overruled, "unauthorized_acts") > 3
