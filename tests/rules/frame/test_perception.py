"""The victim sees a blow a little larger or smaller than it was."""

import pytest

from sim.rules import MECHANISMS
from sim.rules.frame import perception
from tests.worlds import pars


def test_a_blow_is_misread_by_the_width_at_most():
    usual = pars("perception", width_rungs=0.5)
    assert perception.perceived(4, 0.0, usual) == 3.5
    assert perception.perceived(4, 0.75, usual) == 4.25
    assert perception.perceived(4, 1.0 - 2.0**-53, usual) <= 4.5


def test_it_is_overrated_as_often_as_underrated():
    errors = [perception.perceived(4, (k + 0.5) / 1000, pars("perception", width_rungs=2.0)) - 4 for k in range(1000)]
    assert sum(errors) == pytest.approx(0.0, abs=1e-6)
    assert min(errors) < -1.9
    assert max(errors) > 1.9


@pytest.mark.parametrize("u", [0.0, 0.3, 0.999])
def test_at_width_0_the_perceived_rung_is_the_realized_one(u):
    assert perception.perceived(5, u, pars("perception", **MECHANISMS["perception"].neutral)) == 5.0
